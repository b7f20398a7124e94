package se.liggaren.query.bokslut;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.webkit.diagram.Andelsstapel;
import se.liggaren.webkit.diagram.Andelsstapel.Post;

/**
 * The year's goals and what they come to.
 *
 * @param utanUtfall goals whose outcome nobody has told
 */
record Malsumma(long uppnatt, long pagar, long ejUppnatt, long utanUtfall, int totalt, List<Rad> mal) {

    static Malsumma av(Arsunderlag underlag) {
        List<Mal> mal = underlag.mal();
        return new Malsumma(antal(mal, Malutfall.UPPNATT), antal(mal, Malutfall.PAGAR),
                antal(mal, Malutfall.EJ_UPPNATT), mal.stream().filter(m -> m.utfall().isEmpty()).count(),
                mal.size(), mal.stream().map(ett -> Rad.av(ett, underlag)).toList());
    }

    /** How the goals went, as parts of them all. */
    public Andelsstapel andelar() {
        return Andelsstapel.av(List.of(new Post("Uppnådda", uppnatt, "klar"), new Post("Pågår", pagar, "aktiv"),
                new Post("Inte uppnådda", ejUppnatt, "stopp"),
                new Post("Utan registrerat utfall", utanUtfall, "lugn")));
    }

    private static long antal(List<Mal> mal, Malutfall utfall) {
        return mal.stream().filter(m -> m.utfall().filter(u -> u == utfall).isPresent()).count();
    }

    /**
     * A goal and how it went.
     *
     * @param motivering   the evidence in words
     * @param sammantraden the meetings at which it was done
     * @param dagar        the days of those of them that were held in the year
     */
    record Rad(Optional<String> strategisktMal, String mal, String matt, String beslutadAv, Optional<Malutfall> utfall,
            Optional<String> motivering, List<UUID> sammantraden, List<LocalDate> dagar) {

        private static Rad av(Mal mal, Arsunderlag underlag) {
            return new Rad(mal.strategisktMal(), mal.mal(), mal.matt(), mal.beslutadAv(), mal.utfall(),
                    mal.motivering(), mal.sammantraden(), mal.sammantraden().stream()
                            .flatMap(id -> Optional.ofNullable(underlag.moten().get(id)).stream())
                            .map(Moteslage::datum).sorted().toList());
        }
    }
}
