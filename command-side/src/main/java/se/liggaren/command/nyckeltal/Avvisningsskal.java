package se.liggaren.command.nyckeltal;

/** Every reason we may say no to a figure. The texts are in {@code messages_sv.properties}. */
public enum Avvisningsskal {
    NYCKELTALET_AVSER_KOMMANDE_AR,
    NYCKELTALET_HAR_EN_ANNAN_ENHET,
    NYCKELTALET_FINNS_FOR_ARET,
    NYCKELTALET_GALLER_FRAN_SENARE_DAG,
    NYCKELTALET_AR_DETSAMMA
}
