package se.liggaren.command.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.liggaren.command.avtal.Avtal;
import se.liggaren.command.plan.Plan;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.platform.Stromlasare.Faktum;
import se.liggaren.command.upphandling.Upphandling;
import se.liggaren.events.Handelse;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;
import se.liggaren.events.behov.BehovKommando;
import se.liggaren.events.klartext.Mening;
import se.liggaren.events.klartext.Ord;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.legend.StatuslegendKommando;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalKommando;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.KommunstatistikKommando;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.nyckeltal.NyckeltalKommando;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.omvarld.OmvarldshandelseKommando;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.platform.namn.Namn;
import se.liggaren.platform.namn.Namnkatalog;
import se.liggaren.platform.sekretess.Sekretessprovning;

/** What a form shows of the stream it is for, read from the stream itself so that it is never behind. */
@Component
final class Formularunderlag {

    private final Stromlasare strommar;
    private final Namnkatalog katalog;
    private final Clock klocka;

    Formularunderlag(Stromlasare strommar, Namnkatalog katalog, Clock klocka) {
        this.strommar = strommar;
        this.katalog = katalog;
        this.klocka = klocka;
    }

    /**
     * A stream as it is now.
     *
     * @param namn  what people call it
     * @param oppna the commands that it is open to, whoever asks
     */
    record Stromlage(String namn, long version, List<Kommandoregel> oppna) {
    }

    /** Something that was registered in the stream, as it is told to somebody who did not know. */
    record Nyhet(String text, String dag, String vem) {
    }

    /**
     * The stream as it is now.
     *
     * @param regel the command that it is to be told of
     * @return empty when there is no such stream, of the type that the command is for, and the command founds none
     */
    Optional<Stromlage> lage(String strom, Kommandoregel regel) {
        List<Faktum> fakta = strommar.fakta(strom).toList();
        if (fakta.isEmpty()) {
            return regel.grundar() ? Optional.of(new Stromlage("Tillbaka", 0, List.of(regel))) : Optional.empty();
        }
        return Optional.of(fakta).filter(f -> handelser(regel).isInstance(f.getFirst().handelse()))
                .map(f -> new Stromlage(namn(f), f.size(), oppna(regel, f)));
    }

    private static Class<? extends Handelse> handelser(Kommandoregel regel) {
        return switch (regel) {
            case UpphandlingsKommando _ -> UpphandlingEvent.class;
            case AvtalKommando _ -> AvtalEvent.class;
            case PlanKommando _ -> PlanEvent.class;
            case SammantradeKommando _ -> SammantradeEvent.class;
            case MalKommando _ -> MalEvent.class;
            case OmvarldshandelseKommando _ -> OmvarldshandelseEvent.class;
            case BehovKommando _ -> BehovEvent.class;
            case NyckeltalKommando _ -> NyckeltalEvent.class;
            case KommunstatistikKommando _ -> KommunstatistikEvent.class;
            case StatuslegendKommando _ -> StatuslegendEvent.class;
            default -> throw new IllegalArgumentException(regel + " is in no stream's table");
        };
    }

    private static String namn(List<Faktum> fakta) {
        Handelse grundande = fakta.getFirst().handelse();
        return switch (grundande) {
            case UpphandlingUpplagd _ -> upphandlingen(grundande(fakta, UpphandlingEvent.class, UpphandlingUpplagd.class));
            case PlanUpprattad e -> "Upphandlingsplan " + e.ar();
            case SammantradePlanerat e -> e.typ().klartext() + " " + Sammantradet.las(fakta.stream()).datum().orElseThrow();
            case AvtalUpplagt _ -> "Avtal: " + grundande(fakta, AvtalEvent.class, AvtalUpplagt.class).namn();
            case MalFaststallt e -> "Mål " + e.ar() + ": " + e.mal();
            case OmvarldshandelseRegistrerad e -> e.namn();
            case BehovRegistrerat e -> "Behov: " + e.namn();
            case NyckeltalRegistrerat e -> e.namn();
            case KommunstatistikEvent _ -> "Kommunstatistik";
            case StatuslegendEvent _ -> "Statuslegenden";
            default -> throw new IllegalArgumentException(grundande.getClass() + " founds no stream that has a form");
        };
    }

    private static String upphandlingen(UpphandlingUpplagd upplagd) {
        return upplagd.lopnummer() + " " + upplagd.namn();
    }

    /** The fact that founded the stream, as it stands after corrections. */
    private static <E extends Handelse, G extends E> G grundande(List<Faktum> fakta, Class<E> strom, Class<G> typ) {
        return Tidslinje.ordna(registrerade(fakta, strom)).stream()
                .map(Registrerad::handelse).filter(typ::isInstance).map(typ::cast).findFirst().orElseThrow();
    }

    /** The commands that are open by the stream's own table, or all where the table knows of no states. */
    private List<Kommandoregel> oppna(Kommandoregel regel, List<Faktum> fakta) {
        return List.copyOf(switch (regel) {
            case UpphandlingsKommando _ ->
                    UpphandlingsKommando.mojligaFor(Upphandling.av(registrerade(fakta, UpphandlingEvent.class)),
                            LocalDate.now(klocka));
            case AvtalKommando _ -> AvtalKommando.oppnaFor(Avtal.av(registrerade(fakta, AvtalEvent.class)).lage());
            case PlanKommando _ -> fakta.stream().map(f -> (PlanEvent) f.handelse())
                    .reduce(Plan.tom(), Plan::evolve, (_, b) -> b).lage().map(PlanKommando::oppnaFor).orElse(List.of());
            case SammantradeKommando _ -> SammantradeKommando.oppnaFor(Sammantradet.las(fakta.stream()).lage());
            case MalKommando _ -> ejGrundande(MalKommando.values());
            case OmvarldshandelseKommando _ -> ejGrundande(OmvarldshandelseKommando.values());
            case BehovKommando _ -> ejGrundande(BehovKommando.values());
            case NyckeltalKommando _ -> List.of(NyckeltalKommando.values());
            case KommunstatistikKommando _ -> List.of(KommunstatistikKommando.values());
            case StatuslegendKommando _ -> List.of(StatuslegendKommando.values());
            default -> throw new IllegalArgumentException(regel + " is in no stream's table");
        });
    }

    private static List<Kommandoregel> ejGrundande(Kommandoregel[] alla) {
        return Stream.of(alla).filter(regel -> !regel.grundar()).toList();
    }

    /** What has been registered since the version, to a reader in these roles. */
    List<Nyhet> sedan(String strom, long version, Set<Roll> lasare, Sekretessprovning provning) {
        List<Faktum> fakta = strommar.fakta(strom).toList();
        List<Faktum> nya = fakta.stream().filter(f -> f.version() > version).toList();
        Namn namnen = katalog.till(lasare, nya.stream().map(Faktum::anvandare).toList());
        return nya.stream().map(f -> new Nyhet(
                Mening.av(f.handelse(), f.handelse() instanceof UpphandlingEvent e ? provning.hemliga(
                        UUID.fromString(strom), e, () -> registrerade(fakta, UpphandlingEvent.class)) : Set.of()),
                "Gäller från " + Ord.dag(f.handelse().gallerFran()), "registrerat av " + namnen.efter(f.roll().klartext(), f.anvandare())))
                .toList();
    }

    private static <E extends Handelse> List<Registrerad<E>> registrerade(List<Faktum> fakta, Class<E> strom) {
        return fakta.stream().map(f -> new Registrerad<>(f.handelseId(), f.version(), "",
                strom.cast(f.handelse()))).toList();
    }
}
