package se.liggaren.command.behov;

/** Every reason we may say no to a command on a need. The texts are in {@code messages_sv.properties}. */
public enum Avvisningsskal {
    BEHOVET_FINNS_REDAN,
    BEHOVET_GALLER_FRAN_SENARE_DAG,
    BEHOVET_AR_AVSKRIVET,
    BEHOVET_AR_REDAN_KOPPLAT
}
