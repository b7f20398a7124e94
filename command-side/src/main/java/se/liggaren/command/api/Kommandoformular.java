package se.liggaren.command.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.liggaren.command.Kommando;
import se.liggaren.events.klartext.Ord;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Val;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of one kind of command. What is filled in becomes the same request that a program would have sent, so that a
 * form and the API cannot differ in what they take. The parts of a field are named after it with a dot between
 * ({@code beslut.organ}), those of an entry in a list with its place too ({@code leverantorer.0.namn}).
 *
 * @param kommando the command's record
 * @param kunskap  what the ledger knows of its fields
 */
record Kommandoformular(Class<? extends Kommando> kommando, Forkunskap kunskap) {

    /** What nobody fills in by hand. */
    private static final Set<String> ENBART_FOR_PROGRAM = Set.of("kallrad");

    /** What is written in words, and often in the same words as last time. */
    private static final Set<String> ATERKOMMANDE = Set.of("organ", "annonsdatabas", "domstol", "uppgiftslamnare",
            "bestallare", "kalla", "plats", "beslutadAv", "uppdragBeslutatAv");

    /** What is never more than some twenty characters. */
    private static final Set<String> KORTA = Set.of("annonsId", "cpv", "diarienummer", "enhet", "malnummer",
            "organisationsnummer", "paragraf", "planeradAvtalsstart", "fran", "tom", "tedNummer");

    private static final Set<String> JA = Set.of("true", "ja");
    private static final Set<String> NEJ = Set.of("false", "nej");
    private static final List<Val> JA_NEJ = List.of(new Val("true", "Ja"), new Val("false", "Nej"));
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern HELTAL = Pattern.compile("-?\\d{1,9}");
    private static final Pattern POST = Pattern.compile("(\\w+)\\[(\\d+)](\\..+)");
    private static final Pattern RAD = Pattern.compile("([^\\[]+)\\[(\\d+)].*");
    private static final Pattern PLATS_I_NAMN = Pattern.compile("\\.(\\d{1,3})(?=\\.)");
    private static final Locale SVENSKA = Locale.of("sv");
    private static final int FLEST_POSTER = Kommandobindning.LANGSTA_LISTA;

    /**
     * A field as the page draws it.
     *
     * @param kontroll which of the field fragments draws it; {@code grupp} when it is drawn by its parts, and
     *                 {@code poster} when it is drawn by its entries, each a group
     * @param dagar    the days that it can hold
     * @param autofyll whether the browser may offer what was written last time
     * @param bredd    how wide the field need be; empty when it is as wide as there is room
     * @param delar    the parts of a group, or the entries of a list
     */
    record Ruta(String namn, String kontroll, String etikett, String hjalp, boolean kravs, List<Val> val,
            Dagspann dagar, String autofyll, String bredd, List<Ruta> delar) {

        /** What the button says that asks for one more entry. */
        public String flerKnapp() {
            return "Lägg till en till: " + delar.getFirst().etikett().replaceFirst(" \\d+$", "").toLowerCase(SVENSKA);
        }
    }

    /** A line of what has been filled in, in words. */
    record Ifyllt(String etikett, List<String> varden) {
    }

    /** The fields that the form shows first: the command's own, and what must be given. */
    List<Ruta> rutor(Formular ifyllt) {
        return falt().filter(f -> !grundFrivillig(f) && !kunskap.givna().containsKey(f.namn())).map(f -> ruta(f, "", ifyllt)).toList();
    }

    /** What is settled already, in words. */
    List<Ifyllt> givna() {
        return falt().filter(f -> kunskap.givna().containsKey(f.namn()))
                .map(f -> new Ifyllt(Etiketter.falt(f), List.of(kunskap.givna().get(f.namn())))).toList();
    }

    /** The grounds that may be given beside. */
    List<Ruta> frivilliga(Formular ifyllt) {
        return falt().filter(Kommandoformular::grundFrivillig).map(f -> ruta(f, "", ifyllt)).toList();
    }

    private static boolean grundFrivillig(Kommandofalt falt) {
        return !falt.kravs() && (falt.namn().equals("skal") || falt.namn().equals("beslut"));
    }

    private Stream<Kommandofalt> falt() {
        return Kommandofalt.av(kommando).stream().filter(f -> !ENBART_FOR_PROGRAM.contains(f.namn()));
    }

    private Ruta ruta(Kommandofalt falt, String vag, Formular ifyllt) {
        String namn = vag + falt.namn();
        boolean poster = iPoster(falt);
        boolean grupp = !falt.flera() && !falt.delar().isEmpty();
        return new Ruta(namn, poster ? "poster" : grupp ? "grupp" : kontroll(falt), Etiketter.falt(falt), hjalp(falt),
                falt.kravs(), val(falt), dagar(falt), ATERKOMMANDE.contains(falt.namn()) ? "on" : "off",
                bredd(falt),
                poster ? poster(falt, namn, ifyllt)
                        : grupp ? falt.delar().stream().map(del -> ruta(del, namn + ".", ifyllt)).toList() : List.of());
    }

    /** Whether each entry of the list is filled in as a group of fields. */
    private boolean iPoster(Kommandofalt falt) {
        return falt.flera() && !falt.delar().isEmpty() && !kunskap.val().containsKey(falt.namn());
    }

    /** The entries that have been filled in, or asked for; always one. */
    private List<Ruta> poster(Kommandofalt falt, String namn, Formular ifyllt) {
        int antal = Math.max(1, antalPoster(ifyllt.varden(), namn));
        return IntStream.range(0, antal).mapToObj(i -> new Ruta(namn + "." + i, "grupp",
                Etiketter.post(falt) + (antal == 1 ? "" : " " + (i + 1)), "", falt.kravs(), List.of(), Dagspann.OKANT,
                "off", "", falt.delar().stream().map(del -> ruta(del, namn + "." + i + ".", ifyllt)).toList()))
                .toList();
    }

    private static int antalPoster(Map<String, List<String>> ifyllt, String namn) {
        return platser(ifyllt, namn).stream().reduce((_, sist) -> sist).map(sist -> sist + 1).orElse(0);
    }

    private static TreeSet<Integer> platser(Map<String, List<String>> ifyllt, String namn) {
        return ifyllt.keySet().stream().filter(falt -> falt.startsWith(namn + "."))
                .map(falt -> PLATS_I_NAMN.matcher(falt).region(namn.length(), falt.length()))
                .filter(Matcher::lookingAt).map(plats -> Integer.valueOf(plats.group(1)))
                .filter(plats -> plats < FLEST_POSTER).collect(Collectors.toCollection(TreeSet::new));
    }

    private Dagspann dagar(Kommandofalt falt) {
        return kunskap.dagar().getOrDefault(falt.namn(), Dagspann.OKANT);
    }

    private String hjalp(Kommandofalt falt) {
        boolean ingetAttValja = kunskap.val().containsKey(falt.namn()) && val(falt).isEmpty();
        return Stream.of(Etiketter.hjalp(falt).stream(), kunskap.hjalp().entrySet().stream()
                                .filter(h -> h.getKey().equals(falt.namn())).map(Map.Entry::getValue),
                        kontroll(falt).equals("date") ? Stream.of(dagar(falt).klartext(), "Skrivs ÅÅÅÅ-MM-DD.")
                                : Stream.<String>of(),
                        kontroll(falt).equals("flerrad") ? Etiketter.rader(falt).stream() : Stream.<String>of(),
                        ingetAttValja ? Stream.of("Det finns ännu inget att välja.") : Stream.<String>of())
                .flatMap(meningar -> meningar).filter(mening -> !mening.isEmpty()).collect(Collectors.joining(" "));
    }

    private String kontroll(Kommandofalt falt) {
        boolean valbar = !val(falt).isEmpty() || kunskap.val().containsKey(falt.namn());
        if (falt.flera()) {
            return valbar ? "kryssrutor" : "flerrad";
        } else if (valbar) {
            return "valj";
        } else if (typ(falt) == LocalDate.class) {
            return "date";
        } else if (falt.typ() == LocalTime.class) {
            return "time";
        } else if (typ(falt) == int.class || typ(falt) == Integer.class) {
            return "heltal";
        } else if (falt.typ() == BigDecimal.class) {
            return "decimaltal";
        }
        return falt.fritext() && typ(falt) == falt.typ() ? "flerrad" : "text";
    }

    private Class<?> typ(Kommandofalt falt) {
        return kunskap.typer().getOrDefault(falt.namn(), falt.typ());
    }

    private String bredd(Kommandofalt falt) {
        return switch (kontroll(falt)) {
            case "heltal" -> "mycket-kort";
            case "decimaltal" -> "kort";
            case "text" -> KORTA.contains(falt.namn()) ? "kort" : "";
            default -> "";
        };
    }

    private List<Val> val(Kommandofalt falt) {
        if (sanningsvarde(falt)) {
            return JA_NEJ;
        }
        return kunskap.val().containsKey(falt.namn()) || !falt.typ().isEnum()
                ? kunskap.val().getOrDefault(falt.namn(), List.of()) : Etiketter.val(falt.typ());
    }

    private static boolean sanningsvarde(Kommandofalt falt) {
        return falt.typ() == boolean.class || falt.typ() == Boolean.class;
    }

    private static boolean heltal(Kommandofalt falt) {
        return falt.typ() == int.class || falt.typ() == Integer.class;
    }

    /** What was filled in, with the entries of each list in order and none of them empty. */
    Map<String, List<String>> ordnat(Map<String, List<String>> ifyllt) {
        Map<String, List<String>> ordnat = new HashMap<>(ifyllt);
        falt().filter(this::iPoster).map(Kommandofalt::namn).forEach(namn -> {
            ordnat.keySet().removeIf(falt -> falt.startsWith(namn + "."));
            List<Integer> ifyllda = platser(ifyllt, namn).stream().filter(plats -> ifyllt.entrySet().stream()
                    .anyMatch(f -> f.getKey().startsWith(namn + "." + plats + ".") && nagot(f.getValue()))).toList();
            for (int i = 0; i < ifyllda.size(); i++) {
                String fran = namn + "." + ifyllda.get(i) + ".";
                String till = namn + "." + i + ".";
                ifyllt.forEach((falt, varden) -> {
                    if (falt.startsWith(fran)) {
                        ordnat.put(till + falt.substring(fran.length()), varden);
                    }
                });
            }
        });
        return ordnat;
    }

    /** What was filled in, with one more entry in the list, and the name of that entry. */
    Optional<Utokat> utokat(Map<String, List<String>> ifyllt, String lista) {
        return falt().filter(falt -> iPoster(falt) && falt.namn().equals(lista)).findFirst().map(falt -> {
            Map<String, List<String>> utokat = new HashMap<>(ifyllt);
            String post = lista + "." + antalPoster(ifyllt, lista);
            utokat.put(post + "." + falt.delar().getFirst().namn(), List.of(""));
            return new Utokat(utokat, post);
        });
    }

    /** A form in which a list has got one more entry. */
    record Utokat(Map<String, List<String>> ifyllt, String post) {
    }

    private static boolean nagot(List<String> varden) {
        return varden.stream().anyMatch(varde -> !varde.isBlank());
    }

    /** What has been filled in, as it is read before it is sent. */
    List<Ifyllt> ilasning(Formular ifyllt) {
        return falt().flatMap(falt -> ilast(falt, "", ifyllt)).filter(rad -> !rad.varden().isEmpty()).toList();
    }

    private Stream<Ifyllt> ilast(Kommandofalt falt, String vag, Formular ifyllt) {
        String namn = vag + falt.namn();
        if (iPoster(falt)) {
            return IntStream.range(0, antalPoster(ifyllt.varden(), namn)).mapToObj(i -> new Ifyllt(
                    Etiketter.post(falt) + " " + (i + 1), delar(falt, namn + "." + i + ".", ifyllt)));
        } else if (!falt.flera() && !falt.delar().isEmpty()) {
            return Stream.of(new Ifyllt(Etiketter.falt(falt), delar(falt, namn + ".", ifyllt)));
        }
        return Stream.of(new Ifyllt(Etiketter.falt(falt), ord(falt, namn, ifyllt)));
    }

    private List<String> delar(Kommandofalt falt, String vag, Formular ifyllt) {
        return falt.delar().stream().flatMap(del -> ilast(del, vag, ifyllt)).filter(del -> !del.varden().isEmpty())
                .map(del -> del.etikett() + ": " + String.join(", ", del.varden())).toList();
    }

    private List<String> ord(Kommandofalt falt, String namn, Formular ifyllt) {
        if (kunskap.givna().containsKey(namn)) {
            return List.of(kunskap.givna().get(namn));
        }
        List<Val> val = val(falt);
        return ifyllt.varden(namn).stream().flatMap(varde -> falt.flera() ? varde.lines() : Stream.of(varde))
                .map(String::strip).filter(varde -> !varde.isEmpty())
                .map(varde -> val.stream().filter(ett -> ett.varde().equals(varde)).map(Val::text).findFirst()
                        .orElseGet(() -> dag(falt, varde)))
                .toList();
    }

    private String dag(Kommandofalt falt, String varde) {
        try {
            return typ(falt) == LocalDate.class ? Ord.dag(LocalDate.parse(varde)) : varde;
        } catch (DateTimeParseException ingenDag) {
            return varde;
        }
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
        if (iPoster(falt)) {
            return Optional.<JsonNode>of(lista(IntStream.range(0, antalPoster(ifyllt, namn))
                            .mapToObj(i -> objekt(falt.delar(), namn + "." + i + ".", ifyllt))))
                    .filter(lista -> !lista.isEmpty());
        } else if (falt.flera()) {
            return Optional.<JsonNode>of(lista(rader(ifyllt, namn).map(rad -> enkel(falt, rad))))
                    .filter(lista -> !lista.isEmpty());
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

    private static ArrayNode lista(Stream<? extends JsonNode> poster) {
        ArrayNode lista = JSON.arrayNode();
        poster.forEach(lista::add);
        return lista;
    }

    private static JsonNode enkel(Kommandofalt falt, String text) {
        if (heltal(falt) && HELTAL.matcher(text).matches()) {
            return JSON.numberNode(Integer.parseInt(text));
        } else if (sanningsvarde(falt) && JA.contains(text)) {
            return JSON.booleanNode(true);
        } else if (sanningsvarde(falt) && NEJ.contains(text)) {
            return JSON.booleanNode(false);
        } else if (!falt.delar().isEmpty()) {
            return valt(text);
        }
        return JSON.stringNode(text);
    }

    /** An entry that was chosen among those that the ledger knows, which are sent as they stand in a request. */
    private static JsonNode valt(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException ingetVal) {
            return JSON.stringNode(text);
        }
    }

    /** The fault as the form shows it: at the field that was filled in, and by the field's own label. */
    Faltfel iFormularet(Faltfel fel) {
        Matcher iPost = POST.matcher(fel.falt());
        Optional<Kommandofalt> lista = iPost.matches()
                ? falt().filter(f -> iPoster(f) && f.namn().equals(iPost.group(1))).findFirst() : Optional.empty();
        String vag = lista.isPresent() ? iPost.group(1) + "." + iPost.group(2) + iPost.group(3) : fel.falt();
        Matcher iRad = RAD.matcher(vag);
        String namn = iRad.matches() ? iRad.group(1) : vag;
        String plats = lista.map(l -> ", " + Etiketter.post(l).toLowerCase(SVENSKA) + " " + nr(iPost)).orElse("")
                + (iRad.matches() ? ", rad " + nr(iRad) : "");
        return etikett(falt(), "", PLATS_I_NAMN.matcher(namn).replaceAll(""))
                .map(etikett -> new Faltfel(namn, etikett + plats + ": " + fel.meddelande())).orElse(fel);
    }

    private static int nr(Matcher plats) {
        return Integer.parseInt(plats.group(2)) + 1;
    }

    private static Optional<String> etikett(Stream<Kommandofalt> falt, String vag, String namn) {
        return falt.flatMap(f -> (vag + f.namn()).equals(namn) ? Stream.of(Etiketter.falt(f))
                : etikett(f.delar().stream(), vag + f.namn() + ".", namn).stream()).findFirst();
    }
}
