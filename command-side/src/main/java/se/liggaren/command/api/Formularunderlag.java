package se.liggaren.command.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.liggaren.command.plan.Plan;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.platform.Stromlasare.Faktum;
import se.liggaren.events.Handelse;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.lopnummer.LopnummerEvent.LopnummerTilldelat;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.webkit.Val;

/** What a form shows of the stream it is for, read from the stream itself so that it is never behind. */
@Component
final class Formularunderlag {

    private static final Set<Kommandoregel> VID_SAMMANTRADET = Set.of(SammantradeKommando.GENOMFOR_SAMMANTRADE,
            SammantradeKommando.REDOVISA_UPPHANDLINGSLAGET, SammantradeKommando.FATTA_BESLUT);

    private final Stromlasare strommar;
    private final Upphandlingsregister register;

    Formularunderlag(Stromlasare strommar, Upphandlingsregister register) {
        this.strommar = strommar;
        this.register = register;
    }

    /**
     * A stream as it is now.
     *
     * @param namn what people call it
     */
    record Stromlage(String namn, long version) {
    }

    /**
     * The stream as it is now.
     *
     * @param kanGrundas whether it need not be there yet
     * @return empty when there is no such stream and none can be founded
     */
    Optional<Stromlage> lage(String strom, boolean kanGrundas) {
        List<Faktum> fakta = strommar.fakta(strom).toList();
        return fakta.isEmpty() && !kanGrundas ? Optional.empty()
                : Optional.of(new Stromlage(namn(strom, fakta), fakta.size()));
    }

    private static String namn(String strom, List<Faktum> fakta) {
        return fakta.stream().findFirst().map(Faktum::handelse).map(grundande -> switch (grundande) {
            case UpphandlingUpplagd _ -> upphandlingen(grundande(fakta, UpphandlingEvent.class, UpphandlingUpplagd.class));
            case PlanUpprattad e -> "Upphandlingsplan " + e.ar();
            case SammantradePlanerat e -> e.typ().klartext() + " " + Sammantradet.las(fakta.stream()).datum().orElseThrow();
            case AvtalUpplagt _ -> "Avtal: " + grundande(fakta, AvtalEvent.class, AvtalUpplagt.class).namn();
            case MalFaststallt e -> "Mål " + e.ar() + ": " + e.mal();
            case OmvarldshandelseRegistrerad e -> e.namn();
            case BehovRegistrerat e -> "Behov: " + e.namn();
            case NyckeltalRegistrerat e -> e.namn();
            case KommunstatistikEvent e -> "Kommunstatistik";
            case StatuslegendEvent e -> "Statuslegenden";
            default -> strom;
        }).orElse("Tillbaka");
    }

    private static String upphandlingen(UpphandlingUpplagd upplagd) {
        return upplagd.lopnummer() + " " + upplagd.namn();
    }

    /** The fact that founded the stream, as it stands after corrections. */
    private static <E extends Handelse, G extends E> G grundande(List<Faktum> fakta, Class<E> strom, Class<G> typ) {
        return Tidslinje.ordna(fakta.stream().map(f -> registrerad(f, strom)).toList()).stream()
                .map(Registrerad::handelse).filter(typ::isInstance).map(typ::cast).findFirst().orElseThrow();
    }

    /** The day that a form suggests: that of the meeting for what happens at it, otherwise today. */
    LocalDate dag(Kommandoregel regel, Optional<String> strom, LocalDate idag) {
        return strom.filter(_ -> VID_SAMMANTRADET.contains(regel))
                .flatMap(namn -> Sammantradet.las(strommar.fakta(namn)).datum())
                .filter(datum -> !datum.isAfter(idag)).orElse(idag);
    }

    /** What the stream itself gives to choose between, by the name of the field. */
    Map<String, List<Val>> val(String strom) {
        return strommar.fakta(strom).findFirst().filter(f -> f.handelse() instanceof PlanEvent)
                .map(_ -> Map.of("tasUt", planrader(strom))).orElse(Map.of());
    }

    /** Every procurement, to choose between. */
    List<Val> upphandlingar() {
        return register.alla().stream().map(t -> new Val(t.upphandlingId().toString(), namn(t))).toList();
    }

    /** Every row that the plan holds. */
    private List<Val> planrader(String strom) {
        Map<UpphandlingId, String> namn = register.alla().stream().collect(
                Collectors.toMap(LopnummerTilldelat::upphandlingId, Formularunderlag::namn, (a, b) -> a, HashMap::new));
        Plan plan = strommar.fakta(strom).map(f -> (PlanEvent) f.handelse())
                .reduce(Plan.tom(), Plan::evolve, (a, b) -> b);
        return plan.rader().stream().map(rad -> new Val(rad.radId().toString(), "Rad %d: %s".formatted(rad.radnr(),
                namn.getOrDefault(rad.upphandlingId(), rad.upphandlingId().toString())))).toList();
    }

    private static String namn(LopnummerTilldelat tilldelat) {
        return tilldelat.lopnummer() + " " + tilldelat.namn();
    }

    private static <E extends Handelse> Registrerad<E> registrerad(Faktum faktum, Class<E> strom) {
        return new Registrerad<>(faktum.handelseId(), faktum.version(), "", strom.cast(faktum.handelse()));
    }
}
