package se.liggaren.command.avtal;

import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalKommando;

/** Every command on a contract, in the order of its life. */
public sealed interface AvtalCommand extends Kommando permits
        LaggUppAvtal,
        ForlangAvtal,
        RegistreraAvrop,
        InledFornyadKonkurrensutsattning,
        AndraAvtal,
        SagUppAvtal,
        AvslutaAvtal,
        RattaAvtalsuppgift {

    /** Decides on a contract in a state that {@link #regel()} allows. Ask {@link Avtal#utfarda} rather than this. */
    Utfall<AvtalEvent> decide(Avtal avtal, Utfardande utfardande);

    @Override
    default AvtalKommando regel() {
        return AvtalKommando.valueOf(Kommando.regelnamn(getClass()));
    }
}
