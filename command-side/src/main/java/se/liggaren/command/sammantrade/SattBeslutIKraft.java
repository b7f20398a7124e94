package se.liggaren.command.sammantrade;

import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutTrattIKraft;

/** A decision comes into force, once everybody who must approve it has. */
public record SattBeslutIKraft(Underlag underlag, String paragraf) implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        Optional<FattatBeslut> beslut = sammantrade.fattat(paragraf);
        if (beslut.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.BESLUTET_FINNS_INTE, "paragraf", paragraf,
                    "paragrafer", sammantrade.beslut().keySet());
        }
        FattatBeslut fattat = beslut.get();
        if (!fattat.saknadeGodkannanden().isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.GODKANNANDEN_SAKNAS, "paragraf", paragraf,
                    "saknade", fattat.saknadeGodkannanden());
        }
        if (fattat.iKraftFran().isPresent()) {
            return Utfall.avvisat(Avvisningsskal.BESLUTET_AR_REDAN_I_KRAFT, "paragraf", paragraf,
                    "iKraft", fattat.iKraftFran().get());
        }
        return underlag.gallerFran().isBefore(fattat.tidigastIKraft())
                ? Utfall.avvisat(Avvisningsskal.BESLUTET_TRADER_I_KRAFT_SENARE, "paragraf", paragraf,
                        "tidigast", fattat.tidigastIKraft())
                : Utfall.accepterat(new BeslutTrattIKraft(underlag, paragraf));
    }
}
