package se.liggaren.platform.handelser;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Underlag;

/** The catalogue of events, put together from the records themselves and what is said of them in their source. */
final class Handelsekatalog {

    private static final Map<String, String> ENKLA = Map.of(
            "String", "text", "LocalDate", "day", "UUID", "UUID", "int", "integer", "Integer", "integer",
            "boolean", "true or false", "UpphandlingId", "UUID", "long", "integer", "BigDecimal", "decimal number, as text",
            "LocalTime", "time of day");

    private static final String ALLAS = "underlag";

    /** What is said of a class, or of a field as {@code Class.field}. */
    private final Map<String, String> sagt = new HashMap<>();

    /** The types that are not plain, in alphabetical order. */
    private final TreeSet<Class<?>> varden = new TreeSet<>(Comparator.comparing(Class::getSimpleName));

    /** @param mappar where the source is that says what the events, the values and the metadata mean */
    Handelsekatalog(List<Path> mappar) throws IOException {
        List<Path> filer = new ArrayList<>();
        for (Path mapp : mappar) {
            try (Stream<Path> alla = Files.walk(mapp)) {
                alla.filter(f -> f.toString().endsWith(".java")).forEach(filer::add);
            }
        }
        JavacTask kompilator = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null,
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)
                        .getJavaFileObjectsFromPaths(filer));
        for (CompilationUnitTree enhet : kompilator.parse()) {
            new Lasare(DocTrees.instance(kompilator)).scan(enhet, null);
        }
    }

    String markdown() {
        StringBuilder text = new StringBuilder("""
                # The events

                Everything that is stored in `handelser.handelse`, written from the source by a test. It is renewed by
                `./mvnw -pl platform -am test -Dtest=HandelsekatalogTest -Dsurefire.failIfNoSpecifiedTests=false %s`.

                Every event has the field `underlag`: the day from which it holds, the reason and the decision. The
                metadata says who registered it. What is absent is left out; an id is a plain text.

                | Metadata | Meaning |
                |---|---|
                """.formatted(Skrivlage.PASLAGET));
        for (var nyckel : List.of(Metadatanycklar.ANVANDARE, Metadatanycklar.ROLL, Metadatanycklar.ORGANISATION,
                Metadatanycklar.IDEMPOTENSNYCKEL, Metadatanycklar.BEGARAN)) {
            text.append("| `%s` | %s |\n".formatted(nyckel,
                    sagt.getOrDefault("Metadatanycklar." + nyckel.toUpperCase(Locale.ROOT), "")));
        }
        text.append("| `traceId`, `correlationId` | The message that began it all, and the one that led here |\n");
        EventTypes.STROMMAR.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(strom -> {
            text.append("\n## %s\n\n%s\n".formatted(strom.getKey(), sagt(strom.getValue())));
            EventTypes.handelser(strom.getValue()).forEach(handelse -> beskriv(text, handelse));
        });
        typ(Underlag.class);
        text.append("\n## Values\n");
        varden.forEach(varde -> beskriv(text, varde));
        return text.toString();
    }

    private void beskriv(StringBuilder text, Class<?> klass) {
        text.append("\n### %s\n".formatted(klass.getSimpleName()));
        if (!sagt(klass).isEmpty()) {
            text.append("\n%s\n".formatted(sagt(klass)));
        }
        if (Lagringsformer.skillnader(klass.getSimpleName()) instanceof List<String> tidigare && !tidigare.isEmpty()) {
            text.append("\nStored in form %s. %s\n".formatted(EventTypes.typversion(klass), String.join(" ", tidigare)));
        }
        if (klass.isEnum()) {
            text.append("\nOne of %s.\n".formatted(Arrays.stream(klass.getEnumConstants())
                    .map(k -> "`" + ((Enum<?>) k).name() + "`").collect(Collectors.joining(", "))));
            return;
        }
        List<RecordComponent> falt = Arrays.stream(klass.getRecordComponents())
                .filter(f -> !f.getName().equals(ALLAS)).toList();
        if (!falt.isEmpty()) {
            text.append("\n| Field | Type | Meaning |\n|---|---|---|\n");
            falt.forEach(f -> text.append("| `%s` | %s | %s |\n".formatted(f.getName(), typ(f.getGenericType()),
                    sagt.getOrDefault(klass.getSimpleName() + "." + f.getName(), ""))));
        }
    }

    private String typ(Type typ) {
        if (typ instanceof ParameterizedType p) {
            String del = typ(p.getActualTypeArguments()[0]);
            return p.getRawType() == Optional.class ? del + ", optional" : "list of " + del;
        }
        Class<?> klass = (Class<?>) typ;
        return Optional.ofNullable(ENKLA.get(klass.getSimpleName())).orElseGet(() -> {
            if (varden.add(klass) && klass.isRecord()) {
                Arrays.stream(klass.getRecordComponents()).forEach(del -> typ(del.getGenericType()));
            }
            return "[%s](#%s)".formatted(klass.getSimpleName(), klass.getSimpleName().toLowerCase(Locale.ROOT));
        });
    }

    private String sagt(Class<?> klass) {
        return sagt.getOrDefault(klass.getSimpleName(), "");
    }

    private final class Lasare extends TreePathScanner<Void, Void> {

        private final DocTrees kommentarer;

        Lasare(DocTrees kommentarer) {
            this.kommentarer = kommentarer;
        }

        @Override
        public Void visitClass(ClassTree klass, Void inget) {
            Optional.ofNullable(kommentarer.getDocCommentTree(getCurrentPath())).ifPresent(kommentar -> {
                sagt.put(klass.getSimpleName().toString(), text(kommentar));
                for (DocTree del : kommentar.getBlockTags()) {
                    if (del instanceof ParamTree p) {
                        sagt.put(klass.getSimpleName() + "." + p.getName(), text(p.getDescription()));
                    }
                }
            });
            return super.visitClass(klass, inget);
        }

        @Override
        public Void visitVariable(VariableTree falt, Void inget) {
            Optional.ofNullable(kommentarer.getDocCommentTree(getCurrentPath())).ifPresent(kommentar ->
                    sagt.put(((ClassTree) getCurrentPath().getParentPath().getLeaf()).getSimpleName() + "."
                            + falt.getName(), text(kommentar)));
            return super.visitVariable(falt, inget);
        }

        private static String namn(ReferenceTree omnamnd) {
            return omnamnd.getSignature().replaceFirst("^#", "").replace('#', '.');
        }

        private static String text(DocCommentTree kommentar) {
            return text(kommentar.getFullBody());
        }

        private static String text(List<? extends DocTree> delar) {
            return delar.stream().map(del -> switch (del) {
                case LiteralTree l -> "`" + l.getBody() + "`";
                case LinkTree l -> "`" + namn(l.getReference()) + "`";
                case ValueTree v -> "`" + namn(v.getReference()) + "`";
                default -> del.toString();
            }).collect(Collectors.joining()).replaceAll("\\s+", " ").strip();
        }
    }
}
