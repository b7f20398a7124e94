package se.liggaren.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Option;
import se.liggaren.standalone.postgres.Starthinder;

/** Where the service is found, and how what goes to and from it is kept from others. */
final class Natverksval {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "${env:LIGGAREN_PORT}",
            description = "Förval: 8080 (LIGGAREN_PORT)")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--address", paramLabel = "ADRESS", defaultValue = "${env:LIGGAREN_ADDRESS}",
            description = "Adressen att lyssna på. Förval: 127.0.0.1, bara den här datorn (LIGGAREN_ADDRESS)")
    private Optional<String> address = Optional.empty();

    @Option(names = "--tls-cert", paramLabel = "FIL", defaultValue = "${env:LIGGAREN_TLS_CERT}",
            description = "Certifikatet, med kedjan, i PEM; då talar tjänsten bara TLS (LIGGAREN_TLS_CERT)")
    private Optional<Path> cert = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FIL", defaultValue = "${env:LIGGAREN_TLS_KEY}",
            description = "Certifikatets privata nyckel i PEM, utan lösenord (LIGGAREN_TLS_KEY)")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--trusted-proxies", paramLabel = "ADRESSER", defaultValue = "${env:LIGGAREN_TRUSTED_PROXIES}",
            description = "Proxyer vars X-Forwarded-huvuden tros: adresser och nät med komma emellan. Förval: inga"
                    + " (LIGGAREN_TRUSTED_PROXIES)")
    private Optional<String> proxies = Optional.empty();

    @Option(names = "--public-url", paramLabel = "URL", defaultValue = "${env:LIGGAREN_PUBLIC_URL}",
            description = "Adressen som tjänsten är känd under, t.ex. https://liggaren.example.se; under andra namn"
                    + " svarar den inte (LIGGAREN_PUBLIC_URL)")
    private Optional<String> publicUrl = Optional.empty();

    /** Tells the application. */
    void take(List<String> properties) {
        port.ifPresent(number -> properties.add("--server.port=" + number));
        address.ifPresent(name -> properties.add("--server.address=" + name));
        proxies.ifPresent(those -> properties.add("--liggaren.betrodda-proxyer=" + those));
        publicUrl.ifPresent(url -> properties.add("--liggaren.adress=" + url));
        if (cert.isPresent() != key.isPresent()) {
            throw new Starthinder("Ange både --tls-cert och --tls-key, eller ingen av dem.");
        }
        cert.ifPresent(file -> properties.addAll(new TlsFiler(file, key.orElseThrow())
                .properties(Clock.system(ZoneId.of("Europe/Stockholm")))));
    }

    /** Where it is, line by line for a person, and what she should know about that. */
    List<String> places(Environment running) {
        String listening = running.getRequiredProperty("server.address");
        String host = listening.equals("127.0.0.1") ? "localhost" : listening;
        List<String> lines = new ArrayList<>(List.of("Adress      http" + (cert.isPresent() ? "s" : "") + "://" + host
                + ":" + running.getRequiredProperty("local.server.port") + "/"));
        publicUrl.ifPresent(url -> lines.add("            känd som " + url));
        if (cert.isEmpty() && running.getProperty("liggaren.betrodda-proxyer", "").isBlank() && !isHere(listening)) {
            lines.add("Varning     Andra datorer når tjänsten utan TLS: lösenord och nycklar går i klartext.");
            lines.add("            Ange --tls-cert och --tls-key, eller --trusted-proxies när en proxy står för TLS.");
        }
        return lines;
    }

    private static boolean isHere(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
