package se.liggaren.platform.http;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;

/**
 * The proxies whose word is taken for who calls, by which name and whether by TLS ({@code X-Forwarded-For},
 * {@code -Host}, {@code -Port}, {@code -Proto}). From everybody else those headers are read by nobody, and the standard
 * {@code Forwarded} from nobody at all.
 */
final class Proxyer {

    private final String betrodda;

    Proxyer(List<String> betrodda) {
        this.betrodda = betrodda.stream().map(String::strip).filter(en -> !en.isEmpty()).map(Proxyer::nat)
                .collect(Collectors.joining(","));
    }

    RemoteIpValve ventil() {
        var ventil = new RemoteIpValve();
        ventil.setInternalProxies(betrodda);
        ventil.setTrustedProxies("");
        ventil.setHostHeader("X-Forwarded-Host");
        ventil.setPortHeader("X-Forwarded-Port");
        return ventil;
    }

    /** One address is a network of its own. */
    private static String nat(String skrivet) {
        try {
            return new NetMask(skrivet.contains("/") ? skrivet : skrivet + (skrivet.contains(":") ? "/128" : "/32"))
                    .toString();
        } catch (IllegalArgumentException _) {
            throw new OgiltigInstallning("Bland de betrodda proxyerna är " + skrivet
                    + " varken en IP-adress eller ett nät, som 10.1.2.0/24.");
        }
    }
}
