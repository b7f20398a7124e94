package se.liggaren.platform.sakerhet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose an account is, by what it is called; an account's name goes no further than here. */
@Component
public final class Kontonamn {

    private final List<Kontokalla> kallor;

    Kontonamn(List<Kontokalla> kallor) {
        this.kallor = List.copyOf(kallor);
    }

    /** The opaque id of the account's owner, when there is such an account. */
    public Optional<String> anvandarId(String konto) {
        var namn = konto.strip().toLowerCase(Locale.ROOT);
        return kallor.stream().map(kalla -> kalla.anvandarId(namn)).flatMap(Optional::stream).findFirst();
    }
}
