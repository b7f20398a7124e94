package se.liggaren.command.avtal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Rattning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfall.Avvisat;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
import se.liggaren.events.avtal.AvtalEvent.FornyadKonkurrensutsattningInledd;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.avtal.Avtalstid;
import se.liggaren.events.upphandling.Leverantor;

/**
 * A contract as its decisions see it: the facts in the order they were registered, and what they come to in the world's
 * order, with corrections applied.
 *
 * @param upplagt      what was entered; empty until it is
 * @param forlangt     the extensions, in order
 * @param uppsagt      its last day by the notice that is given
 * @param slutat       the day from which somebody said that it had ended
 * @param senastAndrat the day from which the latest change of it holds; orders and its end change nothing
 */
public record Avtal(List<Registrerad<AvtalEvent>> registrerade, Optional<AvtalUpplagt> upplagt,
        List<AvtalForlangt> forlangt, Optional<LocalDate> uppsagt, Optional<LocalDate> slutat, LocalDate senastAndrat) {

    /** What a correction may leave: an end that came too early holds no more, and an order is corrected next. */
    private static final Set<String> RATTAS_SEDAN = Stream.of(Avvisningsskal.AVTALET_LOPER_ANNU,
            Avvisningsskal.LEVERANTOREN_AR_INTE_PART, Avvisningsskal.LEVERANTOR_MASTE_ANGES).map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /** A contract that nobody has entered yet. */
    public static Avtal tomt() {
        return av(List.of());
    }

    /** The contract that the facts, in the order they were registered, come to. */
    public static Avtal av(List<Registrerad<AvtalEvent>> registrerade) {
        Avtal avtal = new Avtal(List.copyOf(registrerade), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), LocalDate.MIN);
        for (Registrerad<AvtalEvent> r : Tidslinje.ordna(registrerade)) {
            avtal = avtal.evolve(r.handelse());
        }
        return avtal;
    }

    /** The contract once one more fact has come to hold. */
    private Avtal evolve(AvtalEvent event) {
        LocalDate dag = event.gallerFran();
        return switch (event) {
            case AvtalUpplagt e -> new Avtal(registrerade, Optional.of(e), forlangt, uppsagt, slutat, dag);
            case AvtalForlangt e -> new Avtal(registrerade, upplagt,
                    Stream.concat(forlangt.stream(), Stream.of(e)).toList(), uppsagt, slutat, dag);
            case AvropRegistrerat _, FornyadKonkurrensutsattningInledd _, AvtalsuppgiftRattad _ -> this;
            case AvtalAndrat _ -> new Avtal(registrerade, upplagt, forlangt, uppsagt, slutat, dag);
            case AvtalUppsagt e -> new Avtal(registrerade, upplagt, forlangt, Optional.of(e.sistaDag()), slutat, dag);
            case AvtalSlutat _ -> new Avtal(registrerade, upplagt, forlangt, uppsagt, Optional.of(dag), senastAndrat);
        };
    }

    /** Decides on a command: the only way to new facts. */
    public Utfall<AvtalEvent> utfarda(AvtalCommand command, Utfardande utfardande) {
        if (command instanceof LaggUppAvtal) {
            return command.decide(this, utfardande);
        }
        AvtalKommando regel = command.regel();
        if (!regel.lagen().contains(lage())) {
            return new Avvisat<>(lagetTillaterInte(regel, lage()));
        }
        if (command instanceof RattaAvtalsuppgift) {
            return command.decide(this, utfardande);
        }
        LocalDate tidigast = command instanceof RegistreraAvrop || command instanceof InledFornyadKonkurrensutsattning
                ? villkor().gallerFran() : senastAndrat;
        return command.underlag().gallerFran().isBefore(tidigast)
                ? new Avvisat<>(forTidigt(command.underlag().gallerFran(), tidigast))
                : command.decide(this, utfardande);
    }

    private static Avvisning forTidigt(LocalDate gallerFran, LocalDate tidigast) {
        return Avvisning.av(Avvisningsskal.AVTALET_GALLER_FRAN_SENARE_DAG,
                "gallerFran", gallerFran, "tidigast", tidigast);
    }

    /**
     * Why the rules could not have led to the contract as the correction makes it; what they could not have led to
     * before either is left as it is.
     */
    Optional<Avvisning> motsagelse(AvtalsuppgiftRattad rattelse, Utfardande utfardande) {
        List<Registrerad<AvtalEvent>> rattade = new ArrayList<>(registrerade);
        rattade.add(new Registrerad<>(new UUID(0, rattade.size()), rattade.size() + 1L, utfardande.anvandare(), rattelse));
        List<Hinder> forut = hinder(registrerade, utfardande);
        return hinder(rattade, utfardande).stream().filter(h -> forut.stream().noneMatch(h::arSamma))
                .filter(h -> h.avser(rattelse) || !RATTAS_SEDAN.contains(h.avvisning().skal()))
                .findFirst()
                .map(h -> h.avser(rattelse) ? h.avvisning() : Rattning.motsagdAv(h.faktum().handelse()));
    }

    /** An event that the rules would not have let come next, and why. */
    private record Hinder(Registrerad<AvtalEvent> faktum, Avvisning avvisning) {

        boolean avser(AvtalsuppgiftRattad rattelse) {
            return faktum.handelseId().equals(rattelse.avserHandelseId());
        }

        boolean arSamma(Hinder annat) {
            return faktum.handelseId().equals(annat.faktum.handelseId())
                    && avvisning.skal().equals(annat.avvisning.skal());
        }
    }

    private static List<Hinder> hinder(List<Registrerad<AvtalEvent>> registrerade, Utfardande utfardande) {
        List<Hinder> hinder = new ArrayList<>();
        Avtal forlopp = tomt();
        LocalDate upplagtFran = av(registrerade).villkor().gallerFran();
        for (Registrerad<AvtalEvent> r : Tidslinje.ordna(registrerade)) {
            forlopp.hinder(r.handelse(), upplagtFran, utfardande).ifPresent(a -> hinder.add(new Hinder(r, a)));
            forlopp = forlopp.evolve(r.handelse());
        }
        return hinder;
    }

    private Optional<Avvisning> hinder(AvtalEvent event, LocalDate upplagtFran, Utfardande utfardande) {
        if (upplagt.isEmpty() && !(event instanceof AvtalUpplagt)) {
            return Optional.of(forTidigt(event.gallerFran(), upplagtFran));
        }
        return kommando(event).flatMap(k -> utfarda(k, utfardande) instanceof Avvisat<AvtalEvent> nej
                ? Optional.of(nej.avvisning()) : Optional.empty());
    }

    /** The command that lets the event come about; empty for a correction, which changes what came about. */
    private static Optional<AvtalCommand> kommando(AvtalEvent event) {
        return switch (event) {
            case AvtalUpplagt e -> Optional.of(new LaggUppAvtal(e.underlag(), e.namn(), e.upphandlingId(),
                    e.leverantorer(), Optional.of(e.ramavtal()), e.sarskildaSkal(), e.start(), e.slut(), e.optioner(),
                    e.senastForlanga(), e.kallrad()));
            case AvtalForlangt e -> Optional.of(new ForlangAvtal(e.underlag(), e.option(), Optional.of(e.nyttSlut()),
                    e.sarskildaSkal()));
            case AvropRegistrerat e -> Optional.of(new RegistreraAvrop(e.underlag(), e.bestallare(), e.leverantor(),
                    e.foremal()));
            case FornyadKonkurrensutsattningInledd e -> Optional.of(new InledFornyadKonkurrensutsattning(e.underlag(),
                    e.foremal(), e.sistaSvarsdag()));
            case AvtalAndrat e -> Optional.of(new AndraAvtal(e.underlag(), e.grund(), e.andring()));
            case AvtalUppsagt e -> Optional.of(new SagUppAvtal(e.underlag(), e.sistaDag()));
            case AvtalSlutat e -> Optional.of(new AvslutaAvtal(e.underlag()));
            case AvtalsuppgiftRattad _ -> Optional.empty();
        };
    }

    /** The event by which the contract was entered. */
    UUID upplaggningen() {
        return registrerade.getFirst().handelseId();
    }

    Optional<Registrerad<AvtalEvent>> registrerad(UUID handelseId) {
        return registrerade.stream().filter(r -> r.handelseId().equals(handelseId)).findFirst();
    }

    /** The event as it stands after the corrections so far; empty when it never happened. */
    Optional<AvtalEvent> rattad(UUID handelseId) {
        return Tidslinje.ordna(registrerade).stream().filter(r -> r.handelseId().equals(handelseId)).findFirst()
                .map(Registrerad::handelse);
    }

    private static Avvisning lagetTillaterInte(AvtalKommando regel, Avtalslage lage) {
        return Avvisning.av(Avvisningsskal.AVTALETS_LAGE_TILLATER_INTE,
                "kommando", regel.klartext(), "lage", lage.klartext(),
                "oppna", AvtalKommando.oppnaFor(lage).stream().map(AvtalKommando::klartext).toList());
    }

    /** Why the notice that is given stands in the command's way, also when it has run out. */
    Optional<Avvisning> uppsagt(AvtalKommando regel) {
        return uppsagt.map(_ -> lagetTillaterInte(regel, Avtalslage.UPPSAGT));
    }

    /** How the contract stands. */
    public Avtalslage lage() {
        return Avtalstid.lage(uppsagt.isPresent(), Avtalstid.slutat(slutat, slut()).isPresent());
    }

    /** What was agreed when the contract was entered. */
    AvtalUpplagt villkor() {
        return upplagt.orElseThrow();
    }

    OsakertDatum slut() {
        return Avtalstid.slut(villkor(), forlangt, uppsagt);
    }

    Optional<Avtalsoption> nastaOption() {
        return Avtalstid.nastaOption(villkor(), forlangt);
    }

    Optional<LocalDate> senastForlanga() {
        return Avtalstid.senastForlanga(villkor(), forlangt);
    }

    /** Why it is too late for what holds from the day: the contract has ended by then, whatever its end means. */
    Optional<Avvisning> slutFore(LocalDate dag) {
        return dag.isAfter(slut().senast())
                ? Optional.of(Avvisning.av(Avvisningsskal.AVTALET_HAR_LOPT_UT, "slut", slut().text(),
                        "senast", slut().senast()))
                : Optional.empty();
    }

    /** Why nothing can be ordered under the contract on the day. */
    Optional<Avvisning> intePaRamavtal(LocalDate dag) {
        if (!villkor().ramavtal()) {
            return Optional.of(Avvisning.av(Avvisningsskal.INGET_RAMAVTAL));
        }
        if (dag.isBefore(villkor().start().tidigast())) {
            return Optional.of(Avvisning.av(Avvisningsskal.RAMAVTALET_HAR_INTE_BORJAT,
                    "start", villkor().start().text(), "tidigast", villkor().start().tidigast()));
        }
        return slutFore(dag);
    }

    List<String> parter() {
        return villkor().leverantorer().stream().map(Leverantor::namn).distinct().toList();
    }
}
