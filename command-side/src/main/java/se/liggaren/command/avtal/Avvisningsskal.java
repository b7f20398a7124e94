package se.liggaren.command.avtal;

/**
 * Every reason we may say no to a command on a contract, beside the faults of
 * {@link se.liggaren.events.avtal.Avtalstid.Fel} and {@link se.liggaren.command.GemensamtSkal}. The texts are in {@code messages_sv.properties}.
 */
public enum Avvisningsskal {
    AVTALET_FINNS_REDAN,
    AVTALETS_LAGE_TILLATER_INTE,
    AVTALET_GALLER_FRAN_SENARE_DAG,
    AVTALET_HAR_LOPT_UT,
    OPTION_ELLER_NYTT_SLUT_SAKNAS,
    OPTIONEN_KAN_INTE_ANVANDAS,
    OPTIONEN_GER_ANNAT_SLUT,
    FORLANGNING_UTAN_OPTION_KRAVER_SKAL,
    SISTA_DAG_ATT_FORLANGA_HAR_PASSERAT,
    NYTT_SLUT_AR_INTE_SENARE,
    INGET_RAMAVTAL,
    RAMAVTALET_HAR_INTE_BORJAT,
    LEVERANTOR_MASTE_ANGES,
    LEVERANTOREN_AR_INTE_PART,
    SISTA_SVARSDAG_FORE_INLEDNINGEN,
    UPPSAGNINGEN_VERKAR_BAKAT,
    UPPSAGNINGEN_FORKORTAR_INTE,
    AVTALET_LOPER_ANNU
}
