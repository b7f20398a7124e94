package se.liggaren.events.sammantrade;

/** What kind of meeting it is; at an information meeting nothing can be decided. */
public enum Sammantradestyp {
    ORDINARIE("Ordinarie sammanträde"),
    EXTRA("Extra sammanträde"),
    KONSTITUERANDE("Konstituerande sammanträde"),
    INFORMATIONSMOTE("Informationsmöte");

    private final String klartext;

    Sammantradestyp(String klartext) {
        this.klartext = klartext;
    }

    public String klartext() {
        return klartext;
    }
}
