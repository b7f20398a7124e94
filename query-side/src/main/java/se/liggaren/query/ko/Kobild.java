package se.liggaren.query.ko;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.lage.Paus;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.query.ko.Kolage.Skal;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.lage.Omvarldslage;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.webkit.diagram.Andelsstapel;
import se.liggaren.webkit.diagram.Stapeldiagram;
import se.liggaren.webkit.diagram.Stapeldiagram.Post;

/**
 * The queue (upphandlingsskuld): the open procurements that are not begun, are postponed or paused, or have nobody to
 * handle them.
 *
 * @param dag               the day to which waits are counted
 * @param antal             how many wait; it and every other count is of all of them
 * @param rader             those of them that stand on the page asked for, the longest wait first
 * @param perVantetid       how many have waited how long
 * @param perOrsak          each cause and how many wait for it; a procurement with several causes stands at each
 * @param perKategori       each division of CPV and how many wait in it
 * @param bemanning         the staffing of the open procurements, month by month
 * @param otacktaBehov      needs that no procurement meets
 * @param omvarldshandelser every outside event that is known, the ended ones too
 */
record Kobild(LocalDate dag, int antal, long ejStartade, long uppskjutna, long pausade, long saknarUpphandlare,
        List<Rad> rader, int page, int limit, List<PerVantetid> perVantetid, List<PerOrsak> perOrsak, List<PerKategori> perKategori, List<Bemanningsmanad> bemanning,
        List<OtacktBehov> otacktaBehov, List<Omvarld> omvarldshandelser) {

    static Kobild av(LocalDate dag, List<Kopost> poster, List<Handelse> handelser, List<Bemanningsmanad> bemanning,
            List<OtacktBehov> otackta, Sidindelning sida) {
        List<Rad> rader = poster.stream().map(post -> Rad.av(post, handelser, dag)).toList();
        return new Kobild(dag, rader.size(), antal(rader, Skal.EJ_STARTAD), antal(rader, Skal.UPPSKJUTEN),
                antal(rader, Skal.PAUSAD), antal(rader, Skal.SAKNAR_UPPHANDLARE),
                rader.stream().skip(sida.offset()).limit(sida.limit()).toList(), sida.page(), sida.limit(),
                PerVantetid.av(rader), PerOrsak.av(rader),
                PerKategori.av(rader), bemanning, otackta,
                handelser.stream().map(handelse -> Omvarld.av(handelse, rader, dag)).toList());
    }

    /** How long they have waited. */
    public Stapeldiagram vantetider() {
        return Stapeldiagram.av(perVantetid.stream()
                .map(post -> Post.av(post.namn(), post.antal(), post.tillDagar().isPresent() ? "aktiv" : "stopp"))
                .toList());
    }

    /** What they wait for. */
    public Stapeldiagram orsaker() {
        return Stapeldiagram.av(perOrsak.stream().map(post -> Post.av(post.orsak().namn(), post.antal(), "aktiv"))
                .toList());
    }

    /** In which categories they wait. */
    public Stapeldiagram kategorier() {
        return Stapeldiagram.av(perKategori.stream()
                .map(post -> Post.av(post.kategori().text(), post.antal(), "aktiv")).toList());
    }

    /** The staffing of the open procurements on the day. */
    public Andelsstapel bemanningNu() {
        return Andelsstapel.av(bemanning.stream().skip(Math.max(0, bemanning.size() - 1L))
                .flatMap(manad -> Stream.of(
                        new Andelsstapel.Post("Har upphandlare", manad.utsedd(), "klar"),
                        new Andelsstapel.Post("Saknar upphandlare", manad.saknas(), "stopp"),
                        new Andelsstapel.Post("Inte angivet", manad.ejAngiven(), "lugn")))
                .toList());
    }

    private static long antal(List<Rad> rader, Skal skal) {
        return rader.stream().filter(rad -> rad.vantarPa(skal)).count();
    }

    /** A procurement in the queue, as it is stored. */
    record Kopost(UUID id, Kolage lage, Kategori kategori) {
    }

    /** An outside event, as it is stored. */
    record Handelse(UUID id, Omvarldslage lage) {

        private boolean orsakar(Kopost post) {
            return lage.upphandlingar().contains(post.id())
                    || post.lage().paus().flatMap(Paus::omvarldshandelseId).filter(id::equals).isPresent();
        }
    }

    /**
     * A division of the common procurement vocabulary.
     *
     * @param kod the first two digits of the CPV code; none when the procurement has no code
     */
    record Kategori(Optional<String> kod, String namn) {

        static Kategori av(Optional<String> kod, Optional<String> namn) {
            return new Kategori(kod, namn.orElse(kod.isPresent() ? "Okänd CPV-avdelning" : "CPV-kod saknas"));
        }

        /** As a person reads it. */
        public String text() {
            return kod.map(k -> k + " ").orElse("") + namn;
        }
    }

    /**
     * A procurement in the queue.
     *
     * @param sedan             the earliest day from which it has waited for any of this
     * @param dagar             how many days it has waited
     * @param orsak             why it is postponed or paused, in the words that were given
     * @param omvarldshandelser the outside events behind that, or linked to the procurement
     */
    record Rad(UUID upphandlingId, String lopnummer, String namn, Optional<String> delomrade, String ansvarigRegion,
            String status, Bemanning bemanning, Kategori kategori, LocalDate sedan, long dagar, List<Vantar> vantar,
            Optional<String> orsak, List<Orsak> omvarldshandelser, Optional<PlaneradStart> planeradAvtalsstart) {

        private static Rad av(Kopost post, List<Handelse> handelser, LocalDate dag) {
            Kolage lage = post.lage();
            LocalDate sedan = lage.sedan().orElseThrow();
            return new Rad(post.id(), lage.lopnummer(), lage.namn(), lage.delomrade(), lage.ansvarigRegion(),
                    lage.status(), lage.bemanning(), post.kategori(), sedan, ChronoUnit.DAYS.between(sedan, dag),
                    lage.vantar().stream().map(v -> new Vantar(v.skal(), v.sedan(),
                            ChronoUnit.DAYS.between(v.sedan(), dag))).toList(),
                    lage.paus().map(Paus::orsak),
                    handelser.stream().filter(handelse -> handelse.orsakar(post))
                            .map(handelse -> new Orsak(handelse.lage().namn(), Optional.of(handelse.id()))).toList(),
                    lage.planeradAvtalsstart());
        }

        private boolean vantarPa(Skal skal) {
            return vantar.stream().anyMatch(v -> v.skal() == skal);
        }

        private boolean stillastaende() {
            return vantarPa(Skal.UPPSKJUTEN) || vantarPa(Skal.PAUSAD);
        }

        /** The outside events, or the words that were given when there are none. */
        private Stream<Orsak> orsaker() {
            return omvarldshandelser.isEmpty() ? orsak.map(ord -> new Orsak(ord, Optional.empty())).stream()
                    : omvarldshandelser.stream();
        }

        public String ton() {
            return Klartext.ton(status);
        }
    }

    /** @param dagar how many days it has waited for this */
    record Vantar(Skal skal, LocalDate sedan, long dagar) {
    }

    /** @param omvarldshandelseId none when the cause was told in words alone */
    record Orsak(String namn, Optional<UUID> omvarldshandelseId) {
    }

    /**
     * How many have waited so long.
     *
     * @param tillDagar the longest wait among them that there may be; none for the longest of all
     */
    record PerVantetid(int franDagar, Optional<Integer> tillDagar, long antal) {

        /** Where a span begins, in days: a month, a quarter, half a year, a year, two years. */
        private static final List<Integer> GRANSER = List.of(0, 30, 90, 180, 365, 730);

        private static List<PerVantetid> av(List<Rad> rader) {
            return IntStream.range(0, GRANSER.size()).mapToObj(i -> av(rader, GRANSER.get(i),
                    i + 1 < GRANSER.size() ? Optional.of(GRANSER.get(i + 1) - 1) : Optional.empty())).toList();
        }

        private static PerVantetid av(List<Rad> rader, int fran, Optional<Integer> till) {
            return new PerVantetid(fran, till, rader.stream()
                    .filter(rad -> rad.dagar() >= fran && till.filter(t -> rad.dagar() > t).isEmpty()).count());
        }

        /** As a person reads it. */
        public String namn() {
            return tillDagar.map(till -> franDagar + "–" + till + " dagar").orElse("Minst " + franDagar + " dagar");
        }
    }

    /**
     * How many wait for a cause.
     *
     * @param uppskjutna those of them that are postponed or paused
     */
    record PerOrsak(Orsak orsak, int antal, long uppskjutna) {

        private static List<PerOrsak> av(List<Rad> rader) {
            Map<Orsak, List<Rad>> perOrsak = new LinkedHashMap<>();
            rader.forEach(rad -> rad.orsaker()
                    .forEach(orsak -> perOrsak.merge(orsak, List.of(rad), PerOrsak::bada)));
            return perOrsak.entrySet().stream()
                    .map(e -> new PerOrsak(e.getKey(), e.getValue().size(),
                            e.getValue().stream().filter(Rad::stillastaende).count()))
                    .sorted(Comparator.comparing(PerOrsak::antal).reversed().thenComparing(p -> p.orsak().namn()))
                    .toList();
        }

        private static List<Rad> bada(List<Rad> forra, List<Rad> nasta) {
            return Stream.concat(forra.stream(), nasta.stream()).toList();
        }
    }

    /**
     * How many wait in a category.
     *
     * @param langstDagar the longest wait among them
     */
    record PerKategori(Kategori kategori, int antal, long uppskjutna, long saknarUpphandlare, long langstDagar) {

        private static List<PerKategori> av(List<Rad> rader) {
            return rader.stream().collect(Collectors.groupingBy(Rad::kategori)).entrySet().stream()
                    .map(e -> new PerKategori(e.getKey(), e.getValue().size(),
                            e.getValue().stream().filter(Rad::stillastaende).count(),
                            Kobild.antal(e.getValue(), Skal.SAKNAR_UPPHANDLARE),
                            e.getValue().stream().mapToLong(Rad::dagar).max().orElseThrow()))
                    .sorted(Comparator.comparing(PerKategori::antal).reversed().thenComparing(p -> p.kategori().namn()))
                    .toList();
        }
    }

    /** How many open procurements had somebody to handle them at the month's end, or on the day asked for. */
    record Bemanningsmanad(YearMonth manad, long utsedd, long saknas, long ejAngiven) {
    }

    /**
     * A need that no procurement meets.
     *
     * @param upphandlingar procurements that were to meet it and do not
     */
    record OtacktBehov(UUID behovId, String namn, Optional<String> bestallare, Optional<String> cpv, LocalDate sedan,
            List<UUID> upphandlingar) {

        static OtacktBehov av(UUID id, Behovslage behov) {
            return new OtacktBehov(id, behov.namn(), behov.bestallare(), behov.cpv(), behov.sedan(),
                    behov.upphandlingar());
        }
    }

    /**
     * An outside event and what it does to the queue.
     *
     * @param tom    its last day; none while it goes on
     * @param pagar  whether it may go on on the day
     * @param vantar how many in the queue have it as a cause
     */
    record Omvarld(UUID omvarldshandelseId, String namn, Optional<String> beskrivning, OsakertDatum fran,
            Optional<OsakertDatum> tom, boolean pagar, Optional<String> kalla, long vantar) {

        private static Omvarld av(Handelse handelse, List<Rad> rader, LocalDate dag) {
            Omvarldslage lage = handelse.lage();
            return new Omvarld(handelse.id(), lage.namn(), lage.beskrivning(), lage.fran(), lage.tom(),
                    lage.pagick(dag, dag), lage.kalla(),
                    rader.stream().filter(rad -> rad.omvarldshandelser().stream()
                            .anyMatch(orsak -> orsak.omvarldshandelseId().equals(Optional.of(handelse.id())))).count());
        }
    }
}
