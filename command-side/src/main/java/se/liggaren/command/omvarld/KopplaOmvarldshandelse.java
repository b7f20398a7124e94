package se.liggaren.command.omvarld;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseKopplad;
import se.liggaren.events.upphandling.UpphandlingId;

/** Says that it is a cause of what befell the procurements; it may be found out after it ended. */
public record KopplaOmvarldshandelse(Underlag underlag,
        @NotEmpty(message = "Ange minst en upphandling.") List<UpphandlingId> upphandlingar)
        implements OmvarldshandelseCommand {

    @Override
    public Utfall<OmvarldshandelseEvent> decide(Omvarldshandelse omvarldshandelse, Utfardande utfardande) {
        Optional<UpphandlingId> redan =
                upphandlingar.stream().filter(omvarldshandelse.upphandlingar()::contains).findFirst();
        return redan.isPresent()
                ? Utfall.avvisat(Avvisningsskal.UPPHANDLINGEN_AR_REDAN_KOPPLAD, "upphandlingId", redan.get())
                : Utfall.accepterat(new OmvarldshandelseKopplad(underlag, upphandlingar.stream().distinct().toList()));
    }
}
