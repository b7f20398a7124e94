package se.liggaren.command.kommunstatistik;

/** Every reason we may say no to a command on statistics. The texts are in {@code messages_sv.properties}. */
public enum Avvisningsskal {
    STATISTIKEN_AVSER_KOMMANDE_AR,
    STATISTIKEN_FINNS_REDAN,
    STATISTIKEN_AR_DENSAMMA,
    STATISTIKEN_GALLER_FRAN_SENARE_DAG,
    STATISTIKEN_AR_REDAN_PRESENTERAD
}
