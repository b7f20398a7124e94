package se.liggaren.command.api;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.liggaren.command.legend.Statuslegend;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/** The board's own definitions of the words in the plan's status column, for those who are about to change one. */
@Component
final class Statuslegender {

    private final Stromlasare strommar;

    Statuslegender(Stromlasare strommar) {
        this.strommar = strommar;
    }

    /**
     * The word that the status column shows when a command has been carried out.
     *
     * @param definition what the board has decided that it means; empty when it has not
     */
    record Statusord(String ord, Optional<String> definition) {
    }

    /** The status that the command leads to; empty when it leaves the status as it is, or may lead to several. */
    Optional<Statusord> efter(Kommandoregel regel) {
        return regel instanceof UpphandlingsKommando kommando ? ord(kommando).map(this::definierat) : Optional.empty();
    }

    private static Optional<String> ord(UpphandlingsKommando kommando) {
        return switch (kommando) {
            case LAGG_UPP_UPPHANDLING -> Optional.of(Fas.EJ_STARTAD.klartext());
            case ANMAL_AVSAKNAD_AV_UPPHANDLARE -> Optional.of(Upphandlingslage.SAKNAR_UPPHANDLARE);
            case STARTA_UPPHANDLING -> Optional.of(Fas.PAGAR.klartext());
            case ANNONSERA_UPPHANDLING -> Optional.of(Fas.ANNONSERAD.klartext());
            case PABORJA_UTVARDERING, ATERKALLA_TILLDELNING -> Optional.of(Fas.UTVARDERING.klartext());
            case TILLDELA_AVTAL -> Optional.of(Fas.TILLDELAD.klartext());
            case STARTA_AVTAL -> Optional.of(Fas.AVTALET_STARTAT.klartext());
            case REGISTRERA_OVERPROVNING -> Optional.of(Upphandlingslage.OVERPROVNING);
            case AVBRYT_UPPHANDLING, ATERKALLA_ANNONS -> Optional.of(Fas.AVBRUTEN.klartext());
            case STRYK_UR_PLAN -> Optional.of(Fas.STRUKEN.klartext());
            case LAS_IN_TIDIGARE_LAGE, TILLDELA_UPPHANDLARE, ANDRA_PLANERAD_AVTALSSTART, BYT_ANSVARIG_REGION,
                    SKJUT_UPP_UPPHANDLING, PAUSA_UPPHANDLING, ATERUPPTA_UPPHANDLING, ANDRA_ANNONS, FORLANG_ANBUDSTID,
                    FORLANG_AVTALSSPARR, TECKNA_AVTAL, AVSLUTA_AVTALSTID, EFTERANNONSERA_UPPHANDLING,
                    REGISTRERA_INTERIMISTISKT_BESLUT, REGISTRERA_DOM, OVERKLAGA_DOM, AVSLUTA_OVERPROVNING,
                    HAV_AVBRYTANDE, ERSATT_UPPHANDLING, ANGE_MILJOKRAV, GRANSKA_MILJOASPEKTER, BEKRAFTA_UPPGIFT,
                    UTFARDA_PAMINNELSE, RATTA_UPPGIFT -> Optional.empty();
        };
    }

    private Statusord definierat(String ord) {
        Statuslegend legend = strommar.fakta(Statuslegend.STROM).map(f -> (StatuslegendEvent) f.handelse())
                .reduce(Statuslegend.tom(), Statuslegend::evolve, (_, b) -> b);
        return new Statusord(ord, legend.definitioner().stream().filter(d -> d.status().equalsIgnoreCase(ord))
                .map(d -> d.definition()).findFirst());
    }
}
