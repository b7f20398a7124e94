package se.liggaren.command.sammantrade;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;

/**
 * The board decides, on the day of the meeting.
 *
 * @param paragraf            its paragraph in the minutes, which is its name in the meeting
 * @param kraverGodkannandeAv the bodies that must approve before it comes into force; none for most decisions
 * @param iKraft              first day in force, when it is known at the decision
 */
public record FattaBeslut(Underlag underlag, String paragraf, Optional<String> diarienummer, String rubrik,
        Optional<String> lydelse, List<String> kraverGodkannandeAv, Optional<LocalDate> iKraft)
        implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        return Utfall.utan(sammantrade.hinderForSinDag(underlag, utfardande)
                        .or(() -> sammantrade.hinderForeGenomforandet(utfardande))
                        .or(() -> sammantrade.hinderForBeslut(sammantrade.planering().form()))
                        .or(() -> hinder(sammantrade)),
                () -> new BeslutFattat(underlag, paragraf, diarienummer, rubrik, lydelse, kraverGodkannandeAv, iKraft));
    }

    private Optional<Avvisning> hinder(Sammantrade sammantrade) {
        if (sammantrade.beslut().containsKey(paragraf)) {
            return Optional.of(Avvisning.av(Avvisningsskal.PARAGRAFEN_FINNS_REDAN, "paragraf", paragraf,
                    "paragrafer", sammantrade.beslut().keySet()));
        }
        if (new HashSet<>(kraverGodkannandeAv).size() < kraverGodkannandeAv.size()) {
            return Optional.of(Avvisning.av(Avvisningsskal.SAMMA_ORGAN_TVA_GANGER));
        }
        return iKraft.filter(dag -> dag.isBefore(underlag.gallerFran()))
                .map(_ -> Avvisning.av(Avvisningsskal.BESLUTET_TRADER_I_KRAFT_SENARE, "paragraf", paragraf,
                        "tidigast", underlag.gallerFran()));
    }
}
