package se.liggaren.platform.sakerhet;

import java.util.Optional;

/** Somewhere accounts are kept. */
interface Kontokalla {

    /** Who it is, when both the account and the password are right; as slow for an account that does not exist. */
    Optional<Inloggning> loggaIn(String konto, String losenord);

    /** Whose key it is. Asked on every call, so it must be cheap. */
    Optional<Nyckelinnehavare> medNyckel(String nyckel);

    /** Whose the account is, for the trail of logins that failed. */
    Optional<String> anvandarId(String konto);

    /**
     * A password that was right.
     *
     * @param vem      whose it was
     * @param losenord what the password can be used for
     */
    record Inloggning(Inloggad vem, Losenordslage losenord) {
    }

    /** What a password that is right can be used for. */
    enum Losenordslage {
        EGET, ENGANGS, UTGANGET
    }
}
