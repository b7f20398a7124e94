package se.liggaren.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Sends to every address of a page that changes something what somebody else's page could make a browser send. */
public final class Formularskydd {

    private static final List<String> SLAG = List.of("application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x", "text/plain");

    private Formularskydd() {
    }

    /**
     * @param inloggad whoever the browser is logged in as
     * @return which addresses there were
     */
    public static List<String> granska(RequestMappingHandlerMapping adresser, Anrop inloggad) {
        var vagar = new TreeSet<String>();
        adresser.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(vag -> !vag.startsWith("/api/"))
                .forEach(vag -> vagar.add(vag.replace("{ar}", "2026")
                        .replaceAll("\\{[^/]*?(\\{\\d+}[^/]*?)?}", "0197a000-0000-7000-8000-000000000001")));
        for (var vag : vagar) {
            for (var slag : SLAG) {
                for (var skydd : List.of("", "_csrf=fel", "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nfel"
                        + "\r\n--x--\r\n")) {
                    assertThat(inloggad.skriv(vag, skydd, "Content-Type", slag, "Origin", "https://evil.example")
                            .statusCode()).as("%s %s %s", vag, slag, skydd)
                            .isIn(slag.startsWith("multipart") && !skydd.startsWith("--x") ? List.of(400, 403)
                                    : List.of(403));
                }
            }
        }
        return List.copyOf(vagar);
    }
}
