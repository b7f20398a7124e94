package se.liggaren.platform.sakerhet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AnonymousConfigurer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import se.liggaren.webkit.OppenVag;

/**
 * What anybody may read without logging in, when the board wants it so: what is named here, as pages and from programs,
 * and nothing else.
 */
@Component
final class OppenLasning implements RequestMatcher, OppenVag {

    /** Held by whoever is nobody that we know. */
    static final String ALLMANHET = "ALLMANHET";

    private static final String AR = "\\d{4}";
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String RAPPORT = "/sammantraden/" + ID + "/rapport";

    private static final Pattern OPPET = Pattern.compile(Stream.of(
                    "/planer", "/planer/" + AR + "(\\.csv|\\.xlsx)?", "/statuslegend", "/jamforelse",
                    "/upphandlingar", "/upphandlingar/" + ID, "/upphandlingar/[A-Za-z]+-" + AR + "-\\d+",
                    "/sammantraden(\\.ics)?", "/sammantraden/" + ID + "(\\.ics)?", RAPPORT + "(\\.(json|csv|xlsx|pdf))?",
                    "/avtal", "/avtal/" + ID + "(/avrop)?",
                    "/mal", "/mal/(" + AR + "|" + ID + ")", "/nyckeltal", "/nyckeltal/[a-z0-9-]+",
                    "/kommunstatistik", "/kommunstatistik/" + AR)
            .collect(Collectors.joining("|", "(/api/v1)?(", ")")));

    private final boolean oppen;

    OppenLasning(@Value("${liggaren.oppen-lasning:false}") boolean oppen) {
        this.oppen = oppen;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var metod = request.getMethod();
        return (metod.equals("GET") || metod.equals("HEAD"))
                && galler(request.getRequestURI().substring(request.getContextPath().length()));
    }

    @Override
    public boolean galler(String vag) {
        return oppen && OPPET.matcher(vag).matches();
    }

    /** Whoever is nobody that we know reads in no role. */
    static void allmanheten(AnonymousConfigurer<HttpSecurity> ingen) {
        ingen.principal(Inloggad.ALLMANHETEN).authorities(ALLMANHET);
    }
}
