package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.upphandling.Kommandon.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import se.liggaren.command.Utfall.Accepterat;
import se.liggaren.events.Handelse;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvbrytandeUpphavt;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.TilldelningAterkallad;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/** Whatever is tried, in whatever order and from whatever day: what is accepted is a course that could have been. */
class GodtyckligtForloppTest {

    private static final LocalDate FORSTA_DAG = LocalDate.of(2026, 1, 1);
    private static final LocalDate SISTA_DAG = LocalDate.of(2026, 11, 20);
    private static final List<Fas> FRAMAT = List.of(Fas.EJ_STARTAD, Fas.PAGAR, Fas.ANNONSERAD, Fas.UTVARDERING,
            Fas.TILLDELAD, Fas.AVTALET_STARTAT, Fas.AVTAL_SLUT, Fas.AVBRUTEN, Fas.STRUKEN);

    /** Where a course begins. */
    private enum Start {
        NY, DIREKT, ANNONSERAD, UTVARDERING, TILLDELAD, OVERPROVAD, TECKNAD, AVTALET_STARTAT, AVBRUTEN, OKAND;

        Givet givet() {
            return switch (this) {
                case NY -> iFas(Fas.EJ_STARTAD);
                case DIREKT -> Givet.upphandling(laggUpp("2026-01-01", EGEN_REGION, Forfarande.DIREKTUPPHANDLING));
                case OVERPROVAD -> iFas(Fas.TILLDELAD).sedan(overprova("2026-04-15", "1-26"));
                case TECKNAD -> iFas(Fas.TILLDELAD).sedan(teckna("2026-04-20", "2026-04-27"));
                case ANNONSERAD, UTVARDERING, TILLDELAD, AVTALET_STARTAT, AVBRUTEN, OKAND -> iFas(Fas.valueOf(name()));
            };
        }
    }

    /**
     * One attempt to do something.
     *
     * @param oppet whether one of the open commands is chosen, which leads further than any at all
     * @param val   which command, and which of its variants
     * @param steg  days after the latest that held so far; negative for back-dated
     */
    private record Forsok(boolean oppet, int val, int variant, int steg) {
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void det_som_accepteras_ar_ett_mojligt_forlopp_som_aterspelas_till_samma_tillstand(
            @ForAll Start start, @ForAll("forsok") List<Forsok> forsok) {
        Givet givet = genomfor(start, forsok);

        Upphandling aterspelad = Upphandling.tom();
        for (Registrerad<UpphandlingEvent> r : givet.handelser()) {
            aterspelad = aterspelad.evolve(r);
        }
        assertThat(aterspelad).isEqualTo(givet.upphandling()).hasSameHashCodeAs(givet.upphandling());
        assertThat(aterspelad.toString()).isEqualTo(givet.upphandling().toString());
        arMojligt(givet);
        Statistics.label("fas").collect(givet.upphandling().fas()).coverage(nadda -> Stream.of(Fas.ANNONSERAD,
                Fas.UTVARDERING, Fas.TILLDELAD, Fas.AVTALET_STARTAT, Fas.AVTAL_SLUT, Fas.AVBRUTEN, Fas.OKAND)
                .forEach(fas -> nadda.check(fas).count(n -> n > 0)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void samma_kommando_avgors_lika_tva_ganger(@ForAll Start start, @ForAll("forsok") List<Forsok> forsok,
            @ForAll("ettForsok") Forsok sista) {
        Givet givet = genomfor(start, forsok);
        UpphandlingCommand kommando = kommando(givet, sista);
        Upphandling fore = givet.kopia().upphandling();

        assertThat(givet.utfarda(kommando)).isEqualTo(givet.utfarda(kommando))
                .isEqualTo(givet.kopia().utfarda(kommando));
        assertThat(givet.upphandling()).isEqualTo(fore);
    }

    /** Nobody is kept from what she could have done, by the decisions' own state or by what a reader is shown. */
    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void det_som_accepteras_var_mojligt(@ForAll Start start, @ForAll("forsok") List<Forsok> forsok,
            @ForAll("ettForsok") Forsok sista) {
        Givet givet = genomfor(start, forsok);
        UpphandlingCommand kommando = kommando(givet, sista);
        LocalDate idag = Stream.concat(givet.handelser().stream().map(Registrerad::handelse).map(Handelse::gallerFran),
                Stream.of(kommando.underlag().gallerFran())).max(LocalDate::compareTo).orElseThrow();
        boolean accepteras = givet.utfarda(kommando) instanceof Accepterat<UpphandlingEvent> ja
                && !ja.handelser().isEmpty();

        if (accepteras) {
            Upphandlingslage visas = Upphandlingslage.segment(Tidslinje.ordna(givet.handelser())).getLast().varde();
            assertThat(UpphandlingsKommando.mojligaFor(givet.upphandling(), idag)).contains(kommando.regel());
            assertThat(UpphandlingsKommando.mojligaFor(visas, idag)).contains(kommando.regel());
        }
        Statistics.label("accepteras").collect(accepteras)
                .coverage(tagna -> tagna.check(true).percentage(andel -> andel > 20));
    }

    /** The decision and the trial of a whole course must agree on what is possible. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void en_rattelse_som_inte_andrar_forloppet_gar_alltid(@ForAll Start start,
            @ForAll("forsok") List<Forsok> forsok) {
        Givet givet = genomfor(start, forsok).av("cecilia");

        givet.nar(ratta(Givet.id(1), "skal", "Så här var det")).da(new UppgiftRattad(
                fran("2026-11-20").medSkal("Felskrivning"), Givet.id(1), "skal", "", "Så här var det",
                LocalDate.of(2026, 11, 20)));
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void en_rattelse_avvisas_eller_lamnar_ett_mojligt_forlopp(@ForAll Start start,
            @ForAll("forsok") List<Forsok> forsok, @ForAll("rattelser") List<Rattningsforsok> rattelser) {
        Givet givet = genomfor(start, forsok).av("bertil");
        for (Rattningsforsok r : rattelser) {
            Registrerad<UpphandlingEvent> registrerad = givet.handelser().get(r.handelse % givet.handelser().size());
            List<String> falt = Rattelse.falt(registrerad.handelse());
            RattaUppgift ratta = ratta(registrerad.handelseId(), falt.get(r.falt % falt.size()), r.varde);
            if (givet.utfarda(ratta) instanceof Accepterat<UpphandlingEvent>) {
                givet.sedan(ratta);
                arMojligt(givet);
            }
        }
        Statistics.label("rättade").collect(givet.handelser().stream()
                .anyMatch(r -> r.handelse() instanceof UppgiftRattad))
                .coverage(rattade -> rattade.check(true).percentage(andel -> andel > 50));
    }

    /** Each event, as corrected and in the world's order, comes where the command table lets it come. */
    private static void arMojligt(Givet givet) {
        Upphandling forlopp = Upphandling.tom();
        for (Registrerad<UpphandlingEvent> r : Tidslinje.ordna(givet.handelser())) {
            UpphandlingEvent event = r.handelse();
            UpphandlingsKommando regel = Upphandling.regel(event);
            Fas fore = forlopp.fas();
            if (!regel.grundar()) {
                assertThat(regel.faser()).as("fas före %s i %s", event, givet.handelser()).contains(fore);
                assertThat(regel.hinder(forlopp)).as("hinder för %s i %s", event, givet.handelser()).isEmpty();
            }
            forlopp = forlopp.evolve(r);
            assertThat(bakat(fore, forlopp.fas()) && !namngivetBakat(event))
                    .as("%s går bakåt i %s", event, givet.handelser()).isFalse();
        }
        assertThat(forlopp.fas()).isEqualTo(givet.upphandling().fas());
    }

    private static boolean bakat(Fas fore, Fas efter) {
        return FRAMAT.contains(efter) && FRAMAT.indexOf(efter) < FRAMAT.indexOf(fore);
    }

    private static boolean namngivetBakat(UpphandlingEvent event) {
        return event instanceof TilldelningAterkallad || event instanceof OverprovningAvslutad
                || event instanceof AvbrytandeUpphavt;
    }

    private static Givet genomfor(Start start, List<Forsok> alla) {
        Givet givet = start.givet();
        for (Forsok forsok : alla) {
            UpphandlingCommand kommando = kommando(givet, forsok);
            if (givet.utfarda(kommando) instanceof Accepterat<UpphandlingEvent>) {
                givet.sedan(kommando);
            }
        }
        return givet;
    }

    private static UpphandlingCommand kommando(Givet givet, Forsok forsok) {
        List<UpphandlingsKommando> mojliga = forsok.oppet ? UpphandlingsKommando.oppnaFor(givet.upphandling())
                : List.of(UpphandlingsKommando.values());
        LocalDate senast = Tidslinje.ordna(givet.handelser()).getLast().handelse().gallerFran();
        LocalDate onskad = senast.plusDays(forsok.steg);
        LocalDate dag = onskad.isBefore(FORSTA_DAG) ? FORSTA_DAG : onskad.isAfter(SISTA_DAG) ? SISTA_DAG : onskad;
        return kommando(mojliga.get(forsok.val % mojliga.size()), givet.upphandling(), forsok.variant, dag.toString());
    }

    private static UpphandlingCommand kommando(UpphandlingsKommando regel, Upphandling upphandling, int variant,
            String dag) {
        String senare = LocalDate.parse(dag).plusDays(1 + variant % 12).toString();
        String mal = (1 + variant % 2) + "-26";
        Instans instans = ett(Instans.values(), upphandling.mal(mal).flatMap(m -> m.provasI().stream().findFirst())
                .map(Enum::ordinal).orElse(variant));
        return switch (regel) {
            case LAGG_UPP_UPPHANDLING -> laggUpp(dag);
            case LAS_IN_TIDIGARE_LAGE -> lasIn(dag, ett(Fas.values(), variant), variant % 3 == 0);
            case TILLDELA_UPPHANDLARE -> utse(dag, "upphandlare-" + variant % 3);
            case ANMAL_AVSAKNAD_AV_UPPHANDLARE -> saknas(dag);
            case STARTA_UPPHANDLING ->
                    new StartaUpphandling(fran(dag), Optional.of("upphandlare").filter(u -> variant > 3));
            case ANDRA_PLANERAD_AVTALSSTART -> planera(dag, variant % 2 == 0 ? "2027" : "våren 2027");
            case BYT_ANSVARIG_REGION -> byt(dag, variant % 2 == 0 ? ANNAN_REGION : EGEN_REGION);
            case SKJUT_UPP_UPPHANDLING -> skjutUpp(dag);
            case PAUSA_UPPHANDLING -> pausa(dag);
            case ATERUPPTA_UPPHANDLING -> ateruppta(dag);
            case ANNONSERA_UPPHANDLING -> annonsera(dag, senare);
            case ANDRA_ANNONS -> andraAnnons(dag);
            case FORLANG_ANBUDSTID -> forlangAnbudstid(dag, senare);
            case ATERKALLA_ANNONS -> aterkallaAnnons(dag);
            case PABORJA_UTVARDERING -> utvardera(dag);
            case TILLDELA_AVTAL -> tilldela(dag, dag, variant % 4 != 0);
            case FORLANG_AVTALSSPARR -> forlangSparr(dag, LocalDate.parse(dag).plusDays(variant).toString());
            case ATERKALLA_TILLDELNING -> aterkallaTilldelning(dag);
            case TECKNA_AVTAL -> teckna(dag, senare);
            case STARTA_AVTAL -> startaAvtal(dag);
            case AVSLUTA_AVTALSTID -> avslutaAvtalstid(dag);
            case EFTERANNONSERA_UPPHANDLING -> efterannonsera(dag);
            case REGISTRERA_OVERPROVNING -> overprova(dag, mal, variant > 9 ? ett(Avser.values(), variant)
                    : Domstolsprovning.provbart(upphandling));
            case REGISTRERA_INTERIMISTISKT_BESLUT -> interimistiskt(dag, mal, instans, variant % 3 != 0);
            case REGISTRERA_DOM -> dom(dag, mal, instans, ett(Domslut.values(), variant));
            case OVERKLAGA_DOM -> overklaga(dag, mal, ett(Instans.values(), variant));
            case AVSLUTA_OVERPROVNING -> variant % 2 == 0 ? avsluta(dag) : avsluta(dag, ett(Fas.values(), variant));
            case AVBRYT_UPPHANDLING -> avbryt(dag);
            case HAV_AVBRYTANDE -> havAvbrytande(dag);
            case ERSATT_UPPHANDLING -> ersatt(dag);
            case STRYK_UR_PLAN -> stryk(dag);
            case ANGE_MILJOKRAV -> miljokrav(dag, ett(Miljokrav.values(), variant));
            case GRANSKA_MILJOASPEKTER -> granska(dag);
            case BEKRAFTA_UPPGIFT -> bekrafta(dag);
            case UTFARDA_PAMINNELSE -> paminn(dag, ett(Paminnelse.values(), variant), dag);
            case RATTA_UPPGIFT -> aldrigIntraffad(Givet.id(2 + variant));
        };
    }

    private static <T> T ett(T[] alla, int val) {
        return alla[val % alla.length];
    }

    @Provide
    Arbitrary<Forsok> ettForsok() {
        return Combinators.combine(
                Arbitraries.frequency(Tuple.of(6, true), Tuple.of(1, false)),
                Arbitraries.integers().between(0, 999), Arbitraries.integers().between(0, 20),
                Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.integers().between(0, 14)),
                        Tuple.of(1, Arbitraries.integers().between(-60, -1)))).as(Forsok::new);
    }

    @Provide
    Arbitrary<List<Forsok>> forsok() {
        return ettForsok().list().ofMinSize(1).ofMaxSize(30);
    }

    private record Rattningsforsok(int handelse, int falt, String varde) {
    }

    @Provide
    Arbitrary<List<Rattningsforsok>> rattelser() {
        Arbitrary<String> dagar = Arbitraries.integers().between(0, 300).map(n -> FORSTA_DAG.plusDays(n).toString());
        Arbitrary<String> annat = Arbitraries.of("", "true", "false", "0", "7", "1-26", "2-26", "ny text",
                Rattelse.ALDRIG_INTRAFFAD, "OPPET", "DIREKTUPPHANDLING", "FORVALTNINGSRATT", "KAMMARRATT", "AVSLAG",
                "RATTAS", "GORAS_OM", "ATERFORVISAD", "UPPHANDLING", "AVBRYTANDE", "TILLDELAD", "UTVARDERING");
        return Combinators.combine(Arbitraries.integers().between(0, 99), Arbitraries.integers().between(0, 99),
                Arbitraries.oneOf(dagar, annat)).as(Rattningsforsok::new).list().ofMinSize(1).ofMaxSize(15);
    }
}
