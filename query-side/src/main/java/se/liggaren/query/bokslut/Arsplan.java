package se.liggaren.query.bokslut;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import se.liggaren.events.Beslut;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.PlanEvent.PlanStangd;
import se.liggaren.events.plan.PlanEvent.PlanUppfoljdIBokslut;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.SammantradesplanFaststalld;
import se.liggaren.events.plan.PlanEvent.UppfoljningGodkand;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.PlanEvent.UpphandlingOverford;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.plan.Planrad;

/**
 * A year's plan as it is followed up.
 *
 * @param faststalld when and by which decision the plan was decided
 * @param uppfoljd   when the year-end accounts took it up
 * @param godkand    the approvals of that follow-up, in order
 */
record Arsplan(int ar, Planlage lage, List<Rad> rader, Optional<Steg> faststalld, Optional<Steg> uppfoljd,
        List<Steg> godkand) {

    /** What the plan was, from each day on which something came to hold. */
    static List<Segment<Arsplan>> segment(List<Registrerad<PlanEvent>> registrerade) {
        Vikning vikning = new Vikning();
        return Segment.dela(registrerade, vikning::tillampa, vikning::plan);
    }

    /** The rows that the board has decided, those it has taken out again too. */
    List<Rad> beslutade() {
        return rader.stream().filter(rad -> rad.beslutad().isPresent()).toList();
    }

    /**
     * A row, which stays here when it has been taken out of the plan.
     *
     * @param justering whether it came by an adjustment of the decided plan
     * @param franAr    the year of the plan it was carried over from
     * @param beslutad  day of the decision that made it a row of the plan; none in a draft
     * @param uttagen   day on which an adjustment took it out
     */
    record Rad(UUID radId, int radnr, UUID upphandlingId, boolean justering, Optional<Integer> franAr,
            Optional<LocalDate> beslutad, Optional<LocalDate> uttagen) {

        private static Rad utkast(Planrad rad, Optional<Integer> franAr) {
            return new Rad(rad.radId(), rad.radnr(), rad.upphandlingId().varde(), false, franAr, Optional.empty(),
                    Optional.empty());
        }

        private static Rad justering(Planrad rad, LocalDate dag) {
            return new Rad(rad.radId(), rad.radnr(), rad.upphandlingId().varde(), true, Optional.empty(),
                    Optional.of(dag), Optional.empty());
        }

        private Rad beslutad(LocalDate dag) {
            return new Rad(radId, radnr, upphandlingId, justering, franAr, Optional.of(dag), uttagen);
        }

        private Rad uttagen(LocalDate dag) {
            return new Rad(radId, radnr, upphandlingId, justering, franAr, beslutad, Optional.of(dag));
        }
    }

    /**
     * A step that the board or another body took with the plan.
     *
     * @param sammantradeId the meeting, when it was told
     */
    record Steg(LocalDate dag, Optional<Beslut> beslut, Optional<UUID> sammantradeId) {

        private static Steg av(Underlag underlag, Optional<UUID> sammantradeId) {
            return new Steg(underlag.gallerFran(), underlag.beslut(), sammantradeId);
        }
    }

    private static final class Vikning {

        private Optional<Integer> ar = Optional.empty();
        private Planlage lage = Planlage.UTKAST;
        private final List<Rad> rader = new ArrayList<>();
        private Optional<Steg> faststalld = Optional.empty();
        private Optional<Steg> uppfoljd = Optional.empty();
        private final List<Steg> godkand = new ArrayList<>();

        void tillampa(PlanEvent event) {
            switch (event) {
                case PlanUpprattad e -> ar = Optional.of(e.ar());
                case UpphandlingIntagenIPlan e -> rader.add(Rad.utkast(e.rad(), Optional.empty()));
                case UpphandlingOverford e -> rader.add(Rad.utkast(e.rad(), Optional.of(e.franAr())));
                case SammantradesplanFaststalld _ -> { /* the meetings are counted as they were held */ }
                case PlanFaststalld e -> {
                    lage = Planlage.FASTSTALLD;
                    faststalld = Optional.of(Steg.av(e.underlag(), Optional.empty()));
                    rader.replaceAll(rad -> rad.beslutad(e.gallerFran()));
                }
                case PlanJusterad e -> {
                    lage = Planlage.JUSTERAD;
                    rader.replaceAll(taUt(e));
                    e.tasIn().forEach(rad -> rader.add(Rad.justering(rad, e.gallerFran())));
                }
                case PlanUppfoljdIBokslut e -> uppfoljd = Optional.of(Steg.av(e.underlag(), e.sammantradeId()));
                case UppfoljningGodkand e -> godkand.add(Steg.av(e.underlag(), Optional.empty()));
                case PlanStangd _ -> lage = Planlage.STANGD;
            }
        }

        private static UnaryOperator<Rad> taUt(PlanJusterad e) {
            return rad -> e.tasUt().contains(rad.radId()) ? rad.uttagen(e.gallerFran()) : rad;
        }

        Optional<Arsplan> plan() {
            return ar.map(a -> new Arsplan(a, lage, List.copyOf(rader), faststalld, uppfoljd, List.copyOf(godkand)));
        }
    }
}
