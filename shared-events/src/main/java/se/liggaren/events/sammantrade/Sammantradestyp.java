package se.liggaren.events.sammantrade;

import se.liggaren.events.Benamnd;

/** What kind of meeting it is; at an information meeting nothing can be decided. */
public enum Sammantradestyp implements Benamnd {
    ORDINARIE("Ordinarie sammanträde"),
    EXTRA("Extra sammanträde"),
    KONSTITUERANDE("Konstituerande sammanträde"),
    INFORMATIONSMOTE("Informationsmöte");

    private final String klartext;

    Sammantradestyp(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}
