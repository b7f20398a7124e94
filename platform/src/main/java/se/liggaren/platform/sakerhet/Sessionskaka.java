package se.liggaren.platform.sakerhet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie that says which session it is. By TLS it has a name that browsers let nobody but this very host set, and
 * only so; one that came without TLS is then not read.
 */
final class Sessionskaka implements CookieSerializer {

    private static final String NAMN = "liggaren";

    private final CookieSerializer overTls = kaka("__Host-" + NAMN, true);
    private final CookieSerializer utanTls = kaka(NAMN, false);

    @Override
    public void writeCookieValue(CookieValue varde) {
        vid(varde.getRequest()).writeCookieValue(varde);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return vid(request).readCookieValues(request);
    }

    private CookieSerializer vid(HttpServletRequest request) {
        return request.isSecure() ? overTls : utanTls;
    }

    private static CookieSerializer kaka(String namn, boolean endastTls) {
        var kaka = new DefaultCookieSerializer();
        kaka.setCookieName(namn);
        kaka.setCookiePath("/");
        kaka.setUseSecureCookie(endastTls);
        kaka.setUseHttpOnlyCookie(true);
        kaka.setSameSite("Lax");
        return kaka;
    }
}
