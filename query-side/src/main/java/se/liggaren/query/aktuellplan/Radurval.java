package se.liggaren.query.aktuellplan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.query.platform.Ordning;
import se.liggaren.webkit.Faltfel;

/**
 * Which of a plan's rows are asked for, and in what order; an empty text, or false, asks nothing.
 *
 * @param q         words that must all stand in number, name, lot, region, file number or CPV code
 * @param region    the responsible region, whole
 * @param status    the word of the status column
 * @param bemanning whether somebody is assigned
 * @param passerad  only rows whose planned start has passed
 * @param page      from 1
 */
record Radurval(String q, String region, String status, String bemanning, boolean passerad, Ordning ordning, int page) {

    /** Every row, in the order of the board. */
    static final Radurval ALLA = new Radurval("", "", "", "", false, Ordning.EGEN, 1);

    /** Every question that belongs in the address of a plan. */
    static final Set<String> FRAGOR = Set.of("giltigt", "kant", "q", "region", "status", "bemanning", "passerad",
            Ordning.SORTERA, Ordning.RIKTNING);

    /** The questions by which rows are left out. */
    static final String[] FILTER = {"q", "region", "status", "bemanning", "passerad"};

    /** The columns that the plan can be sorted by, and how; what has no value stands last either way. */
    static final Map<String, String> KOLUMNER = kolumner();

    private static final int LANGSTA_TEXT = 200;
    private static final int STORSTA_SIDA = 1_000_000;

    private static Map<String, String> kolumner() {
        Map<String, String> kolumner = new LinkedHashMap<>();
        kolumner.put("namn", "namn collate \"sv-x-icu\" {riktning}");
        kolumner.put("region", "region collate \"sv-x-icu\" {riktning}");
        kolumner.put("status", "array_position(string_to_array(:statusord, '|'), status) {riktning}");
        kolumner.put("start", "start_tidigast {riktning} nulls last, start_senast {riktning} nulls last");
        kolumner.put("lopnummer", "lopnummer collate \"sv-x-icu\" {riktning}");
        kolumner.put("bekraftad", "bekraftad {riktning}");
        return kolumner;
    }

    /**
     * Reads what is asked; a question that cannot be understood is told of and otherwise taken as not asked.
     *
     * @param fel where what cannot be understood is told
     */
    static Radurval las(MultiValueMap<String, String> begaran, List<Faltfel> fel) {
        return new Radurval(
                text("q", begaran, fel),
                text("region", begaran, fel),
                ettAv("status", Upphandlingslage.STATUSORD, "Det finns ingen sådan status. Välj en i listan.", begaran,
                        fel),
                ettAv("bemanning", Arrays.stream(Bemanning.values()).map(Enum::name).toList(),
                        "Det finns inget sådant val. Välj ett i listan.", begaran, fel),
                !ettAv("passerad", List.of("true"), "Värdet ska vara true, eller utelämnas.", begaran, fel).isEmpty(),
                Ordning.las(varde(Ordning.SORTERA, begaran), varde(Ordning.RIKTNING, begaran), KOLUMNER.keySet(), fel),
                sida(begaran, fel));
    }

    /** {@code order by}; rows that are alike stand in the order of the board. */
    String sql() {
        return (ordning.egen() ? "" : KOLUMNER.get(ordning.kolumn()).replace("{riktning}", ordning.sql()) + ", ")
                + "radnr, rad_id";
    }

    private static Optional<String> varde(String falt, MultiValueMap<String, String> begaran) {
        return Optional.ofNullable(begaran.getFirst(falt));
    }

    /** Letters are stored composed; a keyboard may send them in parts. */
    private static String text(String falt, MultiValueMap<String, String> begaran, List<Faltfel> fel) {
        String text = Normalizer.normalize(varde(falt, begaran).orElse(""), Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (text.length() > LANGSTA_TEXT) {
            fel.add(new Faltfel(falt, "Ange högst " + LANGSTA_TEXT + " tecken."));
            return "";
        }
        return text;
    }

    private static String ettAv(String falt, List<String> val, String annars, MultiValueMap<String, String> begaran,
            List<Faltfel> fel) {
        String text = text(falt, begaran, new ArrayList<>());
        if (text.isEmpty() && varde(falt, begaran).filter(v -> !v.isBlank()).isEmpty() || val.contains(text)) {
            return text;
        }
        fel.add(new Faltfel(falt, annars));
        return "";
    }

    private static int sida(MultiValueMap<String, String> begaran, List<Faltfel> fel) {
        String text = varde("page", begaran).map(String::strip).filter(t -> !t.isEmpty()).orElse("1");
        try {
            int page = Integer.parseInt(text);
            if (page >= 1 && page <= STORSTA_SIDA) {
                return page;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        fel.add(new Faltfel("page", "Ange ett tal från 1."));
        return 1;
    }
}
