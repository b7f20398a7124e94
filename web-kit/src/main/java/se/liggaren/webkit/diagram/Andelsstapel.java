package se.liggaren.webkit.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * One bar split into the parts of a whole; a part that nothing falls in is left out.
 *
 * @param totalt how many there are in all
 */
public record Andelsstapel(List<Del> delar, long totalt) {

    /** A part narrower than this has no room for its number above it. */
    private static final double SMALASTE_MED_TAL = 0.05;
    private static final double HELA = 100;

    /**
     * A part to draw.
     *
     * @param ton one of lugn, aktiv, klar, varning, stopp, each with a pattern of its own
     */
    public record Post(String etikett, long antal, String ton) {
    }

    /**
     * A part.
     *
     * @param procent  its share in whole per cent
     * @param mitt     where its number stands
     * @param visarTal whether there is room for the number
     */
    public record Del(String etikett, long antal, long procent, String ton, String x, String bredd, String mitt,
            boolean visarTal) {

        /** As a person reads it. */
        public String text() {
            return "%s: %d (%d\u00A0%%)".formatted(etikett, antal, procent);
        }
    }

    public static Andelsstapel av(List<Post> poster) {
        long totalt = poster.stream().mapToLong(Post::antal).sum();
        List<Del> delar = new ArrayList<>();
        long fore = 0;
        for (Post post : poster) {
            if (post.antal() > 0) {
                double andel = (double) post.antal() / totalt;
                double x = (double) fore / totalt;
                delar.add(new Del(post.etikett(), post.antal(), Math.round(andel * HELA), post.ton(), Matt.procent(x),
                        Matt.procent(andel), Matt.procent(x + andel / 2), andel >= SMALASTE_MED_TAL));
                fore += post.antal();
            }
        }
        return new Andelsstapel(List.copyOf(delar), totalt);
    }

    public boolean tomt() {
        return delar.isEmpty();
    }
}
