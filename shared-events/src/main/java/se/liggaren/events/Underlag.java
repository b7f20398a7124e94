package se.liggaren.events;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a fact rests on: the day from which it holds in the world, the reason, and the decision behind it.
 *
 * @param gallerFran day from which the fact was true in the world, as the person said
 * @param skal       the reason in the person's own words; no personal names
 * @param beslut     the formal decision, when there is one
 */
public record Underlag(LocalDate gallerFran, Optional<String> skal, Optional<Beslut> beslut) {

    public Underlag {
        Objects.requireNonNull(gallerFran, "gallerFran");
    }

    /** A fact that holds from the day, without reason or decision. */
    public static Underlag fran(LocalDate gallerFran) {
        return new Underlag(gallerFran, Optional.empty(), Optional.empty());
    }

    public Underlag medSkal(String nyttSkal) {
        return new Underlag(gallerFran, Optional.of(nyttSkal), beslut);
    }

    public Underlag medBeslut(Beslut nyttBeslut) {
        return new Underlag(gallerFran, skal, Optional.of(nyttBeslut));
    }

    public Underlag medGallerFran(LocalDate nyDag) {
        return new Underlag(nyDag, skal, beslut);
    }
}
