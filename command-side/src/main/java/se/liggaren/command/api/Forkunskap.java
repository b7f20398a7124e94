package se.liggaren.command.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.liggaren.webkit.Val;

/**
 * What the ledger knows of a form's fields before anybody has filled them in, by the names of the fields.
 *
 * @param val     what there is to choose between
 * @param forslag what the fields are filled in with to begin with
 * @param dagar   which days are possible
 * @param hjalp   what somebody who fills in the field is told of how it stands now
 * @param givna   what is settled already and only shown, in words; its value goes with the form
 * @param typer   what a field holds, when that is known more closely than from the command
 */
record Forkunskap(Map<String, List<Val>> val, Map<String, List<String>> forslag, Map<String, Dagspann> dagar,
        Map<String, String> hjalp, Map<String, String> givna, Map<String, Class<?>> typer) {

    static final Forkunskap INGEN = new Forkunskap(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    static Forkunskap val(String falt, List<Val> val) {
        return INGEN.medVal(falt, val);
    }

    Forkunskap medVal(String falt, List<Val> nya) {
        return new Forkunskap(med(val, falt, List.copyOf(nya)), forslag, dagar, hjalp, givna, typer);
    }

    Forkunskap medForslag(String falt, String varde) {
        return medForslag(falt, List.of(varde));
    }

    Forkunskap medForslag(String falt, Optional<?> varde) {
        return varde.map(v -> medForslag(falt, v.toString())).orElse(this);
    }

    Forkunskap medForslag(String falt, List<String> varden) {
        return new Forkunskap(val, med(forslag, falt, List.copyOf(varden)), dagar, hjalp, givna, typer);
    }

    Forkunskap medDagar(String falt, Dagspann spann) {
        return new Forkunskap(val, forslag, med(dagar, falt, dagar.getOrDefault(falt, Dagspann.OKANT).och(spann)), hjalp,
                givna, typer);
    }

    Forkunskap medHjalp(String falt, String mening) {
        return new Forkunskap(val, forslag, dagar, med(hjalp, falt, mening), givna, typer);
    }

    /** @param iOrd what the settled value is called */
    Forkunskap medGivet(String falt, String varde, String iOrd) {
        return new Forkunskap(val, med(forslag, falt, List.of(varde)), dagar, hjalp, med(givna, falt, iOrd), typer);
    }

    Forkunskap medTyp(String falt, Class<?> typ) {
        return new Forkunskap(val, forslag, dagar, hjalp, givna, med(typer, falt, typ));
    }

    /** Both; where they differ, the other. */
    Forkunskap och(Forkunskap annan) {
        Forkunskap alla = new Forkunskap(sammanlagda(val, annan.val), sammanlagda(forslag, annan.forslag), dagar,
                sammanlagda(hjalp, annan.hjalp), sammanlagda(givna, annan.givna), sammanlagda(typer, annan.typer));
        for (Map.Entry<String, Dagspann> spann : annan.dagar.entrySet()) {
            alla = alla.medDagar(spann.getKey(), spann.getValue());
        }
        return alla;
    }

    private static <V> Map<String, V> med(Map<String, V> hittills, String falt, V varde) {
        return sammanlagda(hittills, Map.of(falt, varde));
    }

    private static <V> Map<String, V> sammanlagda(Map<String, V> hittills, Map<String, V> nya) {
        Map<String, V> alla = new HashMap<>(hittills);
        alla.putAll(nya);
        return Map.copyOf(alla);
    }
}
