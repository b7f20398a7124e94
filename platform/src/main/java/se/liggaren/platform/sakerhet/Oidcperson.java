package se.liggaren.platform.sakerhet;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.events.Roll;

/** Who it is, of whom the provider has said something. */
final class Oidcperson {

    private static final int LANGSTA_TEXT = 200;
    private static final long UTAN_VERSION = 0xffff_ffff_ffff_0fffL;
    private static final long VERSION_8 = 0x8000L;
    private static final long UTAN_VARIANT = 0x3fff_ffff_ffff_ffffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Oidcinstallning installning;
    private final String organisation;

    Oidcperson(Oidcinstallning installning, String organisation) {
        this.installning = installning;
        this.organisation = organisation;
    }

    Inloggad av(Map<String, Object> uppgifter) {
        return new Inloggad(anvandarId(String.valueOf(uppgifter.get("sub"))),
                namn(uppgifter).orElse("(utan namn)"), roller(uppgifter),
                installning.organisationClaim().flatMap(var -> text(varde(uppgifter, var))).orElse(organisation));
    }

    /** The same for ever for the same person at the same provider, and tells nothing of who it is. */
    String anvandarId(String sub) {
        var avtryck = ByteBuffer.wrap(Hemlighet.avtryck(installning.issuer() + "\n" + sub));
        return new UUID(avtryck.getLong() & UTAN_VERSION | VERSION_8, avtryck.getLong() & UTAN_VARIANT | VARIANT)
                .toString();
    }

    /** What the person is called, in the provider's words. */
    Optional<String> namn(Map<String, Object> uppgifter) {
        return Stream.of("name", "preferred_username").map(uppgifter::get).map(Oidcperson::text)
                .flatMap(Optional::stream).findFirst();
    }

    private Set<Roll> roller(Map<String, Object> uppgifter) {
        var sagt = varde(uppgifter, installning.rollerClaim());
        var varden = sagt.orElse(Set.of()) instanceof Collection<?> flera ? flera : Set.of(sagt.orElseThrow());
        return varden.stream().map(String::valueOf).map(this::roll).flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Roll.class)));
    }

    private Optional<Roll> roll(String varde) {
        return Optional.ofNullable(installning.roller().get(varde))
                .or(() -> Arrays.stream(Roll.values())
                        .filter(roll -> roll.name().equals(varde.toUpperCase(Locale.ROOT))).findFirst());
    }

    /** A claim by its own name, which may have dots in it, else by the path that the dots make. */
    private static Optional<Object> varde(Map<String, Object> uppgifter, String namn) {
        Object har = uppgifter.get(namn);
        if (har == null) {
            har = uppgifter;
            for (var steg : namn.split("\\.")) {
                har = har instanceof Map<?, ?> karta ? karta.get(steg) : null;
            }
        }
        return Optional.ofNullable(har);
    }

    private static Optional<String> text(Object varde) {
        return Optional.ofNullable(varde).map(v -> v instanceof Optional<?> o ? o.orElse(null) : v)
                .filter(String.class::isInstance).map(String.class::cast)
                .map(t -> t.codePoints().filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                        .limit(LANGSTA_TEXT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                        .strip())
                .filter(t -> !t.isEmpty());
    }
}
