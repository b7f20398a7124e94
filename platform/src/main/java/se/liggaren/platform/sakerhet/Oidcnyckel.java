package se.liggaren.platform.sakerhet;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import se.liggaren.platform.http.ProblemException;

/** Takes, where an API key is taken, a token that the provider has signed for us. */
final class Oidcnyckel implements Kontokalla {

    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final int SEKUNDER_TILL_NYTT_FORSOK = 5;

    private final Oidcleverantor leverantor;
    private final Oidcperson person;

    Oidcnyckel(Oidcleverantor leverantor, Oidcperson person) {
        this.leverantor = leverantor;
        this.person = person;
    }

    @Override
    public Optional<Inloggning> loggaIn(String konto, String losenord) {
        return Optional.empty();
    }

    @Override
    public Optional<String> anvandarId(String konto) {
        return Optional.empty();
    }

    @Override
    public Optional<Nyckelinnehavare> medNyckel(String nyckel) {
        if (!JWT.matcher(nyckel).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Nyckelinnehavare(
                    person.av(leverantor.api().decode(nyckel).getClaims()), false));
        } catch (BadJwtException _) {
            return Optional.empty();
        } catch (JwtException | AuthenticationServiceException e) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "INLOGGNINGSTJANSTEN_SVARAR_INTE",
                    "Inloggningstjänsten svarar inte, så det går inte att se vem du är. Försök igen om en stund.")
                    .forsokIgenOm(SEKUNDER_TILL_NYTT_FORSOK);
        }
    }
}
