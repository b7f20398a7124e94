package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.query.lage.Klartext;
import se.liggaren.events.lage.Overprovning;
import se.liggaren.events.lage.Paus;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Upphandlingslage;

/**
 * A year's plan as it is shown: the rows, the legend below them and what can be counted.
 *
 * @param version                    the plan's own version
 * @param legendversion              which of the board's legends it is; 0 before there was any
 * @param antalPerStatus             every word of the legend, used or not, and every other word used
 * @param utanDefinition             words used that the legend does not define
 * @param startUtanforPlanaret       rows (radnr) whose planned start cannot lie in the plan's year
 * @param startPaSondag              rows whose planned start is known to be a Sunday
 * @param passeradPlaneradStartRader rows whose planned start has passed
 */
record Planbild(
        int ar,
        Planlage lage,
        long version,
        List<Rad> rader,
        long legendversion,
        List<Statusdefinition> legend,
        int antal,
        Map<String, Long> antalPerStatus,
        Map<String, Long> antalPerRegion,
        List<String> utanDefinition,
        List<Integer> startUtanforPlanaret,
        List<Integer> startPaSondag,
        List<Integer> passeradPlaneradStartRader) {

    static Planbild av(int ar, Planlage lage, long version, List<Rad> rader, Legend legend) {
        Fordelning fordelning = Fordelning.av(rader.stream()
                .map(rad -> new Fordelning.Grupp(rad.status(), rad.ansvarigRegion(), 1, 1)).toList(), legend);
        return new Planbild(ar, lage, version, rader, legend.version(), legend.definitioner(), rader.size(),
                fordelning.perStatus(), fordelning.perRegion(), fordelning.utanDefinition(),
                radnr(rader, r -> r.planeradAvtalsstart().filter(s -> s.utanfor(ar)).isPresent()),
                radnr(rader, r -> r.planeradAvtalsstart().filter(PlaneradStart::paSondag).isPresent()),
                radnr(rader, Rad::passeradPlaneradStart));
    }

    private static List<Integer> radnr(List<Rad> rader, Predicate<Rad> villkor) {
        return rader.stream().filter(villkor).map(Rad::radnr).toList();
    }

    /**
     * A row of the plan.
     *
     * @param radId              stays the same when the row's procurement is replaced
     * @param faktiskAvtalsstart the day on which the first contract began to run
     * @param avvikelseDagar     how many days after the planned start it did so, or has not yet done so on the day
     *                           asked for; negative when it began before, 0 within what an uncertain start can mean;
     *                           absent when the start is neither known nor passed
     * @param uppgiftslamnare    who told us, when another region is responsible
     * @param senastBekraftad    the latest day of which somebody, or a document, has told
     * @param foraldrad          whether what another region told us is too old ({@link Aktualitetskrav})
     * @param version            the procurement's version
     */
    record Rad(
            int radnr,
            UUID radId,
            UUID upphandlingId,
            String lopnummer,
            String namn,
            Optional<String> delomrade,
            String ansvarigRegion,
            String status,
            Fas fas,
            Bemanning bemanning,
            Optional<Paus> paus,
            Optional<OppnaMal> overprovning,
            Optional<PlaneradStart> planeradAvtalsstart,
            boolean passeradPlaneradStart,
            Optional<LocalDate> faktiskAvtalsstart,
            Optional<Integer> avvikelseDagar,
            Optional<String> uppgiftslamnare,
            LocalDate senastBekraftad,
            boolean foraldrad,
            long version) {

        /** How the status word is marked. */
        public String ton() {
            return Klartext.ton(status);
        }

        /**
         * @param egenOrganisation the organisation whose own news needs no confirmation
         * @param dag              the day by which what has passed is judged
         */
        static Rad av(int radnr, UUID radId, UUID upphandlingId, long version, Upphandlingslage lage,
                String egenOrganisation, LocalDate dag) {
            boolean annanRegion = !lage.ansvarigRegion().equals(egenOrganisation);
            return new Rad(radnr, radId, upphandlingId, lage.lopnummer(), lage.namn(), lage.delomrade(),
                    lage.ansvarigRegion(), lage.status(), lage.fas(), lage.bemanning(), lage.paus(),
                    OppnaMal.av(lage.overprovningar()), lage.planeradAvtalsstart(), lage.passeradPlaneradStart(dag),
                    lage.faktiskAvtalsstart(), avvikelse(lage, dag), lage.uppgiftslamnare().filter(_ -> annanRegion),
                    lage.senastBekraftad(),
                    Aktualitetskrav.foraldrad(annanRegion, lage.fas(), lage.senastBekraftad(), dag), version);
        }

        private static Optional<Integer> avvikelse(Upphandlingslage lage, LocalDate dag) {
            return lage.faktiskAvtalsstart().or(() -> Optional.of(dag).filter(lage::passeradPlaneradStart))
                    .flatMap(start -> lage.planeradAvtalsstart().map(planerad -> planerad.avvikelseDagar(start)));
        }
    }

    /**
     * The review cases that stand over a row.
     *
     * @param instans the highest court that any of them has reached
     */
    record OppnaMal(int antal, Optional<Instans> instans) {

        static Optional<OppnaMal> av(List<Overprovning> overprovningar) {
            List<Overprovning> oppna = overprovningar.stream().filter(Overprovning::oppen).toList();
            return oppna.isEmpty() ? Optional.empty() : Optional.of(new OppnaMal(oppna.size(),
                    oppna.stream().flatMap(o -> o.instans().stream()).max(Comparator.naturalOrder())));
        }
    }
}
