package se.liggaren.command.sammantrade;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.TjanstenFyllerI;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;

/**
 * Freezes what the board is told of the procurements at the meeting. {@code gallerFran} is the day whose state is shown;
 * the meeting's own when left out.
 *
 * @param planar  the year of the plan that is reported; the meeting's own when left out
 * @param rapport the report; empty when the year had no plan that day
 */
public record RedovisaUpphandlingslaget(Underlag underlag, Optional<Integer> planar,
        @TjanstenFyllerI Optional<FrystRapport> rapport) implements SammantradeCommand {

    /** The command with everything that the client may leave out. */
    public RedovisaUpphandlingslaget ifyllt(LocalDate lagetDen, int planaret, Optional<FrystRapport> fryst) {
        return new RedovisaUpphandlingslaget(new Underlag(lagetDen, underlag.skal(), underlag.beslut()),
                Optional.of(planaret), fryst);
    }

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        return sammantrade.hinderForRedovisning(underlag, utfardande)
                .<Utfall<SammantradeEvent>>map(Utfall.Avvisat::new)
                .or(() -> rapport.map(r ->
                        Utfall.accepterat(new UpphandlingslagetRedovisat(underlag, r.rapport(), r.sha256()))))
                .orElseGet(() -> Utfall.avvisat(Avvisningsskal.PLANEN_SAKNAS,
                        "planar", planar.map(String::valueOf).orElse(""), "lagetDen", underlag.gallerFran()));
    }
}
