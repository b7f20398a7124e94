package se.liggaren.command.dokument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in the document a line or row stands, as a person finds it: on its page, in its sheet or in its table.
 *
 * @param delar the document's parts in order; none when the document is only lines
 */
public record Platser(List<Del> delar) {

    /** A document of nothing but lines. */
    public static final Platser INGA = new Platser(List.of());

    /**
     * A part of the document.
     *
     * @param namn   how a person knows it, such as {@code sida 2}
     * @param forsta the first of its lines, counted through the whole document from 1
     */
    public record Del(String namn, int forsta) {

        private String rad(int rad) {
            return namn + ", rad " + (rad - forsta + 1);
        }
    }

    /** Such as {@code rad 12–14}, {@code sida 2, rad 3} or {@code sida 1, rad 48 – sida 2, rad 1}. */
    public String klartext(Radintervall plats) {
        Optional<Del> forsta = del(plats.forsta());
        Optional<Del> sista = del(plats.sista());
        if (forsta.isEmpty() || sista.isEmpty()) {
            return plats.klartext();
        }
        int borjan = forsta.get().forsta() - 1;
        return forsta.equals(sista)
                ? forsta.get().namn() + ", "
                        + new Radintervall(plats.forsta() - borjan, plats.sista() - borjan).klartext()
                : forsta.get().rad(plats.forsta()) + " – " + sista.get().rad(plats.sista());
    }

    private Optional<Del> del(int rad) {
        return delar.stream().filter(del -> del.forsta() <= rad).reduce((_, sist) -> sist);
    }

    /** @param langder how many lines each of the parts has */
    static Platser av(List<String> namn, List<Integer> langder) {
        List<Del> delar = new ArrayList<>();
        int forsta = 1;
        for (int i = 0; i < namn.size(); i++) {
            delar.add(new Del(namn.get(i), forsta));
            forsta += langder.get(i);
        }
        return new Platser(List.copyOf(delar));
    }
}
