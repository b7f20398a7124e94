package se.liggaren.platform.sakerhet;

/** Every reason why an account or a key is not made or changed as somebody asked. */
public enum Kontohinder {
    KONTOT_FINNS_INTE("", "Kontot finns inte."),
    NAMNETS_FORM("namn", "Kontots namn ska ha 2 till 60 tecken: a till z, siffror, punkt, streck."),
    NAMNET_ANVANDS("namn", "Det finns redan ett konto med det namnet."),
    SLAG_SAKNAS("slag", "Välj om kontot är en persons eller en maskins."),
    ORGANISATION_SAKNAS("organisation", "Ange vilken organisation kontot företräder, med högst 100 tecken."),
    ROLL_SAKNAS("roller", "Välj minst en roll."),
    MASKIN_SOM_ADMINISTRATOR("roller", "Ett maskinkonto kan inte vara administratör."),
    MASKIN_UTAN_LOSENORD("", "Ett maskinkonto har inget lösenord. Gör en ny nyckel i stället."),
    SISTA_ADMINISTRATOREN("", "Kontot är den sista olåsta administratören. Gör någon annan till administratör först."),
    ANDAMAL_SAKNAS("andamal", "Skriv vad nyckeln ska användas till, med högst 100 tecken."),
    ROLLEN_HAR_INTE_KONTOT("roller", "Välj bland de roller som kontot har."),
    SISTA_DAG_UTANFOR("sistaDag", "Nyckelns sista dag ska vara en dag från i dag till om två år."),
    KONTOT_AR_LAST("", "Kontot är låst. Lås upp det först.");

    private final String falt;
    private final String klartext;

    Kontohinder(String falt, String klartext) {
        this.falt = falt;
        this.klartext = klartext;
    }

    /** The field it lies in, empty when it lies in the whole. */
    public String falt() {
        return falt;
    }

    /** One Swedish sentence or two. */
    public String klartext() {
        return klartext;
    }
}
