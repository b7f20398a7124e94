package se.liggaren.platform.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The address that the service is known under, when it has been told; nobody then gets it to call itself another. */
public final class Tjansteadress {

    private static final Set<String> DEN_HAR_DATORN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> vardnamn;

    /** @param adress as people write it, such as {@code https://liggaren.example.se}; empty when it is not told */
    public Tjansteadress(String adress) {
        vardnamn = adress.isBlank() ? Optional.empty() : Optional.of(vardnamn(adress.strip()));
    }

    /** Whether a request may name the service so; one from this very computer always may. */
    public boolean godtar(String namn) {
        var sagt = namn.toLowerCase(Locale.ROOT);
        return vardnamn.isEmpty() || vardnamn.get().equals(sagt) || DEN_HAR_DATORN.contains(sagt);
    }

    private static String vardnamn(String adress) {
        try {
            var uri = new URI(adress);
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return uri.getHost().toLowerCase(Locale.ROOT);
            }
        } catch (URISyntaxException _) {
            // said below
        }
        throw new OgiltigInstallning("Tjänstens adress är inte en webbadress, som https://liggaren.example.se: "
                + adress);
    }
}
