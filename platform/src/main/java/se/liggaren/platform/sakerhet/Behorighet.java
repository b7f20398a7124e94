package se.liggaren.platform.sakerhet;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody may do, in Spring Security's words: ROLE_ADMIN and so on for the roles. */
final class Behorighet {

    /** Held by everybody who may use the service: whoever has some role. */
    static final String INLOGGAD = "INLOGGAD";

    /** Held, alone, by whoever must choose a new password first. */
    static final String LOSENORDSBYTE = "LOSENORDSBYTE";

    private Behorighet() {
    }

    static Authentication full(Inloggad vem) {
        return UsernamePasswordAuthenticationToken.authenticated(vem, null,
                Stream.concat(vem.roller().isEmpty() ? Stream.<String>empty() : Stream.of(INLOGGAD),
                                vem.roller().stream().map(roll -> "ROLE_" + roll.name()))
                        .<GrantedAuthority>map(SimpleGrantedAuthority::new).toList());
    }

    static Authentication losenordsbyte(Inloggad vem) {
        return UsernamePasswordAuthenticationToken.authenticated(vem, null,
                List.of(new SimpleGrantedAuthority(LOSENORDSBYTE)));
    }
}
