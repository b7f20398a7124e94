package se.liggaren.query.sammantrade;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import se.liggaren.events.Registrerad;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneKompletterat;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneTillagt;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutTrattIKraft;
import se.liggaren.events.sammantrade.SammantradeEvent.GodkannandeRegistrerat;
import se.liggaren.events.sammantrade.SammantradeEvent.ProtokollJusterat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Kallrad;

/**
 * A meeting as it stands.
 *
 * @param form                 how it was held, or else is to be held
 * @param datum                its day, the last one said when it has been moved
 * @param skal                 why it was cancelled, or an information meeting held instead
 * @param informationsmoteId   the information meeting that was held instead
 * @param oparadeForedragande  presenters whom the source names without saying which topic is theirs
 * @param kallrad              the place in a document it was read from, with the source's own text
 * @param redovisning          the report of the procurements that the board was given there
 * @param protokolletJusterat  the day on which the minutes were adjusted
 */
record Sammantrade(Sammantradestyp typ, Sammantradesform form, LocalDate datum, Optional<LocalTime> start,
        Optional<LocalTime> slut, Optional<String> plats, Sammantradeslage lage, Optional<String> skal,
        Optional<UUID> informationsmoteId, List<Amne> amnen, List<String> oparadeForedragande,
        Optional<Kallrad> kallrad, List<FattatBeslut> beslut, Optional<Redovisning> redovisning,
        Optional<LocalDate> protokolletJusterat) {

    /** @param registrerade the stream's events in the order they were stored; empty until the meeting is planned */
    static Optional<Sammantrade> av(List<Registrerad<SammantradeEvent>> registrerade) {
        Vikning vikning = new Vikning();
        registrerade.forEach(r -> vikning.tillampa(r.handelse()));
        return vikning.sammantrade();
    }

    /** Whether it is a meeting that may decide (sammanträde), and not an information meeting. */
    boolean beslutande() {
        return typ != Sammantradestyp.INFORMATIONSMOTE;
    }

    /**
     * The commands that are open, whoever asks. A meeting that has begun is planned no more; the procurements are
     * reported once, and the minutes adjusted once.
     */
    List<SammantradeKommando> oppnaKommandon() {
        return SammantradeKommando.oppnaFor(lage).stream()
                .filter(k -> !k.planerar() || redovisning.isEmpty() && beslut.isEmpty())
                .filter(k -> k != SammantradeKommando.REDOVISA_UPPHANDLINGSLAGET || redovisning.isEmpty())
                .filter(k -> k != SammantradeKommando.JUSTERA_PROTOKOLL || protokolletJusterat.isEmpty())
                .toList();
    }

    boolean hallet() {
        return lage == Sammantradeslage.GENOMFORT;
    }

    /**
     * The report that was frozen at the meeting.
     *
     * @param planar   the year of the plan that was reported
     * @param lagetDen the day whose state it shows
     */
    record Redovisning(int planar, LocalDate lagetDen, String sha256) {
    }

    private static final class Vikning {

        private Optional<SammantradePlanerat> planerat = Optional.empty();
        private Optional<SammantradeAndrat> andrat = Optional.empty();
        private Optional<Sammantradesform> hallet = Optional.empty();
        private Sammantradeslage lage = Sammantradeslage.PLANERAT;
        private Optional<String> skal = Optional.empty();
        private Optional<UUID> informationsmoteId = Optional.empty();
        private final Map<Integer, Amne> amnen = new TreeMap<>();
        private final Map<String, FattatBeslut> beslut = new LinkedHashMap<>();
        private Optional<Redovisning> redovisning = Optional.empty();
        private Optional<LocalDate> protokolletJusterat = Optional.empty();

        void tillampa(SammantradeEvent event) {
            switch (event) {
                case SammantradePlanerat e -> {
                    planerat = Optional.of(e);
                    e.amnen().forEach(this::amne);
                }
                case SammantradeAndrat e -> andrat = Optional.of(e);
                case AmneTillagt e -> amne(e.amne());
                case AmneKompletterat e -> amne(new Amne(e.nr(), e.rubrik(), e.foredragande(), false));
                case SammantradeInstallt e -> {
                    lage = Sammantradeslage.INSTALLT;
                    skal = e.underlag().skal();
                }
                case SammantradeErsattMedInformationsmote e -> {
                    lage = Sammantradeslage.ERSATT;
                    skal = skal.or(e.underlag()::skal);
                    informationsmoteId = Optional.of(e.informationsmoteId());
                }
                case SammantradeGenomfort e -> {
                    lage = Sammantradeslage.GENOMFORT;
                    hallet = Optional.of(e.form());
                }
                case UpphandlingslagetRedovisat e -> redovisning = Optional.of(
                        new Redovisning(e.rapport().planar(), e.rapport().lagetDen(), e.sha256()));
                case BeslutFattat e -> beslut.put(e.paragraf(), FattatBeslut.av(e));
                case GodkannandeRegistrerat e ->
                        beslut.computeIfPresent(e.paragraf(), (_, b) -> b.godkant(e.godkannande()));
                case BeslutTrattIKraft e -> beslut.computeIfPresent(e.paragraf(), (_, b) -> b.iKraft(e.gallerFran()));
                case ProtokollJusterat e -> protokolletJusterat = Optional.of(e.gallerFran());
            }
        }

        private void amne(Amne amne) {
            amnen.put(amne.nr(), amne);
        }

        Optional<Sammantrade> sammantrade() {
            return planerat.map(p -> new Sammantrade(
                    p.typ(),
                    hallet.or(() -> andrat.map(SammantradeAndrat::form)).orElse(p.form()),
                    andrat.map(SammantradeAndrat::datum).orElse(p.datum()),
                    andrat.map(SammantradeAndrat::start).orElse(p.start()),
                    andrat.map(SammantradeAndrat::slut).orElse(p.slut()),
                    andrat.map(SammantradeAndrat::plats).orElse(p.plats()),
                    lage,
                    skal,
                    informationsmoteId,
                    List.copyOf(amnen.values()),
                    p.oparadeForedragande(),
                    p.kallrad(),
                    List.copyOf(beslut.values()),
                    redovisning,
                    protokolletJusterat));
        }
    }
}
