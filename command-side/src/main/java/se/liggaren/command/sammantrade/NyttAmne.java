package se.liggaren.command.sammantrade;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.liggaren.events.sammantrade.Amne;

/**
 * A topic as it is put on an agenda; its number follows from its place there.
 *
 * @param foredragande the roles that present it; none, one or several
 * @param preliminart  whether its content is told only nearer the meeting; unanswered is no
 */
public record NyttAmne(String rubrik, List<String> foredragande, Optional<Boolean> preliminart) {

    Amne med(int nr) {
        return new Amne(nr, rubrik, foredragande, preliminart.orElse(false));
    }

    /** The topics numbered from 1. */
    static List<Amne> numrerade(List<NyttAmne> amnen) {
        return IntStream.range(0, amnen.size()).mapToObj(i -> amnen.get(i).med(i + 1)).toList();
    }
}
