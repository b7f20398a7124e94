package se.liggaren.platform.sakerhet;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who it is that calls, as far as it matters when calls are counted. */
public final class Klient {

    private static final int NATETS_BYTE = 8;

    private Klient() {
    }

    /** Whoever is logged in; else where the call came from. */
    public static String av(HttpServletRequest request) {
        return ar() ? ((Inloggad) SecurityContextHolder.getContext().getAuthentication().getPrincipal()).anvandarId()
                : adress(request);
    }

    /** Whether somebody is logged in; the public, who all share one name, is not. */
    static boolean ar() {
        var vem = SecurityContextHolder.getContext().getAuthentication();
        return vem != null && vem.getPrincipal() instanceof Inloggad && !(vem instanceof AnonymousAuthenticationToken);
    }

    static String adress(HttpServletRequest request) {
        return adress(request.getRemoteAddr());
    }

    /** The address; of IPv6 the network, since whoever has one address there has them all. */
    static String adress(String adress) {
        try {
            return InetAddress.ofLiteral(adress) instanceof Inet6Address sex
                    ? HexFormat.of().formatHex(Arrays.copyOf(sex.getAddress(), NATETS_BYTE)) : adress;
        } catch (IllegalArgumentException _) {
            return adress;
        }
    }
}
