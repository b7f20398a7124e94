package se.liggaren.command.sammantrade;

import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Beslut;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.GodkannandeRegistrerat;

/**
 * One of the bodies that must approve a decision has done so.
 *
 * @param paragraf    the paragraph of the decision that is approved
 * @param godkannande the decision by which the body approved
 */
public record RegistreraGodkannande(Underlag underlag, String paragraf, Beslut godkannande)
        implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        Optional<FattatBeslut> beslut = sammantrade.fattat(paragraf);
        if (beslut.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.BESLUTET_FINNS_INTE, "paragraf", paragraf,
                    "paragrafer", sammantrade.beslut().keySet());
        }
        FattatBeslut fattat = beslut.get();
        if (!fattat.kraverGodkannandeAv().contains(godkannande.organ())) {
            return Utfall.avvisat(Avvisningsskal.ORGANET_SKA_INTE_GODKANNA, "organ", godkannande.organ(),
                    "paragraf", paragraf, "saknade", fattat.saknadeGodkannanden());
        }
        if (!fattat.saknadeGodkannanden().contains(godkannande.organ())) {
            return Utfall.avvisat(Avvisningsskal.ORGANET_HAR_REDAN_GODKANT, "organ", godkannande.organ(),
                    "paragraf", paragraf, "saknade", fattat.saknadeGodkannanden());
        }
        if (godkannande.datum().isBefore(fattat.beslutsdag())) {
            return Utfall.avvisat(Avvisningsskal.GODKANNANDET_FORE_BESLUTET, "datum", godkannande.datum(),
                    "beslutsdag", fattat.beslutsdag());
        }
        if (godkannande.datum().isAfter(underlag.gallerFran())) {
            return Utfall.avvisat(Avvisningsskal.GODKANNANDET_I_FRAMTIDEN, "datum", godkannande.datum(),
                    "gallerFran", underlag.gallerFran());
        }
        return Utfall.accepterat(new GodkannandeRegistrerat(underlag, paragraf, godkannande));
    }
}
