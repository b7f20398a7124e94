package se.liggaren.platform.sakerhet;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.liggaren.events.Roll;

/** One account for each role a person can have, for the demonstration alone. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("liggaren.demo")
@Conditional(Oidcvillkor.Utan.class)
final class Demokonton implements Kontokalla {

    private static final String NYCKELBORJAN = "demo.";
    private static final int LOSENORDETS_LANGD = 14;

    private static final Set<Roll> ROLLER = EnumSet.complementOf(EnumSet.of(Roll.TJANST));

    private final String losenord;
    private final byte[] losenordsavtryck;
    private final Map<String, Demokonto> konton;

    Demokonton(@Value("${liggaren.demo.losenord:}") String valt,
            @Value("${liggaren.organisation}") String organisation) {
        losenord = valt.isBlank() ? Hemlighet.ny(LOSENORDETS_LANGD) : valt;
        losenordsavtryck = Hemlighet.avtryck(losenord);
        konton = ROLLER.stream()
                .map(roll -> konto(roll, organisation))
                .collect(Collectors.toUnmodifiableMap(konto -> konto.vem().konto(), Function.identity()));
    }

    private Demokonto konto(Roll roll, String organisation) {
        var namn = namn(roll);
        var id = UUID.nameUUIDFromBytes(("liggaren:demo:" + namn).getBytes(StandardCharsets.UTF_8)).toString();
        return new Demokonto(new Inloggad(id, namn, Set.of(roll), organisation),
                Hemlighet.avtryck(NYCKELBORJAN + namn + "." + losenord));
    }

    Startinloggning.Demo inloggning() {
        return new Startinloggning.Demo(
                ROLLER.stream().map(Demokonton::namn).toList(), losenord);
    }

    @Override
    public Optional<Inloggning> loggaIn(String konto, String givet) {
        var ratt = Hemlighet.lika(losenordsavtryck, givet);
        return Optional.ofNullable(konton.get(konto))
                .filter(_ -> ratt).map(k -> new Inloggning(k.vem(), Losenordslage.EGET));
    }

    @Override
    public Optional<Nyckelinnehavare> medNyckel(String nyckel) {
        if (!nyckel.startsWith(NYCKELBORJAN)) {
            return Optional.empty();
        }
        var delar = nyckel.split("\\.", 3);
        return Optional.ofNullable(konton.get(delar[1]))
                .filter(konto -> Hemlighet.lika(konto.nyckelavtryck(), nyckel))
                .map(konto -> new Nyckelinnehavare(konto.vem(), false));
    }

    @Override
    public Optional<String> anvandarId(String konto) {
        return Optional.ofNullable(konton.get(konto)).map(k -> k.vem().anvandarId());
    }

    private static String namn(Roll roll) {
        return roll.name().toLowerCase(Locale.ROOT);
    }

    private record Demokonto(Inloggad vem, byte[] nyckelavtryck) {
    }
}
