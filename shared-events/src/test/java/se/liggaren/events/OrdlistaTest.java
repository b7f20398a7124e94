package se.liggaren.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrdlistaTest {

    private static final Pattern RAD = Pattern.compile("(?m)^\\| (\\w+) \\| [^|]+ \\| [^|]+ \\|");

    @Test
    void varje_ord_i_handelserna_star_i_ordlistan() throws IOException {
        Set<String> ordlista = RAD.matcher(Files.readString(Path.of("../docs/ordlista.md"))).results()
                .map(rad -> rad.group(1)).collect(Collectors.toSet());
        Set<String> ord = new TreeSet<>(EventTypes.STROMMAR.keySet());
        EventTypes.STROMMAR.values().stream().flatMap(EventTypes::handelser).forEach(klass -> samla(klass, ord));

        assertThat(ordlista).containsAll(ord);
    }

    private static void samla(Type typ, Set<String> ord) {
        if (typ instanceof ParameterizedType p) {
            samla(p.getActualTypeArguments()[0], ord);
        } else if (typ instanceof Class<?> klass && klass.getName().startsWith("se.liggaren.")
                && ord.add(klass.getSimpleName()) && klass.isRecord()) {
            for (RecordComponent komponent : klass.getRecordComponents()) {
                ord.add(komponent.getName());
                samla(komponent.getGenericType(), ord);
            }
        }
    }
}
