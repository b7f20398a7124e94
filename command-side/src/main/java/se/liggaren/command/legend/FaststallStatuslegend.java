package se.liggaren.command.legend;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.events.Underlag;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.legend.StatuslegendKommando;

/**
 * Lets a legend hold from a day, in place of the one before it.
 *
 * @param kalla the document it was taken from
 */
public record FaststallStatuslegend(Underlag underlag,
        @NotEmpty(message = "Ange minst en definition.") List<Statusdefinition> definitioner, String kalla)
        implements Kommando {

    Utfall<StatuslegendEvent> decide(Statuslegend legend) {
        if (underlag.gallerFran().isBefore(legend.gallerFran())) {
            return Utfall.avvisat(Avvisningsskal.LEGENDEN_GALLER_FRAN_SENARE_DAG,
                    "gallerFran", underlag.gallerFran(), "tidigast", legend.gallerFran());
        }
        if (definitioner.equals(legend.definitioner())) {
            return Utfall.avvisat(Avvisningsskal.LEGENDEN_AR_DENSAMMA, "gallerFran", legend.gallerFran());
        }
        if (definitioner.stream().map(Statusdefinition::status).distinct().count() < definitioner.size()) {
            return Utfall.avvisat(Avvisningsskal.SAMMA_STATUS_TVA_GANGER);
        }
        return Utfall.accepterat(new StatuslegendFaststalld(underlag, definitioner, kalla));
    }

    @Override
    public StatuslegendKommando regel() {
        return StatuslegendKommando.FASTSTALL_STATUSLEGEND;
    }
}
