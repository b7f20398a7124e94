package se.liggaren.query.bevakning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;
import se.liggaren.query.bevakning.Bevakning.Atgard;

/** A view's answer to what waits of one kind. Each is a bean of the view that knows; the start page knows none of them. */
public interface Bevakare {

    Bevakningsslag slag();

    Bevakningar bevaka(Fraga fraga);

    static Bevakare av(Bevakningsslag slag, Function<Fraga, Bevakningar> svar) {
        return new Bevakare() {
            @Override
            public Bevakningsslag slag() {
                return slag;
            }

            @Override
            public Bevakningar bevaka(Fraga fraga) {
                return svar.apply(fraga);
            }
        };
    }

    /**
     * Who asks what waits.
     *
     * @param idag   the day in Sweden
     * @param roller the reader's
     * @param hogst  how many to tell of, at most
     */
    record Fraga(LocalDate idag, Set<Roll> roller, int hogst) {

        /** The command's form, when it is open and the reader may issue it today. */
        public Optional<Atgard> atgard(Kommandoregel kommando, boolean oppet, String adress) {
            return Optional.of(new Atgard(kommando.klartext(), adress))
                    .filter(_ -> oppet && kommando.farUtfardas(roller, idag));
        }

        /** The form of a command to one stream. */
        public Optional<Atgard> atgard(Kommandoregel kommando, boolean oppet, String samling, Object id) {
            return atgard(kommando, oppet, "/%s/%s/kommandon/%s".formatted(samling, id, kommando.adressnamn()));
        }
    }
}
