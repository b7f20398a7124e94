package se.liggaren.query.platform;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;
import se.liggaren.events.klartext.Kommandoord;

/**
 * A command that is open to the caller.
 *
 * @param namn     as it stands in addresses
 * @param adress   where it is posted
 * @param klartext what it is called on a button
 * @param hjalp    what it does, in a sentence
 */
public record TillatetKommando(String namn, String adress, String klartext, String hjalp) {

    /**
     * The commands that somebody in these roles may issue.
     *
     * @param samling what the streams are called in addresses, e.g. {@code upphandlingar}
     * @param id      the stream's name there
     * @param oppna   the commands that are open in the stream's state, whoever asks
     * @param idag    the day in Sweden, by which the board's delegation decides
     */
    public static List<TillatetKommando> av(String samling, Object id, Collection<? extends Kommandoregel> oppna,
            Set<Roll> roller, LocalDate idag) {
        return oppna.stream()
                .filter(k -> k.farUtfardas(roller, idag))
                .map(k -> new TillatetKommando(k.adressnamn(),
                        "/api/v1/%s/%s/kommandon/%s".formatted(samling, id, k.adressnamn()), k.klartext(),
                        Kommandoord.av(k.name())))
                .toList();
    }
}
