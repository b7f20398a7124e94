package se.liggaren.command.behov;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.behov.BehovEvent.BehovAvskrivet;
import se.liggaren.events.behov.BehovEvent.BehovKopplat;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * A need as its decisions see it.
 *
 * @param registrerat   whether it is there
 * @param avskrivet     whether nobody needs it any longer
 * @param upphandlingar the procurements that are to meet it
 * @param senastAndrad  the day from which the latest fact holds
 */
public record Behov(boolean registrerat, boolean avskrivet, Set<UpphandlingId> upphandlingar, LocalDate senastAndrad) {

    /** A need that nobody has registered yet. */
    public static Behov tom() {
        return new Behov(false, false, Set.of(), LocalDate.MIN);
    }

    /** The need once one more fact is stored. */
    public Behov evolve(BehovEvent event) {
        return switch (event) {
            case BehovRegistrerat e -> new Behov(true, false, upphandlingar, e.gallerFran());
            case BehovKopplat e -> {
                Set<UpphandlingId> alla = new HashSet<>(upphandlingar);
                alla.add(e.upphandlingId());
                yield new Behov(registrerat, avskrivet, Set.copyOf(alla), e.gallerFran());
            }
            case BehovAvskrivet e -> new Behov(registrerat, true, upphandlingar, e.gallerFran());
        };
    }

    /** Decides on a command: the only way to new facts. */
    public Utfall<BehovEvent> utfarda(BehovCommand command, Utfardande utfardande) {
        LocalDate dag = command.underlag().gallerFran();
        if (command.regel().grundar() && registrerat) {
            return Utfall.avvisat(Avvisningsskal.BEHOVET_FINNS_REDAN);
        }
        if (avskrivet) {
            return Utfall.avvisat(Avvisningsskal.BEHOVET_AR_AVSKRIVET, "dag", senastAndrad);
        }
        return dag.isBefore(senastAndrad)
                ? Utfall.avvisat(Avvisningsskal.BEHOVET_GALLER_FRAN_SENARE_DAG,
                        "gallerFran", dag, "tidigast", senastAndrad)
                : command.decide(this, utfardande);
    }
}
