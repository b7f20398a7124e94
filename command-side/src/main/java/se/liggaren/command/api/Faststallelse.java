package se.liggaren.command.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.liggaren.command.api.Kommandoformular.Ruta;
import se.liggaren.command.plan.FaststallSammantradesplan;
import se.liggaren.events.Beslut;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import tools.jackson.databind.node.ObjectNode;

/** The fields by which somebody who takes in a meeting plan tells that the board has decided it. */
@Component
final class Faststallelse {

    private static final String FORLED = "beslut.";

    private final Kommandoformular formular = new Kommandoformular(FaststallSammantradesplan.class, Forkunskap.INGEN);
    private final Kommandobindning bindning;

    Faststallelse(Kommandobindning bindning) {
        this.bindning = bindning;
    }

    /** The field of the decision, with its parts. */
    Ruta ruta() {
        return formular.rutor(Formular.tomt()).stream().filter(ruta -> ruta.namn().equals("beslut")).findFirst().orElseThrow();
    }

    /** Every field of the decision that was filled in. */
    Map<String, List<String>> ifyllda(MultiValueMap<String, String> begaran) {
        Map<String, List<String>> ifyllda = new TreeMap<>();
        begaran.forEach((falt, varden) -> {
            if (falt.startsWith(FORLED) && varden.stream().anyMatch(varde -> !varde.isBlank())) {
                ifyllda.put(falt, varden);
            }
        });
        return ifyllda;
    }

    /** The decision; empty when no field of it was filled in, or when they make none. */
    Optional<Beslut> beslut(MultiValueMap<String, String> begaran) {
        return fel(begaran).isEmpty() && !ifyllda(begaran).isEmpty()
                ? bind(ifyllda(begaran)).underlag().beslut() : Optional.empty();
    }

    /** Every fault in the fields that were filled in. */
    List<Faltfel> fel(MultiValueMap<String, String> begaran) {
        try {
            if (!ifyllda(begaran).isEmpty()) {
                bind(ifyllda(begaran));
            }
            return List.of();
        } catch (Kommandofel ogiltigt) {
            return ogiltigt.fel().stream().map(formular::iFormularet).toList();
        }
    }

    private FaststallSammantradesplan bind(Map<String, List<String>> ifyllda) {
        ObjectNode kropp = formular.begaran(ifyllda);
        kropp.putArray("sammantraden").add(new UUID(0, 0).toString());
        return bindning.bind(FaststallSammantradesplan.class, kropp);
    }
}
