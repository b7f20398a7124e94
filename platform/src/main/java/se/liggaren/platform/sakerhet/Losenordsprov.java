package se.liggaren.platform.sakerhet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;

/** Tries an account and a password; what it says never tells whether the account exists. */
final class Losenordsprov {

    private final List<Kontokalla> kallor;
    private final Inloggningssparr sparr;

    Losenordsprov(List<Kontokalla> kallor, Inloggningssparr sparr) {
        this.kallor = List.copyOf(kallor);
        this.sparr = sparr;
    }

    /**
     * Whose password it is.
     *
     * @throws LockedException         when there have been too many wrong ones, so that it is not even tried
     * @throws BadCredentialsException when it is wrong
     */
    Kontokalla.Inloggning prova(String angivet, String losenord, String adress) {
        var konto = angivet.strip().toLowerCase(Locale.ROOT);
        if (!sparr.slapper(konto, adress)) {
            throw new LockedException("too many wrong passwords");
        }
        var inloggning = kallor.stream().map(kalla -> kalla.loggaIn(konto, losenord)).flatMap(Optional::stream)
                .findFirst().orElseThrow(() -> new BadCredentialsException("wrong account or password"));
        sparr.ratt(konto, adress);
        return inloggning;
    }
}
