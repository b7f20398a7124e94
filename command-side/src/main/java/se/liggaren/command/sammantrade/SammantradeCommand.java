package se.liggaren.command.sammantrade;

import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeKommando;

/** Every command on a meeting, in the order of the meeting. */
public sealed interface SammantradeCommand extends Kommando permits
        PlaneraSammantrade,
        KallaTillExtraSammantrade,
        AndraSammantrade,
        LaggTillAmne,
        KompletteraAmne,
        StallInSammantrade,
        ErsattMedInformationsmote,
        GenomforSammantrade,
        RedovisaUpphandlingslaget,
        FattaBeslut,
        RegistreraGodkannande,
        SattBeslutIKraft,
        JusteraProtokoll {

    /** Decides on a meeting in a state that {@link #regel()} allows. Ask {@link Sammantrade#utfarda} rather than this. */
    Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande);

    @Override
    default SammantradeKommando regel() {
        return SammantradeKommando.valueOf(Kommando.regelnamn(getClass()));
    }
}
