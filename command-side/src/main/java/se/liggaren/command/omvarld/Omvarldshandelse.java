package se.liggaren.command.omvarld;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseAvslutad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseKopplad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * Something outside as its decisions see it.
 *
 * @param fran           when it began; empty until it is registered
 * @param tom            its last day; empty while it goes on
 * @param upphandlingar  the procurements that it is a cause for
 * @param registreradDen the day from which it is registered; nothing holds of it before
 */
public record Omvarldshandelse(Optional<OsakertDatum> fran, Optional<OsakertDatum> tom,
        Set<UpphandlingId> upphandlingar, LocalDate registreradDen) {

    /** Something that nobody has registered yet. */
    public static Omvarldshandelse okand() {
        return new Omvarldshandelse(Optional.empty(), Optional.empty(), Set.of(), LocalDate.MIN);
    }

    /** It once one more fact is stored. */
    public Omvarldshandelse evolve(OmvarldshandelseEvent event) {
        return switch (event) {
            case OmvarldshandelseRegistrerad e ->
                    new Omvarldshandelse(Optional.of(e.fran()), e.tom(), upphandlingar, e.gallerFran());
            case OmvarldshandelseKopplad e -> {
                Set<UpphandlingId> alla = new HashSet<>(upphandlingar);
                alla.addAll(e.upphandlingar());
                yield new Omvarldshandelse(fran, tom, Set.copyOf(alla), registreradDen);
            }
            case OmvarldshandelseAvslutad e ->
                    new Omvarldshandelse(fran, Optional.of(e.tom()), upphandlingar, registreradDen);
        };
    }

    /** Decides on a command: the only way to new facts. */
    public Utfall<OmvarldshandelseEvent> utfarda(OmvarldshandelseCommand command, Utfardande utfardande) {
        LocalDate dag = command.underlag().gallerFran();
        if (command.regel().grundar() && fran.isPresent()) {
            return Utfall.avvisat(Avvisningsskal.OMVARLDSHANDELSEN_FINNS_REDAN);
        }
        return dag.isBefore(registreradDen)
                ? Utfall.avvisat(Avvisningsskal.OMVARLDSHANDELSEN_GALLER_FRAN_SENARE_DAG,
                        "gallerFran", dag, "tidigast", registreradDen)
                : command.decide(this, utfardande);
    }

    /** An end that, however the two dates are read, lies before the beginning. */
    static Optional<Avvisning> slutarForst(OsakertDatum fran, OsakertDatum tom) {
        return tom.senast().isBefore(fran.tidigast())
                ? Optional.of(Avvisning.av(Avvisningsskal.OMVARLDSHANDELSEN_SLUTAR_FORE_SIN_BORJAN,
                        "fran", fran.text(), "tom", tom.text()))
                : Optional.empty();
    }
}
