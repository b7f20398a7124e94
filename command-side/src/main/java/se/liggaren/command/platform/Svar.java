package se.liggaren.command.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Avvisning;

/** What a stream answers to a command. */
public sealed interface Svar {

    /**
     * The facts are stored.
     *
     * @param version   the stream's version after the last of them
     * @param grundande whether the stream began with them
     * @param lopnummer the number the stream goes by among people, when it has one
     */
    record Registrerat(String strom, long version, boolean grundande, List<Handelsekvitto> handelser,
            Optional<String> lopnummer) implements Svar {
    }

    /** A rule of the domain says no. */
    record Avvisat(Avvisning avvisning) implements Svar {
    }

    /** The role in which it was issued may not issue it today. */
    record RollenFarInte() implements Svar {
    }

    /** There is no such stream. */
    record OkandStrom() implements Svar {
    }

    /** The stream has gone on since the client looked. */
    record AnnanVersion(long version) implements Svar {
    }

    /** The idempotency key was given before, with something else. */
    record NyckelnAnvand() implements Svar {
    }

    /** A stored event, as the one who gave rise to it is told of it. */
    record Handelsekvitto(UUID handelseId, String typ) {
    }
}
