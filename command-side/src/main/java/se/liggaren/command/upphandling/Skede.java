package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.events.upphandling.Fas;

/** The phase of a procurement, with what the next decision in that phase needs to know. */
sealed interface Skede {

    Fas fas();

    record EjStartad() implements Skede {
        @Override
        public Fas fas() {
            return Fas.EJ_STARTAD;
        }
    }

    record Pagar() implements Skede {
        @Override
        public Fas fas() {
            return Fas.PAGAR;
        }
    }

    /** @param sistaAnbudsdag unknown when the phase was taken over from a document */
    record Annonserad(Optional<LocalDate> sistaAnbudsdag) implements Skede {
        @Override
        public Fas fas() {
            return Fas.ANNONSERAD;
        }
    }

    record Utvardering() implements Skede {
        @Override
        public Fas fas() {
            return Fas.UTVARDERING;
        }
    }

    /** @param sistaSparrdag none for direktupphandling, unknown when the phase was taken over from a document */
    record Tilldelad(Optional<LocalDate> sistaSparrdag) implements Skede {
        @Override
        public Fas fas() {
            return Fas.TILLDELAD;
        }
    }

    record AvtaletStartat() implements Skede {
        @Override
        public Fas fas() {
            return Fas.AVTALET_STARTAT;
        }
    }

    record AvtalSlut() implements Skede {
        @Override
        public Fas fas() {
            return Fas.AVTAL_SLUT;
        }
    }

    /** @param fore the phase that was left, to which the procurement returns when the cancellation is set aside */
    record Avbruten(Skede fore, boolean ersatt) implements Skede {
        @Override
        public Fas fas() {
            return Fas.AVBRUTEN;
        }
    }

    record Struken() implements Skede {
        @Override
        public Fas fas() {
            return Fas.STRUKEN;
        }
    }

    /** A review was taken over from a document that did not tell the phase beneath it. */
    record Okant() implements Skede {
        @Override
        public Fas fas() {
            return Fas.OKAND;
        }
    }

    /** The phase as far as it is known when only its name is. */
    static Skede av(Fas fas) {
        return switch (fas) {
            case EJ_STARTAD -> new EjStartad();
            case PAGAR -> new Pagar();
            case ANNONSERAD -> new Annonserad(Optional.empty());
            case UTVARDERING -> new Utvardering();
            case TILLDELAD -> new Tilldelad(Optional.empty());
            case AVTALET_STARTAT -> new AvtaletStartat();
            case AVTAL_SLUT -> new AvtalSlut();
            case AVBRUTEN -> new Avbruten(new Okant(), false);
            case STRUKEN -> new Struken();
            case OKAND -> new Okant();
        };
    }
}
