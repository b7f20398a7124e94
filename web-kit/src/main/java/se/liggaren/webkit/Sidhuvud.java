package se.liggaren.webkit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every rendered page what its head shows: the menu, where the reader is in it, and who is logged in. */
final class Sidhuvud implements HandlerInterceptor {

    private final List<Menylank> meny;
    private final OppenVag oppen;

    Sidhuvud(List<Menylank> meny, OppenVag oppen) {
        this.meny = List.copyOf(meny);
        this.oppen = oppen;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView sida) {
        if (sida == null || !(sida.getViewName() instanceof String vy) || vy.startsWith("redirect:")) {
            return;
        }
        var vem = Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
        sida.addObject("sidhuvud", new Innehall(vem.isPresent() ? menyFor(request) : oppnaMenyn(), vem.orElse(""),
                request.getRequestURI().substring(request.getContextPath().length())));
    }

    private List<Menylank> menyFor(HttpServletRequest request) {
        return meny.stream().filter(lank -> lank.roll().isEmpty() || request.isUserInRole(lank.roll())).toList();
    }

    private List<Menylank> oppnaMenyn() {
        return meny.stream().filter(lank -> oppen.galler(lank.adress())).toList();
    }

    /**
     * What the head shows.
     *
     * @param meny    the menu; to somebody who is not logged in, of what is open
     * @param inloggad who is logged in, empty when nobody is
     * @param har     the path of this page
     */
    record Innehall(List<Menylank> meny, String inloggad, String har) {

        /** Whether the reader stands in the part of the service that this link leads to. */
        public boolean harUnder(Menylank lank) {
            return har.equals(lank.adress()) || har.startsWith(lank.adress() + "/");
        }
    }
}
