package se.liggaren.command.avtal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.FornyadKonkurrensutsattningInledd;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.avtal.Avtalstid;
import se.liggaren.events.upphandling.Leverantor;

/**
 * A contract as its decisions see it.
 *
 * @param upplagt      what was entered; empty until it is
 * @param forlangt     the extensions, in order
 * @param uppsagt      its last day by the notice that is given
 * @param slutat       the day from which somebody said that it had ended
 * @param senastAndrat the day from which the latest change of it holds; orders and its end change nothing
 */
public record Avtal(Optional<AvtalUpplagt> upplagt, List<AvtalForlangt> forlangt, Optional<LocalDate> uppsagt,
        Optional<LocalDate> slutat, LocalDate senastAndrat) {

    /** A contract that nobody has entered yet. */
    public static Avtal tomt() {
        return new Avtal(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), LocalDate.MIN);
    }

    /** The contract once one more fact is stored. */
    public Avtal evolve(AvtalEvent event) {
        LocalDate dag = event.gallerFran();
        return switch (event) {
            case AvtalUpplagt e -> new Avtal(Optional.of(e), forlangt, uppsagt, slutat, dag);
            case AvtalForlangt e -> new Avtal(upplagt, Stream.concat(forlangt.stream(), Stream.of(e)).toList(), uppsagt,
                    slutat, dag);
            case AvropRegistrerat _, FornyadKonkurrensutsattningInledd _ -> this;
            case AvtalAndrat _ -> new Avtal(upplagt, forlangt, uppsagt, slutat, dag);
            case AvtalUppsagt e -> new Avtal(upplagt, forlangt, Optional.of(e.sistaDag()), slutat, dag);
            case AvtalSlutat _ -> new Avtal(upplagt, forlangt, uppsagt, Optional.of(dag), senastAndrat);
        };
    }

    /** Decides on a command: the only way to new facts. */
    public Utfall<AvtalEvent> utfarda(AvtalCommand command, Utfardande utfardande) {
        if (command instanceof LaggUppAvtal) {
            return command.decide(this, utfardande);
        }
        AvtalKommando regel = command.regel();
        if (!regel.lagen().contains(lage())) {
            return new Utfall.Avvisat<>(lagetTillaterInte(regel, lage()));
        }
        LocalDate tidigast = command instanceof RegistreraAvrop || command instanceof InledFornyadKonkurrensutsattning
                ? villkor().gallerFran() : senastAndrat;
        return command.underlag().gallerFran().isBefore(tidigast)
                ? Utfall.avvisat(Avvisningsskal.AVTALET_GALLER_FRAN_SENARE_DAG,
                        "gallerFran", command.underlag().gallerFran(), "tidigast", tidigast)
                : command.decide(this, utfardande);
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

    Avtalslage lage() {
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
