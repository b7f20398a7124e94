package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningAvslutad;

/**
 * Ends the review when every case is final.
 *
 * @param nyFas the phase that follows from the judgments; may be left out when they leave only one
 */
public record AvslutaOverprovning(Underlag underlag, Optional<Fas> nyFas)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        Set<Fas> mojliga = Domstolsprovning.foljer(upphandling);
        if (nyFas.isEmpty() && mojliga.size() > 1) {
            return Utfall.avvisat(Avvisningsskal.NY_FAS_MASTE_ANGES, "mojliga", mojliga);
        }
        Fas ny = nyFas.orElseGet(() -> mojliga.iterator().next());
        if (!mojliga.contains(ny)) {
            return Utfall.avvisat(Avvisningsskal.NY_FAS_FOLJER_INTE_AV_DOMEN, "nyFas", ny, "mojliga", mojliga);
        }
        Optional<LocalDate> sistaSparrdag = ny == Fas.TILLDELAD ? Domstolsprovning.sparrEfterDom(upphandling)
                : Optional.empty();
        return Utfall.accepterat(new OverprovningAvslutad(underlag, ny, sistaSparrdag));
    }
}
