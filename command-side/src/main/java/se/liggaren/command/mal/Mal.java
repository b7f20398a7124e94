package se.liggaren.command.mal;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Registrerad;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;

/**
 * A goal as its decisions see it.
 *
 * @param faststallt  whether somebody has decided it
 * @param redovisat   how it went, as it stands now, and who registered that; empty until it has been told
 * @param senastAndrad the day from which the latest fact holds
 */
public record Mal(boolean faststallt, Optional<Redovisat> redovisat, LocalDate senastAndrad) {

    /** @param anvandare opaque id of the one who registered it */
    record Redovisat(Redovisning redovisning, String anvandare) {
    }

    /** A goal that nobody has decided yet. */
    public static Mal tom() {
        return new Mal(false, Optional.empty(), LocalDate.MIN);
    }

    /** The goal once one more fact is stored. */
    public Mal evolve(Registrerad<MalEvent> registrerad) {
        return switch (registrerad.handelse()) {
            case MalFaststallt e -> new Mal(true, redovisat, e.gallerFran());
            case UtfallRegistrerat e -> redovisat(e, registrerad,
                    new Redovisning(e.utfall(), e.motivering(), e.sammantraden(), e.kallrad()));
            case UtfallRattat e -> redovisat(e, registrerad,
                    new Redovisning(e.utfall(), e.motivering(), e.sammantraden(), e.kallrad()));
        };
    }

    private Mal redovisat(MalEvent event, Registrerad<MalEvent> registrerad, Redovisning redovisning) {
        return new Mal(faststallt, Optional.of(new Redovisat(redovisning, registrerad.anvandare())),
                event.gallerFran());
    }

    /** Decides on a command: the only way to new facts. */
    public Utfall<MalEvent> utfarda(MalCommand command, Utfardande utfardande) {
        LocalDate dag = command.underlag().gallerFran();
        if (command.regel().grundar() && faststallt) {
            return Utfall.avvisat(Avvisningsskal.MALET_FINNS_REDAN);
        }
        return dag.isBefore(senastAndrad)
                ? Utfall.avvisat(Avvisningsskal.MALET_GALLER_FRAN_SENARE_DAG,
                        "gallerFran", dag, "tidigast", senastAndrad)
                : command.decide(this, utfardande);
    }
}
