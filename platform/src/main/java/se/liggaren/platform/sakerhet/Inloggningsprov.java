package se.liggaren.platform.sakerhet;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets people in. */
final class Inloggningsprov implements AuthenticationProvider {

    private final Losenordsprov prov;

    Inloggningsprov(Losenordsprov prov) {
        this.prov = prov;
    }

    @Override
    public Authentication authenticate(Authentication forsok) {
        var adress = forsok.getDetails() instanceof WebAuthenticationDetails varifran ? varifran.getRemoteAddress() : "";
        var inloggning = prov.prova(forsok.getName(), String.valueOf(forsok.getCredentials()), adress);
        return switch (inloggning.losenord()) {
            case EGET -> Behorighet.full(inloggning.vem());
            case ENGANGS -> Behorighet.losenordsbyte(inloggning.vem());
            case UTGANGET -> throw new CredentialsExpiredException("the one-time password has run out");
        };
    }

    @Override
    public boolean supports(Class<?> sort) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(sort);
    }
}
