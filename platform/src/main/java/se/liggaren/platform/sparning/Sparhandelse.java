package se.liggaren.platform.sparning;

/** What is written in the trail. The names are stored for ever. */
public enum Sparhandelse {
    INLOGGAD("Loggade in"),
    INLOGGNING_MISSLYCKAD("Inloggning misslyckades"),
    INLOGGNING_SPARRAD("Inloggning nekades av spärren"),
    UTLOGGAD("Loggade ut"),
    LOSENORD_BYTT("Bytte lösenord"),
    KONTO_SKAPAT("Skapade konto"),
    KONTO_ANDRAT("Ändrade konto"),
    KONTO_LAST("Låste konto"),
    KONTO_UPPLAST("Låste upp konto"),
    LOSENORD_ATERSTALLT("Återställde lösenord"),
    NYCKEL_SKAPAD("Skapade API-nyckel"),
    NYCKEL_ATERKALLAD("Återkallade API-nyckel"),
    HEMLIGT_LAST("Läste uppgift under sekretess"),
    NAMN_SATT("Skrev in namn"),
    NAMN_RADERAT("Raderade namn");

    private final String klartext;

    Sparhandelse(String klartext) {
        this.klartext = klartext;
    }

    /** What was done, as a person reads it. */
    public String klartext() {
        return klartext;
    }
}
