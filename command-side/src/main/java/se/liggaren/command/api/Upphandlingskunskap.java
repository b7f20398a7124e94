package se.liggaren.command.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.upphandling.Upphandling;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.klartext.Ord;
import se.liggaren.events.lage.Overprovning;
import se.liggaren.events.lage.TecknatAvtal;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.webkit.Val;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a procurement, as it is now, tells of the fields of the commands to it. */
final class Upphandlingskunskap {

    private static final String GALLER_FRAN = "gallerFran";

    private final Upphandling upphandling;
    private final Upphandlingslage lage;
    private final LocalDate forstaDag;
    private final LocalDate idag;

    Upphandlingskunskap(Stromlasare strommar, String strom, LocalDate idag) {
        List<Registrerad<UpphandlingEvent>> registrerade = strommar.registrerade(strom, UpphandlingEvent.class);
        List<Registrerad<UpphandlingEvent>> ordnade = Tidslinje.ordna(registrerade);
        this.upphandling = Upphandling.av(registrerade);
        this.lage = Upphandlingslage.segment(ordnade).getLast().varde();
        this.forstaDag = ordnade.getFirst().handelse().gallerFran();
        this.idag = idag;
    }

    String ansvarigRegion() {
        return lage.ansvarigRegion();
    }

    Forkunskap om(UpphandlingsKommando kommando) {
        Forkunskap alltid = Forkunskap.INGEN.medDagar(GALLER_FRAN, Dagspann.tidigast(forstaDag));
        return alltid.och(switch (kommando) {
            case LAS_IN_TIDIGARE_LAGE -> Forkunskap.val("fas",
                    Etiketter.val(EnumSet.complementOf(EnumSet.of(Fas.EJ_STARTAD, Fas.OKAND))));
            case TILLDELA_UPPHANDLARE -> lage.upphandlare()
                    .map(nu -> Forkunskap.INGEN.medHjalp("upphandlare", "Nu är det %s.".formatted(nu)))
                    .orElse(Forkunskap.INGEN);
            case ANDRA_PLANERAD_AVTALSSTART -> lage.planeradAvtalsstart().map(nu -> Forkunskap.INGEN
                    .medHjalp("planeradAvtalsstart", "Nu är den %s.".formatted(nu.text()))).orElse(Forkunskap.INGEN);
            case BYT_ANSVARIG_REGION -> Forkunskap.INGEN.medHjalp("ansvarigRegion",
                    "Nu ansvarar %s.".formatted(lage.ansvarigRegion()));
            case FORLANG_ANBUDSTID -> medDag(lage.sistaAnbudsdag(), sista -> Forkunskap.INGEN
                    .medHjalp("sistaAnbudsdag", "Nu är den %s.".formatted(Ord.dag(sista)))
                    .medDagar("sistaAnbudsdag", Dagspann.tidigast(sista.plusDays(1)))
                    .medDagar(GALLER_FRAN, Dagspann.senast(sista)));
            case PABORJA_UTVARDERING -> medDag(lage.sistaAnbudsdag(), sista -> Forkunskap.INGEN
                    .medHjalp(GALLER_FRAN, "Sista anbudsdag är %s.".formatted(Ord.dag(sista)))
                    .medDagar(GALLER_FRAN, Dagspann.tidigast(sista.plusDays(1))));
            case TILLDELA_AVTAL, AVBRYT_UPPHANDLING, ATERKALLA_ANNONS -> Forkunskap.INGEN
                    .medDagar("underrattelseSkickad", Dagspann.senast(idag));
            case FORLANG_AVTALSSPARR -> medDag(lage.sistaSparrdag(), sista -> Forkunskap.INGEN
                    .medHjalp("sistaSparrdag", "Nu är den %s.".formatted(Ord.dag(sista)))
                    .medDagar("sistaSparrdag", Dagspann.tidigast(sista.plusDays(1)))
                    .medDagar("underrattade", Dagspann.senast(idag).och(Dagspann.senast(sista))));
            case TECKNA_AVTAL -> parter().och(medDag(lage.sistaSparrdag(), sista -> Forkunskap.INGEN
                    .medHjalp(GALLER_FRAN, "Avtalsspärrens sista dag är %s.".formatted(Ord.dag(sista)))
                    .medDagar(GALLER_FRAN, Dagspann.tidigast(sista.plusDays(1)))));
            case STARTA_AVTAL -> avtal(avtal -> avtal.startat().isEmpty()).och(medDag(lage.avtal().stream()
                    .filter(avtal -> avtal.startat().isEmpty()).map(TecknatAvtal::start).min(Comparator.naturalOrder()),
                    start -> Forkunskap.INGEN.medDagar(GALLER_FRAN, Dagspann.tidigast(start))));
            case AVSLUTA_AVTALSTID -> avtal(avtal -> avtal.startat().isPresent() && avtal.avslutat().isEmpty());
            case REGISTRERA_OVERPROVNING -> Forkunskap.val("avser", Etiketter.val(
                    List.of(upphandling.kanOverprovas()))).medDagar("inkom", Dagspann.senast(idag));
            case REGISTRERA_INTERIMISTISKT_BESLUT, REGISTRERA_DOM, OVERKLAGA_DOM -> Forkunskap.val("malnummer", mal());
            case AVSLUTA_OVERPROVNING -> Forkunskap.val("nyFas", Etiketter.val(upphandling.faserEfterDomarna()));
            case UTFARDA_PAMINNELSE -> Forkunskap.INGEN.medForslag("forfallodag",
                    lage.sistaSparrdag().or(lage::sistaAnbudsdag));
            case LAGG_UPP_UPPHANDLING, ANMAL_AVSAKNAD_AV_UPPHANDLARE, STARTA_UPPHANDLING, SKJUT_UPP_UPPHANDLING,
                    PAUSA_UPPHANDLING, ATERUPPTA_UPPHANDLING, ANNONSERA_UPPHANDLING, ANDRA_ANNONS,
                    ATERKALLA_TILLDELNING, EFTERANNONSERA_UPPHANDLING, HAV_AVBRYTANDE, ERSATT_UPPHANDLING,
                    STRYK_UR_PLAN, ANGE_MILJOKRAV, GRANSKA_MILJOASPEKTER, BEKRAFTA_UPPGIFT, RATTA_UPPGIFT ->
                    Forkunskap.INGEN;
        });
    }

    private static Forkunskap medDag(Optional<LocalDate> dag, Function<LocalDate, Forkunskap> kunskap) {
        return dag.map(kunskap).orElse(Forkunskap.INGEN);
    }

    /** The awarded suppliers; when they are unknown, whoever signs must be named. */
    private Forkunskap parter() {
        return lage.leverantorer().isEmpty() ? Forkunskap.INGEN
                : Forkunskap.val("leverantorer", lage.leverantorer().stream().map(Upphandlingskunskap::val).toList());
    }

    private static Val val(Leverantor leverantor) {
        ObjectNode nod = JsonMapper.shared().createObjectNode().put("namn", leverantor.namn());
        leverantor.organisationsnummer().ifPresent(nummer -> nod.put("organisationsnummer", nummer));
        leverantor.delomraden().forEach(nod.withArray("delomraden")::add);
        return new Val(nod.toString(), Ord.av(List.of(leverantor)));
    }

    private Forkunskap avtal(Predicate<TecknatAvtal> vilka) {
        return Forkunskap.val("avtalId", lage.avtal().stream().filter(vilka).map(avtal -> new Val(
                avtal.avtalId().toString(), "%s, %s–%s".formatted(Ord.av(avtal.leverantorer()), Ord.dag(avtal.start()),
                        Ord.dag(avtal.slut())))).toList());
    }

    private List<Val> mal() {
        return lage.overprovningar().stream().filter(Overprovning::oppen).flatMap(mal -> mal.malnummer().stream()
                .map(nummer -> new Val(nummer, Stream.concat(Stream.of(nummer), mal.domstol().stream())
                        .reduce((a, b) -> a + ", " + b).orElseThrow()))).toList();
    }
}
