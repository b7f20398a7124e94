package se.liggaren.query.historik;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import se.liggaren.events.Rattelse;
import se.liggaren.events.klartext.Faktaord;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;

/**
 * A procurement's history as a person reads it, in two orders.
 *
 * @param iVarlden  by the day from which each entry holds, as corrected
 * @param iVetandet in the order in which we were told
 * @param varlden   the address of the page with the first order
 * @param vetandet  the address of the page with the second
 */
record Berattelse(List<Postrad> iVarlden, List<Postrad> iVetandet, String varlden, String vetandet) {

    /**
     * An entry.
     *
     * @param ankare      where a link to the entry leads
     * @param galler      when it held in the world, as corrected
     * @param registrerad when we were told, and by whom
     * @param anmarkning  what is worth noticing of those two times
     * @param aldrig      whether it never happened
     * @param rattelser   the corrections of this entry, in order
     * @param rattar      the correction that this entry is
     * @param ratta       the address of the form that corrects the entry, for who may
     * @param davarande   the address of the page as we knew it once the entry was registered
     * @param denDagen    the address of the page as it was on the entry's day
     */
    record Postrad(String ankare, String text, String galler, String registrerad, List<String> anmarkning,
            boolean aldrig, Optional<String> skal, Optional<String> beslut, List<Rattning> rattelser,
            Optional<Rattning> rattar, Optional<String> ratta, boolean sekretess, String davarande, String denDagen) {
    }

    /**
     * A correction, seen from either side; the values are left out when they are secret.
     *
     * @param lank where the other side is
     * @param om   what the other side is called
     */
    record Rattning(String lank, String om, String falt, Optional<String> fel, Optional<String> ratt) {
    }

    /**
     * @param vag   the path of the procurement's page
     * @param ratta the address of the form that corrects the entry, for who may
     */
    static Berattelse av(String vag, Tidpunkt tidpunkt, List<Historikpost> poster,
            Function<Historikpost, Optional<String>> ratta) {
        Map<UUID, Historikpost> alla = poster.stream()
                .collect(Collectors.toMap(Historikpost::handelseId, Function.identity()));
        List<Historikpost> iVarlden = poster.stream().sorted(Comparator.comparing(Berattelse::gallerFran)
                .thenComparing(Historikpost::version)).toList();
        Function<Historikpost, Postrad> rad = post -> rad(vag, tidpunkt, post, poster, alla, ratta.apply(post));
        String har = tidpunkt.adress(vag);
        String vetandet = har + (har.contains("?") ? "&" : "?") + "ordning=vetandet";
        return new Berattelse(iVarlden.stream().map(rad).toList(), poster.stream().map(rad).toList(),
                har + "#historik", vetandet + "#historik");
    }

    /** The day from which the entry holds once it is corrected. */
    private static LocalDate gallerFran(Historikpost post) {
        return post.rattad().stream().filter(r -> r.falt().equals("gallerFran")).reduce((_, senare) -> senare)
                .flatMap(Historikpost.Rattning::rattVarde).map(LocalDate::parse).orElse(post.gallerFran());
    }

    private static Postrad rad(String vag, Tidpunkt tidpunkt, Historikpost post, List<Historikpost> poster,
            Map<UUID, Historikpost> alla, Optional<String> ratta) {
        LocalDate dag = gallerFran(post);
        return new Postrad(
                ankare(post.handelseId()),
                post.text(),
                "Gäller från och med " + Klartext.dag(dag) + ".",
                "Registrerades %s av %s.".formatted(Klartext.ogonblick(post.registreradTid()), post.vem()),
                anmarkning(post, dag, poster),
                post.rattad().stream().anyMatch(r -> r.falt().equals(Rattelse.HELA_HANDELSEN)),
                post.skal(),
                post.beslut().map(b -> Stream.of(Stream.of(b.organ() + " " + Klartext.dag(b.datum())),
                                b.diarienummer().stream(), b.paragraf().stream())
                        .flatMap(Function.identity()).collect(Collectors.joining(", "))),
                post.rattad().stream().map(r -> rattning(r, klass(post),
                        Klartext.dag(alla.get(r.handelseId()).gallerFran()))).toList(),
                post.rattar().filter(r -> alla.containsKey(r.handelseId())).map(r -> {
                    Class<? extends Handelse> avsedd = klass(alla.get(r.handelseId()));
                    return rattning(r, avsedd, Faktaord.handelse(avsedd));
                }),
                ratta,
                post.sekretess().isPresent(),
                new Tidpunkt(Optional.empty(), Optional.of(post.registreradTid())).adress(vag),
                new Tidpunkt(Optional.of(dag), tidpunkt.kant()).adress(vag));
    }

    private static List<String> anmarkning(Historikpost post, LocalDate dag, List<Historikpost> poster) {
        List<String> anmarkning = new ArrayList<>();
        LocalDate registrerad = LocalDate.ofInstant(post.registreradTid(), Tidpunkt.STOCKHOLM);
        long dagar = ChronoUnit.DAYS.between(dag, registrerad);
        if (dagar > 0) {
            anmarkning.add(dagar == 1 ? "Känt först en dag senare." : "Känt först " + dagar + " dagar senare.");
        }
        if (poster.stream().anyMatch(p -> p.version() < post.version() && gallerFran(p).isAfter(dag))) {
            anmarkning.add("Fördes in efter sådant som hände senare.");
        }
        if (!dag.equals(post.gallerFran())) {
            anmarkning.add("Dagen är rättad: registrerades som " + Klartext.dag(post.gallerFran()) + ".");
        }
        return List.copyOf(anmarkning);
    }

    private static Rattning rattning(Historikpost.Rattning rattning, Class<? extends Handelse> avsedd, String om) {
        return new Rattning("#" + ankare(rattning.handelseId()), om, Faktaord.falt(avsedd, rattning.falt()),
                rattning.feltVarde().map(varde -> Faktaord.varde(avsedd, rattning.falt(), varde)),
                rattning.rattVarde().map(varde -> Faktaord.varde(avsedd, rattning.falt(), varde)));
    }

    private static Class<? extends Handelse> klass(Historikpost post) {
        return EventTypes.klass(post.typ()).orElseThrow().asSubclass(Handelse.class);
    }

    private static String ankare(UUID handelseId) {
        return "handelse-" + handelseId;
    }
}
