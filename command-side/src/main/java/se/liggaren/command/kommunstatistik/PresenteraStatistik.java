package se.liggaren.command.kommunstatistik;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Hanvisar;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;

/**
 * Says that the board was shown the year's statistics, on {@code gallerFran}. The ledger need not hold the figures:
 * those of 2021 were shown in February 2023, before there was a ledger.
 *
 * @param sammantradeId the meeting, when it is known
 */
public record PresenteraStatistik(Underlag underlag, @Hanvisar("Sammantrade") Optional<UUID> sammantradeId)
        implements KommunstatistikCommand {

    @Override
    public Utfall<KommunstatistikEvent> decide(Kommunstatistik statistik, Utfardande utfardande) {
        boolean redan = statistik.presentationer().stream().anyMatch(p ->
                p.gallerFran().equals(underlag.gallerFran()) && p.sammantradeId().equals(sammantradeId));
        return redan ? Utfall.avvisat(Avvisningsskal.STATISTIKEN_AR_REDAN_PRESENTERAD, "dag", underlag.gallerFran())
                : Utfall.accepterat(new StatistikPresenterad(underlag, Kommunstatistikstrom.ar(utfardande.strom()),
                        sammantradeId));
    }
}
