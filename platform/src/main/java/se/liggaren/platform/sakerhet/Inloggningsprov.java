package se.liggaren.platform.sakerhet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Tries an account and a password; what it says never tells whether the account exists. */
final class Inloggningsprov implements AuthenticationProvider {

    private final List<Kontokalla> kallor;
    private final Inloggningssparr sparr;

    Inloggningsprov(List<Kontokalla> kallor, Inloggningssparr sparr) {
        this.kallor = List.copyOf(kallor);
        this.sparr = sparr;
    }

    @Override
    public Authentication authenticate(Authentication forsok) {
        var konto = forsok.getName().strip().toLowerCase(Locale.ROOT);
        var losenord = String.valueOf(forsok.getCredentials());
        if (sparr.stangd(konto)) {
            throw new LockedException("too many wrong passwords");
        }
        var inloggning = kallor.stream().map(kalla -> kalla.loggaIn(konto, losenord)).flatMap(Optional::stream)
                .findFirst();
        if (inloggning.isEmpty()) {
            sparr.fel(konto);
            throw new BadCredentialsException("wrong account or password");
        }
        sparr.ratt(konto);
        var vem = inloggning.get().vem();
        return inloggning.get().masteBytaLosenord() ? Behorighet.losenordsbyte(vem) : Behorighet.full(vem);
    }

    @Override
    public boolean supports(Class<?> sort) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(sort);
    }
}
