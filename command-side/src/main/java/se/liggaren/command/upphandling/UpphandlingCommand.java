package se.liggaren.command.upphandling;

import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/** Every command on a procurement, in the order of the process. */
public sealed interface UpphandlingCommand extends Kommando permits
        LaggUppUpphandling,
        LasInTidigareLage,
        TilldelaUpphandlare,
        AnmalAvsaknadAvUpphandlare,
        StartaUpphandling,
        AndraPlaneradAvtalsstart,
        BytAnsvarigRegion,
        SkjutUppUpphandling,
        PausaUpphandling,
        AterupptaUpphandling,
        AnnonseraUpphandling,
        AndraAnnons,
        ForlangAnbudstid,
        AterkallaAnnons,
        PaborjaUtvardering,
        TilldelaAvtal,
        ForlangAvtalssparr,
        AterkallaTilldelning,
        TecknaAvtal,
        StartaAvtal,
        AvslutaAvtalstid,
        EfterannonseraUpphandling,
        RegistreraOverprovning,
        RegistreraInterimistisktBeslut,
        RegistreraDom,
        OverklagaDom,
        AvslutaOverprovning,
        AvbrytUpphandling,
        HavAvbrytande,
        ErsattUpphandling,
        StrykUrPlan,
        AngeMiljokrav,
        GranskaMiljoaspekter,
        BekraftaUppgift,
        UtfardaPaminnelse,
        RattaUppgift {

    /**
     * Decides on a procurement in a phase, and under conditions, that {@link #regel()} allows.
     * Ask {@link Upphandling#utfarda} rather than this.
     */
    Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande);

    @Override
    default UpphandlingsKommando regel() {
        return UpphandlingsKommando.valueOf(Kommando.regelnamn(getClass()));
    }
}
