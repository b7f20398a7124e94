package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.GemensamtSkal.*;
import static se.liggaren.command.upphandling.Avvisningsskal.*;
import static se.liggaren.command.upphandling.Kommandon.*;
import static se.liggaren.events.upphandling.Domslut.*;
import static se.liggaren.events.upphandling.Fas.*;
import static se.liggaren.events.upphandling.Instans.*;
import static se.liggaren.events.upphandling.Villkor.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.liggaren.command.Avvisning;
import se.liggaren.command.GemensamtSkal;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.avtal.Avtalstid.Fel;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent.*;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.events.upphandling.Villkor;

/** Every way in which a command on a procurement may be refused. */
class AvvisningTest {

    private static final ResourceBundle TEXTER =
            ResourceBundle.getBundle("se.liggaren.command.messages", Locale.of("sv"));

    private record Fall(Enum<?> skal, String mening, Supplier<Givet> givet, UpphandlingCommand kommando) {
    }

    private static Fall fall(Enum<?> skal, String mening, Supplier<Givet> givet, UpphandlingCommand kommando) {
        return new Fall(skal, mening, givet, kommando);
    }

    private static Givet direkt() {
        return Givet.upphandling(laggUpp("2026-01-01", EGEN_REGION, Forfarande.DIREKTUPPHANDLING),
                utse("2026-01-02", "upphandlare-1"), starta("2026-01-12"));
    }

    private static Givet provas() {
        return iFas(TILLDELAD).sedan(overprova("2026-04-10", "1-26"));
    }

    private static Givet avgjort() {
        return provas().sedan(dom("2026-05-04", "1-26", FORVALTNINGSRATT, AVSLAG));
    }

    private static Givet tecknat() {
        return iFas(TILLDELAD).sedan(teckna("2026-04-20", "2026-04-27"));
    }

    private static final Leverantor ANDRA = new Leverantor("Andra AB", Optional.empty(), List.of("Lot 2"));

    private static TecknaAvtal tecknaMed(Leverantor... leverantorer) {
        return avtal(dag("2028-04-26"), List.of(leverantorer), false, List.of(), Optional.empty());
    }

    private static TecknaAvtal avtal(LocalDate slut, List<Leverantor> leverantorer, boolean ramavtal,
            List<Avtalsoption> optioner, Optional<LocalDate> senastForlanga) {
        return new TecknaAvtal(beslutat("2026-04-20"), leverantorer, Optional.of(ramavtal), Optional.empty(),
                dag("2026-04-27"), slut, optioner, senastForlanga);
    }

    /** What bertil may correct. */
    private static Givet rattbar(Fas fas) {
        return iFas(fas).av("bertil");
    }

    private static final List<Fall> ALLA = List.of(
            // conditions
            fall(OVERPROVNING_PAGAR, "utvärdering under överprövning",
                    () -> iFas(ANNONSERAD).sedan(overprova("2026-02-20", "1-26")), utvardera("2026-03-10")),
            fall(OVERPROVNING_PAGAR, "tilldelning under överprövning",
                    () -> iFas(UTVARDERING).sedan(overprova("2026-03-12", "1-26")), tilldela("2026-04-07")),
            fall(OVERPROVNING_PAGAR, "spärren förlängs av domstolen och inte av myndigheten", AvvisningTest::provas,
                    forlangSparr("2026-04-13", "2026-05-04")),
            fall(INGEN_OVERPROVNING_PAGAR, "dom utan mål", () -> iFas(TILLDELAD),
                    dom("2026-05-04", "1-26", FORVALTNINGSRATT, AVSLAG)),
            fall(INGEN_OVERPROVNING_PAGAR, "överprövningen i dokumentet har inget målnummer", () -> iFas(OKAND),
                    avsluta("2026-05-04")),
            fall(OVERPROVNINGEN_AR_INTE_AVGJORD, "målet prövas ännu", AvvisningTest::provas, avsluta("2026-05-04")),
            fall(OVERPROVNINGEN_AR_INTE_AVGJORD, "domen är överklagad",
                    () -> avgjort().sedan(overklaga("2026-05-11", "1-26", KAMMARRATT)), avsluta("2026-05-12")),
            fall(OVERPROVNINGEN_AR_INTE_AVGJORD, "ett av två mål prövas ännu",
                    () -> provas().sedan(overprova("2026-04-13", "2-26"),
                            dom("2026-05-04", "1-26", FORVALTNINGSRATT, AVSLAG)), avsluta("2026-05-12")),
            fall(UPPHANDLINGEN_AR_PAUSAD, "annons under paus", () -> iFas(PAGAR).sedan(pausa("2026-01-20")),
                    annonsera("2026-02-02", "2026-03-09")),
            fall(UPPHANDLINGEN_AR_PAUSAD, "start av en uppskjuten upphandling",
                    () -> iFas(EJ_STARTAD).sedan(utse("2026-01-02", "u"), skjutUpp("2026-01-20")),
                    starta("2026-02-02")),
            fall(UPPHANDLINGEN_AR_PAUSAD, "paus i pausen", () -> iFas(PAGAR).sedan(pausa("2026-01-20")),
                    pausa("2026-02-02")),
            fall(UPPHANDLINGEN_AR_INTE_PAUSAD, "inget att återuppta", () -> iFas(PAGAR), ateruppta("2026-02-02")),
            fall(DIREKTUPPHANDLING_ANNONSERAS_INTE, "annons av en direktupphandling", AvvisningTest::direkt,
                    annonsera("2026-02-02", "2026-03-09")),
            fall(ENDAST_DIREKTUPPHANDLING_TILLDELAS_UTAN_ANNONS, "tilldelning utan annons", () -> iFas(PAGAR),
                    tilldela("2026-04-07")),
            fall(DOM_SAKNAS, "avbrytandet är inte prövat", () -> iFas(AVBRUTEN), havAvbrytande("2026-05-04")),
            fall(DOM_SAKNAS, "domstolen godtog avbrytandet",
                    () -> iFas(AVBRUTEN).sedan(overprova("2026-04-10", "1-26", Avser.AVBRYTANDE),
                            dom("2026-05-04", "1-26", FORVALTNINGSRATT, AVSLAG)), havAvbrytande("2026-05-18")),

            // phase and day
            fall(REDAN_UPPLAGD, "samma upphandling en gång till", () -> iFas(PAGAR), laggUpp("2026-02-02")),
            fall(FASEN_TILLATER_INTE, "annons före start", () -> iFas(EJ_STARTAD),
                    annonsera("2026-02-02", "2026-03-09")),
            fall(FASEN_TILLATER_INTE, "start av en struken upphandling", () -> iFas(STRUKEN),
                    starta("2026-02-03")),
            fall(FASEN_GALLER_FRAN_SENARE_DAG, "annons dagen före start", () -> iFas(PAGAR),
                    annonsera("2026-01-11", "2026-03-09")),
            fall(GALLER_FRAN_FORE_UPPLAGGNINGEN, "bemanning före uppläggningen", () -> iFas(EJ_STARTAD),
                    saknas("2025-12-31")),

            // entering, staffing, planning
            fall(OKAND_ORGANISATION, "upplagd för en region som inte finns", Givet::inget,
                    laggUpp("2026-01-01", "Region Atlantis", Forfarande.OPPET)),
            fall(OKAND_ORGANISATION, "bytt till en region som inte finns", () -> iFas(PAGAR),
                    byt("2026-02-02", "Norrbotten")),
            fall(INGET_ATT_ANDRA, "samma region", () -> iFas(PAGAR), byt("2026-02-02", EGEN_REGION)),
            fall(INGET_ATT_ANDRA, "samma avtalsstart", () -> iFas(PAGAR), planera("2026-02-02", "2026?")),
            fall(INGET_ATT_ANDRA, "samma upphandlare", () -> iFas(PAGAR), utse("2026-02-02", "upphandlare-1")),
            fall(INGET_ATT_ANDRA, "upphandlare saknas redan",
                    () -> iFas(PAGAR).sedan(saknas("2026-02-02")), saknas("2026-02-03")),
            fall(LAGET_AR_INTE_ORORT, "ett läge läses in över det som redan har sagts",
                    () -> iFas(EJ_STARTAD).sedan(utse("2026-01-02", "u")), lasIn("2026-02-02", UTVARDERING, false)),
            fall(FAS_ELLER_OVERPROVNING_SAKNAS, "ett inläst läge utan läge", () -> iFas(EJ_STARTAD),
                    lasIn("2026-01-01", OKAND, false)),
            fall(FAS_ELLER_OVERPROVNING_SAKNAS, "ej startad är inget att läsa in", () -> iFas(EJ_STARTAD),
                    lasIn("2026-01-01", EJ_STARTAD, false)),
            fall(FASEN_KAN_INTE_OVERPROVAS, "det finns inget att överpröva före annonsen",
                    () -> iFas(EJ_STARTAD), lasIn("2026-01-01", PAGAR, true)),
            fall(UPPHANDLARE_SAKNAS, "start utan upphandlare", () -> iFas(EJ_STARTAD), starta("2026-01-12")),
            fall(UPPHANDLARE_SAKNAS, "start när upphandlare saknas",
                    () -> iFas(EJ_STARTAD).sedan(saknas("2026-01-02")), starta("2026-01-12")),
            fall(UPPGIFTSLAMNARE_SAKNAS, "start i en annan region utan uppgiftslämnare",
                    () -> Givet.upphandling(laggUpp("2026-01-01", ANNAN_REGION, Forfarande.OPPET)),
                    starta("2026-01-12")),

            // notice and tenders
            fall(SISTA_ANBUDSDAG_FORE_ANNONSERING, "sista anbudsdag samma dag som annonsen",
                    () -> iFas(PAGAR), annonsera("2026-02-02", "2026-02-02")),
            fall(ANBUDSTIDEN_HAR_GATT_UT, "förlängning dagen efter sista anbudsdag", () -> iFas(ANNONSERAD),
                    forlangAnbudstid("2026-03-10", "2026-04-07")),
            fall(ANBUDSTIDEN_HAR_GATT_UT, "ändrad annons dagen efter sista anbudsdag",
                    () -> iFas(ANNONSERAD), andraAnnons("2026-03-10")),
            fall(NY_ANBUDSTID_AR_INTE_LANGRE, "samma dag igen", () -> iFas(ANNONSERAD),
                    forlangAnbudstid("2026-02-20", "2026-03-09")),
            fall(ANBUDSTIDEN_HAR_INTE_GATT_UT, "utvärdering på sista anbudsdagen", () -> iFas(ANNONSERAD),
                    utvardera("2026-03-09")),
            fall(INGA_ANBUD_ENDAST_AVBRYT, "utvärdering utan anbud", () -> iFas(ANNONSERAD),
                    new PaborjaUtvardering(fran("2026-03-10"), 0)),

            // award and standstill
            fall(UNDERRATTELSE_SAKNAS, "spärren har ingen första dag", () -> iFas(UTVARDERING),
                    tilldelaDirekt("2026-04-07")),
            fall(UNDERRATTELSE_FORE_BESLUTET, "underrättad dagen före beslutet", () -> iFas(UTVARDERING),
                    tilldela("2026-04-07", "2026-04-06", true)),
            fall(UNDERRATTELSE_FORE_BESLUTET, "underrättad före avbrytandet", () -> iFas(UTVARDERING),
                    new AvbrytUpphandling(beslutat("2026-04-07"), AvbrytandeSkal.OTHER, Optional.of(dag("2026-04-06")),
                            Optional.empty())),
            fall(UNDERRATTELSE_FORE_BESLUTET, "underrättad före återkallandet", () -> iFas(ANNONSERAD),
                    new AterkallaAnnons(fran("2026-02-20"), AvbrytandeSkal.OTHER, Optional.of(dag("2026-02-19")),
                            Optional.empty())),
            fall(DATUM_I_FRAMTIDEN, "underrättelse i morgon", () -> iFas(UTVARDERING),
                    tilldela("2026-11-20", "2026-11-21", true)),
            fall(DATUM_I_FRAMTIDEN, "ansökan inkommen i morgon", () -> iFas(TILLDELAD),
                    new RegistreraOverprovning(fran("2026-11-20"), "1-26", "FR", Optional.empty(), Avser.UPPHANDLING,
                            dag("2026-11-21"))),
            fall(DATUM_I_FRAMTIDEN, "dokument från i morgon", () -> iFas(EJ_STARTAD),
                    new LasInTidigareLage(fran("2026-01-01"), Optional.of(PAGAR), Optional.empty(), "Plan",
                            dag("2026-11-21"), Optional.empty(), Optional.empty())),
            fall(DATUM_I_FRAMTIDEN, "underrättade om förlängningen i morgon",
                    () -> iFas(TILLDELAD).denDag("2026-04-10"),
                    new ForlangAvtalssparr(fran("2026-04-10"), dag("2026-04-24"), dag("2026-04-13"))),
            fall(INGEN_AVTALSSPARR, "en direktupphandling har ingen spärr",
                    () -> direkt().sedan(tilldelaDirekt("2026-04-07")), forlangSparr("2026-04-10", "2026-05-04")),
            fall(AVTALSSPARREN_HAR_LOPT_UT, "förlängning dagen efter", () -> iFas(TILLDELAD),
                    forlangSparr("2026-04-18", "2026-05-04")),
            fall(AVTALSSPARREN_HAR_LOPT_UT, "anbudsgivarna underrättades dagen efter", () -> iFas(TILLDELAD),
                    new ForlangAvtalssparr(fran("2026-04-17"), dag("2026-05-04"), dag("2026-04-18"))),
            fall(NY_SPARRDAG_AR_INTE_SENARE, "samma dag igen", () -> iFas(TILLDELAD),
                    forlangSparr("2026-04-10", "2026-04-17")),
            fall(INGEN_SADAN_TID, "spärren har förlängts sedan klockan läste den",
                    () -> iFas(TILLDELAD).sedan(forlangSparr("2026-04-10", "2026-05-04")),
                    paminn("2026-04-18", Paminnelse.AVTALSSPARREN_UTE, "2026-04-17")),
            fall(INGEN_SADAN_TID, "spärren förlängs av överprövningen", AvvisningTest::provas,
                    paminn("2026-04-18", Paminnelse.AVTALSSPARREN_UTE, "2026-04-17")),
            fall(INGEN_SADAN_TID, "avtalet är redan tecknat", AvvisningTest::tecknat,
                    paminn("2026-04-21", Paminnelse.AVTALSSPARREN_UTE, "2026-04-17")),
            fall(INGEN_SADAN_TID, "utvärderingen har redan börjat", () -> iFas(UTVARDERING),
                    paminn("2026-03-10", Paminnelse.ANBUDSTIDEN_UTE, "2026-03-09")),
            fall(TIDEN_HAR_INTE_GATT_UT, "påminnelse på sista spärrdagen", () -> iFas(TILLDELAD).denDag("2026-04-17"),
                    paminn("2026-04-17", Paminnelse.AVTALSSPARREN_UTE, "2026-04-17")),

            // contract
            fall(AVTALSSPARREN_LOPER, "avtal på sista spärrdagen", () -> iFas(TILLDELAD),
                    teckna("2026-04-17", "2026-05-04")),
            fall(AVTALSSPARREN_LOPER, "avtal i spärren efter domen",
                    () -> avgjort().sedan(avsluta("2026-05-11")), teckna("2026-05-14", "2026-06-01")),
            fall(AVTALSSPARREN_LOPER, "ett andra avtal tillbakadaterat in i spärren", () -> iFas(AVTALET_STARTAT),
                    teckna("2026-04-16", "2026-05-04")),
            fall(OVERPROVNING_PAGAR, "avtal under överprövning", AvvisningTest::provas,
                    teckna("2026-05-04", "2026-06-01")),
            fall(LEVERANTOR_SAKNAS, "tilldelningen är övertagen ur ett dokument",
                    () -> iFas(EJ_STARTAD).sedan(lasIn("2026-01-01", TILLDELAD, false)),
                    teckna("2026-04-20", "2026-05-04")),
            fall(LEVERANTOREN_AR_INTE_TILLDELAD, "en leverantör som inte fick tilldelning", () -> iFas(TILLDELAD),
                    tecknaMed(ANDRA)),
            fall(LEVERANTOREN_AR_INTE_TILLDELAD, "ett delområde som leverantören inte fick",
                    () -> iFas(UTVARDERING).sedan(new TilldelaAvtal(beslutat("2026-04-07"),
                            List.of(new Leverantor("Andra AB", Optional.empty(), List.of("Lot 1"))), List.of(),
                            Optional.of(dag("2026-04-07")), Optional.empty())), tecknaMed(ANDRA)),
            fall(AVTALET_STARTAR_FORE_TECKNANDET, "avtalet gäller bakåt", () -> iFas(TILLDELAD),
                    teckna("2026-04-20", "2026-04-19")),
            fall(Fel.SLUTET_FORE_BORJAN, "slutet före början", () -> iFas(TILLDELAD),
                    avtal(dag("2026-04-26"), List.of(), false, List.of(), Optional.empty())),
            fall(Fel.OPTIONERNA_AR_INTE_I_ORDNING, "en option som inte förlänger", () -> iFas(TILLDELAD),
                    avtal(dag("2028-04-26"), List.of(), false,
                            List.of(new Avtalsoption(1, dag("2028-04-26"), Optional.empty())), Optional.empty())),
            fall(Fel.OPTIONERNA_AR_INTE_I_ORDNING, "den andra optionen först", () -> iFas(TILLDELAD),
                    avtal(dag("2028-04-26"), List.of(), false,
                            List.of(new Avtalsoption(2, dag("2029-04-26"), Optional.empty())), Optional.empty())),
            fall(Fel.SENAST_FORLANGA_EFTER_SLUTET, "förlängning när avtalet redan är slut", () -> iFas(TILLDELAD),
                    avtal(dag("2028-04-26"), List.of(), false, List.of(), Optional.of(dag("2028-04-27")))),
            fall(Fel.SENAST_FORLANGA_EFTER_SLUTET, "optionen används när avtalet redan är slut",
                    () -> iFas(TILLDELAD), avtal(dag("2028-04-26"), List.of(), false, List.of(new Avtalsoption(1,
                            dag("2029-04-26"), Optional.of(dag("2028-04-27")))), Optional.empty())),
            fall(Fel.RAMAVTALET_AR_FOR_LANGT, "fyra år och en dag med optionen", () -> iFas(TILLDELAD),
                    avtal(dag("2028-04-26"), List.of(), true,
                            List.of(new Avtalsoption(1, dag("2030-04-27"), Optional.empty())), Optional.empty())),
            fall(INGET_AVTAL_TECKNAT, "start utan avtal", () -> iFas(TILLDELAD), startaAvtal("2026-05-04")),
            fall(AVTAL_AR_TECKNAT, "tilldelningen återkallas när avtalet är tecknat", AvvisningTest::tecknat,
                    aterkallaTilldelning("2026-04-21")),
            fall(AVTAL_AR_TECKNAT, "upphandlingen avbryts när avtalet är tecknat", AvvisningTest::tecknat,
                    avbryt("2026-04-21")),
            fall(AVTALET_HAR_INTE_BORJAT, "start dagen före avtalets första", AvvisningTest::tecknat,
                    startaAvtal("2026-04-26")),
            fall(INGET_SADANT_AVTAL, "avtalet löper redan", () -> iFas(AVTALET_STARTAT), startaAvtal("2026-05-04")),
            fall(INGET_SADANT_AVTAL, "ett avtal som ingen tecknat", AvvisningTest::tecknat,
                    new StartaAvtal(fran("2026-04-27"), Optional.of(Givet.id(1)))),
            fall(VILKET_AVTAL, "två avtal väntar på att börja",
                    () -> tecknat().sedan(teckna("2026-04-21", "2026-04-28")), startaAvtal("2026-05-04")),
            fall(REDAN_EFTERANNONSERAD, "två gånger", () -> iFas(TILLDELAD).sedan(efterannonsera("2026-04-20")),
                    efterannonsera("2026-04-21")),

            // courts
            fall(MALET_AR_REDAN_REGISTRERAT, "samma mål igen", AvvisningTest::provas,
                    overprova("2026-04-13", "1-26")),
            fall(MALET_FINNS_INTE, "dom i ett mål som ingen registrerat", AvvisningTest::provas,
                    dom("2026-05-04", "9-26", FORVALTNINGSRATT, AVSLAG)),
            fall(MALET_FINNS_INTE, "överklagande i ett mål som ingen registrerat", AvvisningTest::provas,
                    overklaga("2026-05-04", "9-26", KAMMARRATT)),
            fall(PROVNINGEN_AVSER_ANNAT, "avbrytandet prövas i en upphandling som inte är avbruten",
                    () -> iFas(TILLDELAD), overprova("2026-04-10", "1-26", Avser.AVBRYTANDE)),
            fall(PROVNINGEN_AVSER_ANNAT, "avtalet prövas innan det finns", () -> iFas(TILLDELAD),
                    overprova("2026-04-10", "1-26", Avser.AVTAL)),
            fall(PROVNINGEN_AVSER_ANNAT, "upphandlingen prövas när avtalet löper",
                    () -> iFas(AVTALET_STARTAT), overprova("2026-05-04", "1-26", Avser.UPPHANDLING)),
            fall(PROVNINGEN_AVSER_ANNAT, "upphandlingen prövas när avtalet är tecknat",
                    AvvisningTest::tecknat, overprova("2026-04-21", "1-26", Avser.UPPHANDLING)),
            fall(MALET_AR_AVGJORT, "en dom till utan överklagande", AvvisningTest::avgjort,
                    dom("2026-06-01", "1-26", KAMMARRATT, RATTAS)),
            fall(MALET_AR_AVGJORT, "interimistiskt beslut efter domen", AvvisningTest::avgjort,
                    interimistiskt("2026-06-01", "1-26", FORVALTNINGSRATT, true)),
            fall(MALET_AR_INTE_AVGJORT, "överklagande före domen", AvvisningTest::provas,
                    overklaga("2026-05-04", "1-26", KAMMARRATT)),
            fall(MALET_PROVAS_I_ANNAN_INSTANS, "kammarrätten dömer i förvaltningsrättens mål",
                    AvvisningTest::provas, dom("2026-05-04", "1-26", KAMMARRATT, AVSLAG)),
            fall(MALET_PROVAS_I_ANNAN_INSTANS, "överklagat nedåt", AvvisningTest::avgjort,
                    overklaga("2026-05-11", "1-26", FORVALTNINGSRATT)),
            fall(DOMSLUTET_PASSAR_INTE_MALET, "förvaltningsrätten har ingen att återförvisa till",
                    AvvisningTest::provas, dom("2026-05-04", "1-26", FORVALTNINGSRATT, ATERFORVISAD)),
            fall(DOMSLUTET_PASSAR_INTE_MALET, "inget avtal att ogiltigförklara",
                    AvvisningTest::provas, dom("2026-05-04", "1-26", FORVALTNINGSRATT, AVTAL_OGILTIGT)),
            fall(DOMSLUTET_PASSAR_INTE_MALET, "ett avbrytande görs inte om",
                    () -> iFas(AVBRUTEN).sedan(overprova("2026-04-10", "1-26", Avser.AVBRYTANDE)),
                    dom("2026-05-04", "1-26", FORVALTNINGSRATT, GORAS_OM)),
            fall(NY_FAS_MASTE_ANGES, "kammarrätten avslår överklagandet av en dom om rättelse",
                    () -> provas().sedan(dom("2026-05-04", "1-26", FORVALTNINGSRATT, RATTAS),
                            overklaga("2026-05-11", "1-26", KAMMARRATT),
                            dom("2026-06-15", "1-26", KAMMARRATT, AVSLAG)), avsluta("2026-07-06")),
            fall(NY_FAS_FOLJER_INTE_AV_DOMEN, "avslag leder inte tillbaka till utvärderingen",
                    AvvisningTest::avgjort, avsluta("2026-05-26", UTVARDERING)),

            // replacement
            fall(ERSATTER_SIG_SJALV, "sig själv", () -> iFas(AVBRUTEN),
                    new ErsattUpphandling(fran("2026-05-04"), UpphandlingId.av(Givet.STROM))),
            fall(REDAN_ERSATT, "två gånger", () -> iFas(AVBRUTEN).sedan(ersatt("2026-05-04")),
                    ersatt("2026-05-05")),

            // corrections
            fall(HANDELSEN_FINNS_INTE, "en händelse i en annan upphandling", () -> rattbar(PAGAR),
                    aldrigIntraffad(Givet.id(99))),
            fall(RATTELSE_KAN_INTE_RATTAS, "en rättelse", () -> rattbar(PAGAR)
                    .sedan(ratta(Givet.id(1), "namn", "Sårvård")).av("cecilia"),
                    ratta(Givet.id(4), "rattVarde", "Plåster")),
            fall(FALTET_FINNS_INTE, "ett fält som händelsen inte har", () -> rattbar(PAGAR),
                    ratta(Givet.id(1), "sistaAnbudsdag", "2026-03-09")),
            fall(FALTET_FINNS_INTE, "uppläggningen kan inte ha uteblivit", () -> rattbar(PAGAR),
                    aldrigIntraffad(Givet.id(1))),
            fall(FALTET_BERAKNAS, "sista spärrdagen räknas fram", () -> rattbar(TILLDELAD),
                    ratta(Givet.id(6), "sistaSparrdag", "2026-04-20")),
            fall(FELT_VARDE_STAMMER_INTE, "någon annan hann före", () -> rattbar(PAGAR),
                    new RattaUppgift(fran("2026-11-20").medSkal("Fel"), Givet.id(1), "namn", Optional.of("Madrasser"),
                            Optional.of("Sårvård"), Optional.empty())),
            fall(RATT_VARDE_AR_DETSAMMA, "inget ändras", () -> rattbar(PAGAR),
                    ratta(Givet.id(1), "namn", "Förbandsmaterial")),
            fall(RATT_VARDE_AR_DETSAMMA, "händelsen är redan struken",
                    () -> rattbar(ANNONSERAD).sedan(aldrigIntraffad(Givet.id(4))), aldrigIntraffad(Givet.id(4))),
            fall(RATT_VARDE_KAN_INTE_TOLKAS, "en dag som inte finns", () -> rattbar(ANNONSERAD),
                    ratta(Givet.id(4), "sistaAnbudsdag", "2026-02-30")),
            fall(RATT_VARDE_KAN_INTE_TOLKAS, "ett namn i stället för ett användar-id", () -> rattbar(PAGAR),
                    ratta(Givet.id(2), "upphandlare", "Anna Svensson")),
            fall(RATT_VARDE_KAN_INTE_TOLKAS, "en CPV-kod med för få siffror", () -> rattbar(PAGAR),
                    ratta(Givet.id(1), "cpv", "3314")),
            fall(RATT_VARDE_KAN_INTE_TOLKAS, "fler anbud än någon har sett", () -> rattbar(UTVARDERING),
                    ratta(Givet.id(5), "antalAnbud", "10001")),
            fall(RATT_VARDE_KAN_INTE_TOLKAS, "tilldelning till ingen", () -> rattbar(TILLDELAD),
                    ratta(Givet.id(6), "leverantorer", "")),
            fall(FALTET_BERAKNAS, "avtalets id ges av tjänsten", () -> tecknat().av("bertil"),
                    ratta(Givet.id(7), "avtalId", Givet.id(1).toString())),
            fall(LEVERANTOR_SAKNAS, "avtal rättat till att vara med ingen", () -> tecknat().av("bertil"),
                    ratta(Givet.id(7), "leverantorer", "")),
            fall(LEVERANTOREN_AR_INTE_TILLDELAD, "avtal rättat till fel leverantör", () -> tecknat().av("bertil"),
                    ratta(Givet.id(7), "leverantorer", "Andra AB")),
            fall(AVTALET_STARTAR_FORE_TECKNANDET, "rättad start före tecknandet", () -> tecknat().av("bertil"),
                    ratta(Givet.id(7), "start", "2026-04-19")),
            fall(Fel.SLUTET_FORE_BORJAN, "rättat slut före starten", () -> tecknat().av("bertil"),
                    ratta(Givet.id(7), "slut", "2026-04-26")),
            fall(Fel.RAMAVTALET_AR_FOR_LANGT, "rättat till ett för långt ramavtal", () -> iFas(TILLDELAD)
                    .sedan(avtal(dag("2028-04-26"), List.of(), true, List.of(), Optional.empty())).av("bertil"),
                    ratta(Givet.id(7), "slut", "2030-04-27")),
            fall(RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE, "underrättelsen rättad så att avtalet tecknades i spärren",
                    () -> tecknat().av("bertil"), ratta(Givet.id(6), "underrattelseSkickad", "2026-04-13")),
            fall(RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE, "domens dag rättad så att avtalet tecknades i spärren",
                    () -> avgjort().sedan(avsluta("2026-05-11"), teckna("2026-05-16", "2026-06-01")).av("bertil"),
                    ratta(Givet.id(8), "gallerFran", "2026-05-08")),
            fall(RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE, "avtalet började inte före sin första dag",
                    () -> iFas(AVTALET_STARTAT).av("bertil"), ratta(Givet.id(7), "start", "2026-04-28")),
            fall(RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE, "ett avtal som började kan inte ha uteblivit",
                    () -> iFas(AVTALET_STARTAT).av("bertil"), aldrigIntraffad(Givet.id(7))),
            fall(INGA_ANBUD_ENDAST_AVBRYT, "rättat till inga anbud", () -> rattbar(UTVARDERING),
                    ratta(Givet.id(5), "antalAnbud", "0")),
            fall(UNDERRATTELSE_SAKNAS, "rättat till att ingen underrättades", () -> rattbar(TILLDELAD),
                    ratta(Givet.id(6), "underrattelseSkickad", "")),
            fall(UNDERRATTELSE_FORE_BESLUTET, "tilldelningens underrättelse rättad till dagen före",
                    () -> rattbar(TILLDELAD), ratta(Givet.id(6), "underrattelseSkickad", "2026-04-06")),
            fall(UNDERRATTELSE_FORE_BESLUTET, "avbrytandets underrättelse rättad till dagen före",
                    () -> rattbar(AVBRUTEN), ratta(Givet.id(6), "underrattelseSkickad", "2026-04-06")),
            fall(SISTA_ANBUDSDAG_FORE_ANNONSERING, "rättad sista anbudsdag före annonsen",
                    () -> rattbar(ANNONSERAD), ratta(Givet.id(4), "sistaAnbudsdag", "2026-02-02")),
            fall(OKAND_ORGANISATION, "rättad till en region som inte finns", () -> rattbar(PAGAR),
                    ratta(Givet.id(1), "ansvarigRegion", "Region Atlantis")),
            fall(DATUM_I_FRAMTIDEN, "rättad till i morgon", () -> rattbar(PAGAR),
                    ratta(Givet.id(3), "gallerFran", "2026-11-21")),
            fall(DATUM_I_FRAMTIDEN, "ansökans dag rättad till i morgon",
                    () -> provas().av("bertil"), ratta(Givet.id(7), "inkom", "2026-11-21")),
            fall(DATUM_I_FRAMTIDEN, "felet upptäcks i morgon", () -> rattbar(PAGAR),
                    new RattaUppgift(fran("2026-11-20").medSkal("Fel"), Givet.id(1), "namn", Optional.empty(),
                            Optional.of("Sårvård"), Optional.of(dag("2026-11-21")))),
            fall(ERSATTER_SIG_SJALV, "rättat till sig själv",
                    () -> iFas(AVBRUTEN).sedan(ersatt("2026-05-04")).av("bertil"),
                    ratta(Givet.id(7), "nyUpphandlingId", Givet.STROM)),
            fall(FASEN_KAN_INTE_OVERPROVAS, "ett inläst läge rättat till en fas utan något att överpröva",
                    () -> rattbar(OKAND), ratta(Givet.id(2), "fas", "PAGAR")),
            fall(FYRA_OGON, "den som registrerade rättar själv", () -> iFas(PAGAR),
                    ratta(Givet.id(1), "namn", "Sårvård")),
            fall(RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE, "starten flyttas till efter annonsen",
                    () -> rattbar(ANNONSERAD), ratta(Givet.id(3), "gallerFran", "2026-02-03")));

    @TestFactory
    Stream<DynamicTest> ett_kommando_som_inte_gar_avvisas_med_ett_namngivet_skal() {
        return ALLA.stream().map(fall -> DynamicTest.dynamicTest(fall.skal() + ": " + fall.mening(), () -> {
            Givet givet = fall.givet().get();
            Upphandling fore = givet.upphandling();

            givet.nar(fall.kommando()).daAvvisas(fall.skal());

            assertThat(givet.upphandling()).isEqualTo(fore);
        }));
    }

    @TestFactory
    Stream<DynamicTest> skalet_har_en_text_och_allt_som_texten_namner_foljer_med_avvisningen() {
        return ALLA.stream().map(fall -> DynamicTest.dynamicTest(fall.skal() + ": " + fall.mening(), () -> {
            Avvisning avvisning = fall.givet().get().nar(fall.kommando()).avvisning();
            String text = TEXTER.getString(avvisning.skal());

            assertThat(text).endsWith(".");
            assertThat(Pattern.compile("\\{(\\w+)}").matcher(text).results().map((MatchResult r) -> r.group(1)))
                    .isSubsetOf(avvisning.uppgifter().keySet());
        }));
    }

    @Test
    void varje_skal_och_varje_villkor_ar_provat() {
        assertThat(ALLA.stream().<Enum<?>>map(Fall::skal)).containsAll(Arrays.asList(Avvisningsskal.values()))
                .containsAll(Arrays.asList(GemensamtSkal.values()))
                .containsAll(Arrays.asList(Villkor.values())).containsAll(Arrays.asList(Fel.values()));
    }
}
