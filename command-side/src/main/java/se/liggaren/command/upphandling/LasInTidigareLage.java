package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.liggaren.command.Avvisning;
import se.liggaren.command.GemensamtSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.TidigareLageInlast;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/**
 * Takes a state over from a document that shows the procurement in mid-process, without claiming how it came there.
 *
 * @param fas          may be left out when the document tells only of a review
 * @param overprovning whether the document shows a review in progress; no unless said otherwise
 * @param kalla        what the document is called
 * @param kalladatum   the day whose state the document shows
 * @param kalltext     the row as it stands in the document
 */
public record LasInTidigareLage(Underlag underlag, Optional<Fas> fas, Optional<Boolean> overprovning, String kalla,
        LocalDate kalladatum, Optional<Integer> radnr, Optional<String> kalltext)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (!upphandling.orord()) {
            return Utfall.avvisat(Avvisningsskal.LAGET_AR_INTE_ORORT);
        }
        boolean provas = overprovning.orElse(false);
        if (fas.filter(EJ_ATT_LASA_IN::contains).isPresent()) {
            return Utfall.avvisat(Avvisningsskal.FAS_ELLER_OVERPROVNING_SAKNAS);
        }
        Optional<Avvisning> hinder = hinder(fas.orElse(Fas.OKAND), provas);
        if (hinder.isPresent()) {
            return new Utfall.Avvisat<>(hinder.get());
        }
        if (kalladatum.isAfter(utfardande.idag())) {
            return Utfall.avvisat(GemensamtSkal.DATUM_I_FRAMTIDEN, "falt", "kalladatum", "datum", kalladatum);
        }
        return Utfall.accepterat(new TidigareLageInlast(underlag, fas.orElse(Fas.OKAND), provas,
                new Kallrad(kalla, kalladatum, radnr, kalltext)));
    }

    /** Why a document cannot have shown the phase with, or without, a review. */
    static Optional<Avvisning> hinder(Fas fas, boolean overprovning) {
        if (overprovning) {
            return UpphandlingsKommando.REGISTRERA_OVERPROVNING.faser().contains(fas) ? Optional.empty()
                    : Optional.of(Avvisning.av(Avvisningsskal.FASEN_KAN_INTE_OVERPROVAS, "fas", fas.klartext()));
        }
        return EJ_ATT_LASA_IN.contains(fas)
                ? Optional.of(Avvisning.av(Avvisningsskal.FAS_ELLER_OVERPROVNING_SAKNAS)) : Optional.empty();
    }

    /** Every procurement begins as not started, and an unknown phase is told by leaving it out. */
    private static final Set<Fas> EJ_ATT_LASA_IN = EnumSet.of(Fas.EJ_STARTAD, Fas.OKAND);
}
