package se.liggaren.command.api;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.liggaren.command.omvarld.Omvarldshandelse;
import se.liggaren.command.platform.Stromforteckning;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.sammantrade.Sammantrade;
import se.liggaren.events.klartext.Ord;
import se.liggaren.events.lopnummer.LopnummerEvent.LopnummerTilldelat;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.webkit.Val;

/** What forms let people choose between, read from the streams themselves so that it is never behind. */
@Component
final class Valforrad {

    private final Stromforteckning forteckning;
    private final Stromlasare strommar;
    private final Upphandlingsregister register;

    Valforrad(Stromforteckning forteckning, Stromlasare strommar, Upphandlingsregister register) {
        this.forteckning = forteckning;
        this.strommar = strommar;
        this.register = register;
    }

    /** The procurements that have been entered, in the order of their numbers. */
    List<Val> upphandlingar(Predicate<String> vilka) {
        Set<String> upplagda = new HashSet<>(forteckning.av("Upphandling"));
        return register.alla().stream().filter(t -> upplagda.contains(t.upphandlingId().toString()))
                .filter(t -> vilka.test(t.upphandlingId().toString()))
                .map(t -> new Val(t.upphandlingId().toString(), namn(t))).toList();
    }

    static String namn(LopnummerTilldelat tilldelat) {
        return tilldelat.lopnummer() + " " + tilldelat.namn();
    }

    private record Mote(String id, Sammantrade sammantrade) {

        Val val() {
            Sammantradeslage lage = sammantrade.lage();
            return new Val(id, "%s, %s%s".formatted(Ord.dag(sammantrade.datum().orElseThrow()),
                    gemen(sammantrade.typ().orElseThrow().klartext()),
                    lage == Sammantradeslage.PLANERAT ? "" : " (" + gemen(lage.klartext()) + ")"));
        }
    }

    /** The meetings, the latest first, with day and kind. */
    List<Val> sammantraden(Predicate<Sammantrade> vilka) {
        return forteckning.av("Sammantrade").stream()
                .map(id -> new Mote(id, Sammantradet.las(strommar.fakta(id))))
                .filter(mote -> mote.sammantrade().datum().isPresent() && vilka.test(mote.sammantrade()))
                .sorted(Comparator.comparing((Mote mote) -> mote.sammantrade().datum().orElseThrow()).reversed())
                .map(Mote::val).toList();
    }

    /** The outside events, the latest registered first, with how long they lasted. */
    List<Val> omvarldshandelser() {
        return forteckning.av("Omvarldshandelse").reversed().stream().flatMap(id -> omvarldshandelse(id).stream())
                .toList();
    }

    private Optional<Val> omvarldshandelse(String id) {
        List<OmvarldshandelseEvent> fakta =
                strommar.fakta(id).map(f -> (OmvarldshandelseEvent) f.handelse()).toList();
        Omvarldshandelse nu = fakta.stream().reduce(Omvarldshandelse.okand(), Omvarldshandelse::evolve, (_, b) -> b);
        return fakta.stream().filter(OmvarldshandelseRegistrerad.class::isInstance)
                .map(OmvarldshandelseRegistrerad.class::cast).findFirst()
                .map(e -> new Val(id, "%s (%s)".formatted(e.namn(), nu.tom()
                        .map(slut -> e.fran().text() + "–" + slut.text())
                        .orElse("pågår sedan " + e.fran().text()))));
    }

    /** The years that have a plan, the latest first. */
    List<Val> planar(Predicate<Integer> vilka) {
        return forteckning.av("Upphandlingsplan").stream()
                .flatMap(strom -> strommar.fakta(strom).limit(1))
                .flatMap(f -> f.handelse() instanceof PlanUpprattad plan ? Stream.of(plan.ar()) : Stream.empty())
                .filter(vilka).sorted(Comparator.reverseOrder())
                .map(ar -> new Val(ar.toString(), ar.toString())).toList();
    }

    private static String gemen(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
