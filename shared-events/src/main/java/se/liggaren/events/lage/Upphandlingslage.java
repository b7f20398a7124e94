package se.liggaren.events.lage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Lage;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.UpphandlingEvent;

/**
 * Every facet of a procurement as it stood after the events of some day.
 *
 * @param status                the word in the plan's status column
 * @param kallrad               the place in a document that the procurement was first read from
 * @param tidigareLage          the document that phase and review were taken over from
 * @param leverantorer          the awarded suppliers; empty before the award
 * @param sistaSparrdag         last day of the standstill, when the procurement is awarded
 * @param sistaOverprovningsdag last day to challenge the cancellation, when the procurement is cancelled
 * @param efterannonserad       day on which the award notice was published
 * @param miljokrav             whether it makes demands on environment and health, when that has been told
 * @param senastBekraftad       the latest day of which somebody, or a document, has told
 * @param anbudssekretess       whether what concerns tenders and tenderers is secret (OSL 19 kap. 3 §)
 */
public record Upphandlingslage(
        String lopnummer,
        String namn,
        Optional<String> delomrade,
        String ansvarigRegion,
        List<String> deltagande,
        Optional<Forfarande> forfarande,
        Optional<String> cpv,
        Optional<String> diarienummer,
        Optional<Kallrad> kallrad,
        Fas fas,
        String status,
        Optional<Kallrad> tidigareLage,
        Bemanning bemanning,
        Optional<String> upphandlare,
        Optional<String> uppgiftslamnare,
        Optional<Paus> paus,
        Optional<PlaneradStart> planeradAvtalsstart,
        Optional<String> annonsId,
        Optional<String> annonsdatabas,
        Optional<String> tedNummer,
        Optional<String> upphandlingsId,
        Optional<LocalDate> sistaAnbudsdag,
        List<Leverantor> leverantorer,
        Optional<LocalDate> sistaSparrdag,
        List<Overprovning> overprovningar,
        Optional<AvbrytandeSkal> avbrytandeSkal,
        Optional<LocalDate> sistaOverprovningsdag,
        boolean avbrytandetUnderkant,
        Optional<UUID> ersattAv,
        List<TecknatAvtal> avtal,
        Optional<LocalDate> efterannonserad,
        Optional<Miljokrav> miljokrav,
        LocalDate senastBekraftad,
        boolean anbudssekretess) implements Lage {

    public static final String OVERPROVNING = "Överprövning";
    public static final String SAKNAR_UPPHANDLARE = "saknar upphandlare";

    /** Every word that the status column can hold, in the order of the process. */
    public static final List<String> STATUSORD = Stream.concat(
            Arrays.stream(Fas.values()).map(Fas::klartext), Stream.of(OVERPROVNING, SAKNAR_UPPHANDLARE)).toList();

    /**
     * What the procurement was, from each day on which something came to hold.
     *
     * @param ordnade the events corrected and in the world's order
     */
    public static List<Segment<Upphandlingslage>> segment(List<Registrerad<UpphandlingEvent>> ordnade) {
        Vikning vikning = new Vikning();
        return Segment.dela(ordnade, vikning::tillampa, vikning::lage);
    }

    /** The word in the plan's status column. */
    static String status(Fas fas, Bemanning bemanning, boolean overprovningPagar) {
        if (overprovningPagar) {
            return OVERPROVNING;
        }
        return fas == Fas.EJ_STARTAD && bemanning == Bemanning.SAKNAS ? SAKNAR_UPPHANDLARE : fas.klartext();
    }

    @Override
    public boolean direktupphandling() {
        return forfarande.filter(f -> f == Forfarande.DIREKTUPPHANDLING).isPresent();
    }

    @Override
    public boolean pausad() {
        return paus.isPresent();
    }

    @Override
    public boolean overprovningPagar() {
        return oppnaMal().findAny().isPresent();
    }

    @Override
    public boolean malPagar() {
        return oppnaMal().anyMatch(o -> o.malnummer().isPresent());
    }

    @Override
    public boolean allaMalAvgjorda() {
        return oppnaMal().allMatch(Overprovning::avgjord);
    }

    @Override
    public boolean avtalTecknat() {
        return !avtal.isEmpty();
    }

    @Override
    public boolean orord() {
        return tidigareLage.isEmpty() && bemanning == Bemanning.EJ_ANGIVEN && uppgiftslamnare.isEmpty()
                && paus.isEmpty() && miljokrav.isEmpty();
    }

    @Override
    public boolean upphandlareSaknas() {
        return bemanning == Bemanning.SAKNAS;
    }

    @Override
    public boolean avtalKanStarta(LocalDate dag) {
        return avtal.stream().anyMatch(a -> a.startat().isEmpty() && !a.start().isAfter(dag));
    }

    @Override
    public boolean avtalLoper() {
        return avtal.stream().anyMatch(TecknatAvtal::loper);
    }

    @Override
    public boolean resultatetAnnonserat() {
        return efterannonserad.isPresent();
    }

    @Override
    public boolean ersatt() {
        return ersattAv.isPresent();
    }

    @Override
    public boolean domKanOverklagas() {
        return oppnaMal().anyMatch(Overprovning::kanOverklagas);
    }

    /** The day on which the first contract began to run. */
    public Optional<LocalDate> faktiskAvtalsstart() {
        return avtal.stream().flatMap(a -> a.startat().stream()).min(LocalDate::compareTo);
    }

    /** The standstill as it stands on the day. */
    public Optional<Sparr> sparr(LocalDate dag) {
        return sistaSparrdag.map(sista -> {
            if (overprovningar.stream().anyMatch(o -> o.forlangerSparr(sista))) {
                return new Sparr(sista, Optional.empty(), Sparr.Status.FORLANGD);
            }
            return new Sparr(sista, Optional.of(sista.plusDays(1)),
                    dag.isAfter(sista) ? Sparr.Status.LOPT_UT : Sparr.Status.LOPER);
        });
    }

    /** Whether the last day that the planned start can mean has gone, and the contract has not started. */
    public boolean passeradPlaneradStart(LocalDate dag) {
        return switch (fas) {
            case AVTALET_STARTAT, AVTAL_SLUT, STRUKEN -> false;
            case EJ_STARTAD, PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, AVBRUTEN, OKAND ->
                    planeradAvtalsstart.filter(s -> s.senast().isBefore(dag)).isPresent();
        };
    }

    /** Whether it tells of who was awarded. */
    public boolean visarLeverantorer() {
        return !leverantorer.isEmpty() || !avtal.isEmpty();
    }

    /** The same for somebody who may not know who was awarded. */
    public Upphandlingslage utanLeverantorer() {
        return med(List.of(), avtal.stream().map(TecknatAvtal::utanLeverantorer).toList(), upphandlare);
    }

    /** The same without the one who handles it, who is somebody though her id is opaque. */
    public Upphandlingslage utanUpphandlare() {
        return med(leverantorer, avtal, Optional.empty());
    }

    private Upphandlingslage med(List<Leverantor> andraLeverantorer, List<TecknatAvtal> andraAvtal,
            Optional<String> annanUpphandlare) {
        return new Upphandlingslage(lopnummer, namn, delomrade, ansvarigRegion, deltagande, forfarande, cpv,
                diarienummer, kallrad, fas, status, tidigareLage, bemanning, annanUpphandlare, uppgiftslamnare,
                paus, planeradAvtalsstart, annonsId, annonsdatabas, tedNummer, upphandlingsId, sistaAnbudsdag,
                andraLeverantorer, sistaSparrdag, overprovningar, avbrytandeSkal, sistaOverprovningsdag, avbrytandetUnderkant, ersattAv,
                andraAvtal, efterannonserad, miljokrav, senastBekraftad, anbudssekretess);
    }

    private Stream<Overprovning> oppnaMal() {
        return overprovningar.stream().filter(Overprovning::oppen);
    }
}
