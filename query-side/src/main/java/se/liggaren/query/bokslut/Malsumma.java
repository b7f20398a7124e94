package se.liggaren.query.bokslut;

import java.util.List;
import se.liggaren.events.mal.Malutfall;

/**
 * The year's goals and what they come to.
 *
 * @param utanUtfall goals whose outcome nobody has told
 */
record Malsumma(long uppnatt, long pagar, long ejUppnatt, long utanUtfall, int totalt, List<Mal> mal) {

    static Malsumma av(List<Mal> mal) {
        return new Malsumma(antal(mal, Malutfall.UPPNATT), antal(mal, Malutfall.PAGAR),
                antal(mal, Malutfall.EJ_UPPNATT), mal.stream().filter(m -> m.utfall().isEmpty()).count(),
                mal.size(), mal);
    }

    private static long antal(List<Mal> mal, Malutfall utfall) {
        return mal.stream().filter(m -> m.utfall().filter(u -> u == utfall).isPresent()).count();
    }
}
