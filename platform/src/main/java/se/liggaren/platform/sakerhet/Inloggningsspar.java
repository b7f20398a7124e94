package se.liggaren.platform.sakerhet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sparning.Sparhandelse;
import se.liggaren.platform.sparning.Sparlogg;

/** Puts each login of a person in the trail, each that failed and each logout; a program's key is no login. */
@Component
final class Inloggningsspar {

    private static final Logger LOG = LoggerFactory.getLogger(Inloggningsspar.class);

    private final Sparlogg spar;
    private final Kontonamn konton;

    Inloggningsspar(Sparlogg spar, Kontonamn konton) {
        this.spar = spar;
        this.konton = konton;
    }

    /** Whoever cannot be put in the trail is not let in. */
    @EventListener
    void inloggad(InteractiveAuthenticationSuccessEvent handelse) {
        try {
            skriv(Sparhandelse.INLOGGAD, handelse.getAuthentication());
        } catch (ProblemException e) {
            SecurityContextHolder.clearContext();
            Optional.ofNullable(begaran().getRequest().getSession(false)).ifPresent(session -> session.invalidate());
            throw e;
        }
    }

    /** Tells which account it was when there is one; what was typed is told nowhere, since it may be a password. */
    @EventListener
    void misslyckad(AbstractAuthenticationFailureEvent handelse) {
        if (handelse.getAuthentication() instanceof UsernamePasswordAuthenticationToken forsok) {
            spar.skriv(handelse instanceof AuthenticationFailureLockedEvent
                            ? Sparhandelse.INLOGGNING_SPARRAD : Sparhandelse.INLOGGNING_MISSLYCKAD,
                    konton.anvandarId(forsok.getName()).orElse(Sparlogg.OKAND), Set.of(), vag());
        }
    }

    /** Whoever has logged out is out already, and stays out. */
    @EventListener
    void utloggad(LogoutSuccessEvent handelse) {
        try {
            skriv(Sparhandelse.UTLOGGAD, handelse.getAuthentication());
        } catch (ProblemException _) {
            LOG.error("A logout is not in the trail");
        }
    }

    private void skriv(Sparhandelse vad, Authentication vem) {
        if (vem.getPrincipal() instanceof Inloggad inloggad) {
            spar.skriv(vad, inloggad.anvandarId(), roller(vem), vag());
        }
    }

    /** The roles that may be used; none for somebody who must choose a password first. */
    private static Set<Roll> roller(Authentication vem) {
        var ratter = vem.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
        return Set.of(Roll.values()).stream().filter(roll -> ratter.contains("ROLE_" + roll.name()))
                .collect(Collectors.toSet());
    }

    private static String vag() {
        return begaran().getRequest().getRequestURI();
    }

    private static ServletRequestAttributes begaran() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
