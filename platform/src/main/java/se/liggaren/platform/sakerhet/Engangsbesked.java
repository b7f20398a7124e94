package se.liggaren.platform.sakerhet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;

/** What one page tells the next, once: kept in the session in a form that can be written as JSON. */
final class Engangsbesked extends AbstractFlashMapManager {

    private static final String ATTRIBUT = Engangsbesked.class.getName();

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUT) instanceof List<?> alla
                ? new ArrayList<>(alla.stream().map(Besked.class::cast).map(Besked::somFlashMap).toList())
                : null;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> alla, HttpServletRequest request, HttpServletResponse response) {
        WebUtils.setSessionAttribute(request, ATTRIBUT,
                alla.isEmpty() ? null : new ArrayList<>(alla.stream().map(Besked::av).toList()));
    }

    @Override
    protected @Nullable Object getFlashMapsMutex(HttpServletRequest request) {
        return WebUtils.getSessionMutex(request.getSession());
    }

    /**
     * What is told, and to which page.
     *
     * @param vag        the page's path
     * @param parametrar the parameters it must be asked for with
     * @param varden     what it is told
     * @param langst     until when, in milliseconds since 1970
     */
    record Besked(@Nullable String vag, Map<String, List<String>> parametrar, Map<String, Object> varden, long langst) {

        static Besked av(FlashMap flash) {
            return new Besked(flash.getTargetRequestPath(), new HashMap<>(flash.getTargetRequestParams()),
                    new HashMap<>(flash), flash.getExpirationTime());
        }

        FlashMap somFlashMap() {
            var flash = new FlashMap();
            flash.setTargetRequestPath(vag);
            flash.addTargetRequestParams(MultiValueMap.fromMultiValue(parametrar));
            flash.putAll(varden);
            flash.setExpirationTime(langst);
            return flash;
        }
    }
}
