package se.liggaren.command.omvarld;

/** Every reason we may say no to a command on something outside. The texts are in {@code messages_sv.properties}. */
public enum Avvisningsskal {
    OMVARLDSHANDELSEN_FINNS_REDAN,
    OMVARLDSHANDELSEN_GALLER_FRAN_SENARE_DAG,
    OMVARLDSHANDELSEN_SLUTAR_FORE_SIN_BORJAN,
    OMVARLDSHANDELSEN_AR_AVSLUTAD,
    UPPHANDLINGEN_AR_REDAN_KOPPLAD
}
