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
 */
record Forkunskap(Map<String, List<Val>> val, Map<String, List<String>> forslag, Map<String, Dagspann> dagar,
        Map<String, String> hjalp) {

    static final Forkunskap INGEN = new Forkunskap(Map.of(), Map.of(), Map.of(), Map.of());

    static Forkunskap val(String falt, List<Val> val) {
        return INGEN.medVal(falt, val);
    }

    Forkunskap medVal(String falt, List<Val> nya) {
        return new Forkunskap(med(val, falt, List.copyOf(nya)), forslag, dagar, hjalp);
    }

    Forkunskap medForslag(String falt, String varde) {
        return medForslag(falt, List.of(varde));
    }

    Forkunskap medForslag(String falt, Optional<?> varde) {
        return varde.map(v -> medForslag(falt, v.toString())).orElse(this);
    }

    Forkunskap medForslag(String falt, List<String> varden) {
        return new Forkunskap(val, med(forslag, falt, List.copyOf(varden)), dagar, hjalp);
    }

    Forkunskap medDagar(String falt, Dagspann spann) {
        return new Forkunskap(val, forslag, med(dagar, falt, dagar.getOrDefault(falt, Dagspann.OKANT).och(spann)), hjalp);
    }

    Forkunskap medHjalp(String falt, String mening) {
        return new Forkunskap(val, forslag, dagar, med(hjalp, falt, mening));
    }

    /** Both; where they differ, the other. */
    Forkunskap och(Forkunskap annan) {
        Forkunskap alla = new Forkunskap(sammanlagda(val, annan.val), sammanlagda(forslag, annan.forslag), dagar,
                sammanlagda(hjalp, annan.hjalp));
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
