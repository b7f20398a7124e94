package se.liggaren.command.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.command.Kommando;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Val;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of one kind of command. What is filled in becomes the same request that a program would have sent, so that a
 * form and the API cannot differ in what they take.
 *
 * @param kommando the command's record
 * @param val      what there is to choose between, for fields whose values the ledger knows
 */
record Kommandoformular(Class<? extends Kommando> kommando, Map<String, List<Val>> val) {

    /** What nobody fills in by hand. */
    private static final Set<String> ENBART_FOR_PROGRAM = Set.of("kallrad");

    private static final Set<String> JA = Set.of("true", "ja");
    private static final Set<String> NEJ = Set.of("false", "nej");
    private static final List<Val> JA_NEJ = List.of(new Val("true", "Ja"), new Val("false", "Nej"));
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern HELTAL = Pattern.compile("-?\\d{1,9}");
    private static final Pattern I_LISTA = Pattern.compile("([^\\[]+)\\[(\\d+)].*");

    /**
     * A field as the page draws it.
     *
     * @param kontroll which of the field fragments draws it; {@code grupp} when it is drawn by its parts
     */
    record Ruta(String namn, String kontroll, String etikett, String hjalp, boolean kravs, List<Val> val, String senast,
            List<Ruta> delar) {
    }

    /** The fields that the form shows first: the command's own, and what must be given. */
    List<Ruta> rutor(LocalDate idag) {
        return falt().filter(f -> !grundFrivillig(f)).map(f -> ruta(f, "", idag)).toList();
    }

    /** The grounds that may be given beside. */
    List<Ruta> frivilliga(LocalDate idag) {
        return falt().filter(Kommandoformular::grundFrivillig).map(f -> ruta(f, "", idag)).toList();
    }

    private static boolean grundFrivillig(Kommandofalt falt) {
        return !falt.kravs() && (falt.namn().equals("skal") || falt.namn().equals("beslut"));
    }

    private Stream<Kommandofalt> falt() {
        return Kommandofalt.av(kommando).stream().filter(f -> !ENBART_FOR_PROGRAM.contains(f.namn()));
    }

    private Ruta ruta(Kommandofalt falt, String vag, LocalDate idag) {
        String namn = vag + falt.namn();
        boolean grupp = !falt.flera() && !falt.delar().isEmpty();
        return new Ruta(namn, grupp ? "grupp" : kontroll(falt), Etiketter.falt(falt), hjalp(falt), falt.kravs(),
                val(falt), falt.namn().equals("gallerFran") ? idag.toString() : "",
                grupp ? falt.delar().stream().map(del -> ruta(del, namn + ".", idag)).toList() : List.of());
    }

    private String hjalp(Kommandofalt falt) {
        boolean ingetAttValja = val.containsKey(falt.namn()) && val(falt).isEmpty();
        return Stream.of(Etiketter.hjalp(falt).stream(), Etiketter.rader(falt).stream(),
                        ingetAttValja ? Stream.of("Det finns ännu inget att välja.") : Stream.<String>of())
                .flatMap(meningar -> meningar).collect(Collectors.joining(" "));
    }

    private String kontroll(Kommandofalt falt) {
        boolean valbar = !val(falt).isEmpty() || val.containsKey(falt.namn());
        if (falt.flera()) {
            return valbar ? "kryssrutor" : "flerrad";
        } else if (valbar) {
            return "valj";
        } else if (falt.typ() == LocalDate.class) {
            return "date";
        } else if (falt.typ() == LocalTime.class) {
            return "time";
        } else if (heltal(falt)) {
            return "number";
        }
        return falt.fritext() ? "flerrad" : "text";
    }

    private List<Val> val(Kommandofalt falt) {
        if (sanningsvarde(falt)) {
            return JA_NEJ;
        }
        return falt.typ().isEnum()
                ? Arrays.stream(falt.typ().getEnumConstants()).map(k -> (Enum<?>) k)
                        .map(k -> new Val(k.name(), Etiketter.val(k))).toList()
                : val.getOrDefault(falt.namn(), List.of());
    }

    private static boolean sanningsvarde(Kommandofalt falt) {
        return falt.typ() == boolean.class || falt.typ() == Boolean.class;
    }

    private static boolean heltal(Kommandofalt falt) {
        return falt.typ() == int.class || falt.typ() == Integer.class;
    }

    /** The request that the filled in fields amount to; what is no value of its type goes as text and is refused so. */
    ObjectNode begaran(Map<String, List<String>> ifyllt) {
        return objekt(falt().toList(), "", ifyllt);
    }

    private ObjectNode objekt(List<Kommandofalt> falt, String vag, Map<String, List<String>> ifyllt) {
        ObjectNode objekt = JSON.objectNode();
        falt.forEach(f -> nod(f, vag + f.namn(), ifyllt).ifPresent(nod -> objekt.set(f.namn(), nod)));
        return objekt;
    }

    private Optional<JsonNode> nod(Kommandofalt falt, String namn, Map<String, List<String>> ifyllt) {
        if (falt.flera()) {
            return Optional.<JsonNode>of(lista(falt, rader(ifyllt, namn))).filter(lista -> !lista.isEmpty());
        } else if (!falt.delar().isEmpty()) {
            return Optional.<JsonNode>of(objekt(falt.delar(), namn + ".", ifyllt))
                    .filter(objekt -> falt.kravs() || !objekt.isEmpty());
        }
        return ifyllt.getOrDefault(namn, List.of()).stream().filter(text -> !text.isBlank()).findFirst()
                .map(text -> enkel(falt, text.strip()));
    }

    private static Stream<String> rader(Map<String, List<String>> ifyllt, String namn) {
        return ifyllt.getOrDefault(namn, List.of()).stream().flatMap(String::lines).map(String::strip)
                .filter(rad -> !rad.isEmpty());
    }

    private static ArrayNode lista(Kommandofalt falt, Stream<String> poster) {
        ArrayNode lista = JSON.arrayNode();
        poster.forEach(post -> lista.add(falt.delar().isEmpty() ? enkel(falt, post) : sammansatt(falt.delar(), post)));
        return lista;
    }

    /** An entry on one line: its parts in order with semicolons between, the entries of a part with commas. */
    private static ObjectNode sammansatt(List<Kommandofalt> delar, String post) {
        ObjectNode objekt = JSON.objectNode();
        String[] texter = post.split(";", delar.size());
        for (int i = 0; i < texter.length; i++) {
            String text = texter[i].strip();
            Kommandofalt del = delar.get(i);
            if (!text.isEmpty()) {
                objekt.set(del.namn(), del.flera() ? lista(del, Stream.of(text.split(",")).map(String::strip)
                        .filter(t -> !t.isEmpty())) : enkel(del, text));
            }
        }
        return objekt;
    }

    private static JsonNode enkel(Kommandofalt falt, String text) {
        if (heltal(falt) && HELTAL.matcher(text).matches()) {
            return JSON.numberNode(Integer.parseInt(text));
        } else if (sanningsvarde(falt) && JA.contains(text)) {
            return JSON.booleanNode(true);
        } else if (sanningsvarde(falt) && NEJ.contains(text)) {
            return JSON.booleanNode(false);
        }
        return JSON.stringNode(text);
    }

    /** The fault as the form shows it: at the field that was filled in, and by the field's own label. */
    Faltfel iFormularet(Faltfel fel) {
        Matcher iLista = I_LISTA.matcher(fel.falt());
        String namn = iLista.matches() ? iLista.group(1) : fel.falt();
        String post = iLista.matches() ? ", rad " + (Integer.parseInt(iLista.group(2)) + 1) : "";
        return etikett(falt(), "", namn).map(etikett -> new Faltfel(namn, etikett + post + ": " + fel.meddelande()))
                .orElse(fel);
    }

    private static Optional<String> etikett(Stream<Kommandofalt> falt, String vag, String namn) {
        return falt.flatMap(f -> (vag + f.namn()).equals(namn) ? Stream.of(Etiketter.falt(f))
                : etikett(f.delar().stream(), vag + f.namn() + ".", namn).stream()).findFirst();
    }
}
