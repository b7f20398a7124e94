package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.test.context.TestPropertySource;
import se.liggaren.command.api.Klient.Svar;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.sammantrade.RedovisaUpphandlingslaget;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.platform.handelser.KanoniskJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report that a meeting is given, over HTTP and on a real PostgreSQL of its own. */
@TestPropertySource(properties = "spring.application.name=redovisning")
class LagesredovisningTest extends ApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path VEKTORER = Path.of("..", "..", "shared", "doman", "vektorer");

    @Autowired
    private EventStore eventStore;

    private Svar sammantrade(String id, String kommando, String kropp, String... huvuden) {
        return sekreterare.skicka("/api/v1/sammantraden/" + id + "/kommandon/" + kommando, kropp, huvuden);
    }

    private String planerat(String typ, String datum) {
        return sekreterare.skicka("/api/v1/sammantraden", """
                {"typ":"%s","form":"DIGITALT","datum":"%s","start":"09:30","slut":"12.00","gallerFran":"%s",
                 "amnen":[{"rubrik":"Upphandlingar","foredragande":["Inköpschef"]}]}""".formatted(typ, datum,
                        LocalDate.parse(datum).minusDays(30))).krav(201).text("id");
    }

    private String genomfort(String datum) {
        String id = planerat("ORDINARIE", datum);
        sammantrade(id, "genomfor-sammantrade", "{\"gallerFran\":\"%s\"}".formatted(datum)).krav(200);
        return id;
    }

    private String iPlan(int ar, String namn, String dag) {
        String id = upphandlare.laggUpp(Klient.upplaggning(namn, dag)).krav(201).text("id");
        sekreterare.plan(ar, "ta-in-i-plan", "{\"upphandlingId\":\"%s\",\"gallerFran\":\"%s\"}".formatted(id, dag))
                .krav(200);
        return id;
    }

    private void uppratta(int ar, String dag) {
        sekreterare.plan(ar, "uppratta-plan", "{\"gallerFran\":\"%s\"}".formatted(dag)).krav(201);
    }

    /** The report that the meeting was given, as it stands in the store. */
    private JsonNode redovisat(String id) {
        return JSON.readTree(jdbc.sql("""
                select innehall::text from handelser.handelse
                where strom = ? and typ = 'UpphandlingslagetRedovisat'""").param(id).query(String.class).single());
    }

    private long positionen(String id) {
        return jdbc.sql("""
                select position from handelser.handelse
                where strom = ? and typ = 'UpphandlingslagetRedovisat'""").param(id).query(Long.class).single();
    }

    private long versionVid(String strom, long position) {
        return jdbc.sql("select count(*) from handelser.handelse where strom = ? and position <= ?")
                .param(strom).param(position).query(Long.class).single();
    }

    private static JsonNode facit(String fil) throws Exception {
        Path vektor = VEKTORER.resolve(fil);
        assumeTrue(Files.isReadable(vektor), "the checked example is not at hand: " + vektor.toAbsolutePath());
        return JSON.readTree(Files.readString(vektor));
    }

    /** Enters the board's plan of 2026 and its legend, row by row. */
    private void planen2026(JsonNode plan, JsonNode legend) {
        sekreterare.skicka("/api/v1/statuslegend/kommandon/faststall-statuslegend",
                JSON.createObjectNode().put("kalla", "Plan 2026").put("gallerFran", "2026-01-01")
                        .set("definitioner", legend.path("legend")).toString()).krav(201);
        uppratta(2026, "2026-01-01");
        plan.path("rader").forEach(rad -> {
            String id = inkopschef.laggUpp(JSON.createObjectNode().put("gallerFran", "2026-01-01")
                    .put("namn", rad.path("upphandling").stringValue())
                    .put("ansvarigRegion", rad.path("ansvarigRegion").stringValue())
                    .put("planeradAvtalsstart", rad.path("planeradAvtalsstart").stringValue()).toString())
                    .krav(201).text("id");
            laget(id, rad.path("status").stringValue());
            sekreterare.plan(2026, "ta-in-i-plan",
                    "{\"upphandlingId\":\"%s\",\"gallerFran\":\"2026-01-01\"}".formatted(id)).krav(200);
        });
    }

    private void laget(String id, String status) {
        String kalla = "\"kalla\":\"Plan 2026\",\"kalladatum\":\"2026-01-01\",\"gallerFran\":\"2026-01-01\"}";
        switch (status) {
            case "Ej startad" -> { /* as it was entered */ }
            case "saknar upphandlare" -> inkopschef.upphandling(id, "anmal-avsaknad-av-upphandlare",
                    "{\"gallerFran\":\"2026-01-01\"}").krav(200);
            case "Överprövning" -> inkopschef.upphandling(id, "las-in-tidigare-lage", "{\"overprovning\":true," + kalla)
                    .krav(200);
            default -> inkopschef.upphandling(id, "las-in-tidigare-lage", "{\"fas\":\"%s\",".formatted(
                    IntStream.range(0, Fas.values().length).mapToObj(i -> Fas.values()[i])
                            .filter(fas -> fas.klartext().equals(status)).findFirst().orElseThrow()) + kalla).krav(200);
        }
    }

    @Test
    @DisplayName("fakta 1, 3, 10, 11: planen 2026 redovisas vid första mötet som facit, med hash och position")
    void planen_2026_redovisas_vid_forsta_motet() throws Exception {
        JsonNode facit = facit("plan2026.json");
        planen2026(facit, facit("statuslegend2026.json"));
        String mote = genomfort("2026-02-16");

        sammantrade(mote, "redovisa-upphandlingslaget", "{}").krav(200);

        JsonNode handelse = redovisat(mote);
        JsonNode rapport = handelse.path("rapport");
        assertThat(handelse.at("/underlag/gallerFran").stringValue()).isEqualTo("2026-02-16");
        assertThat(rapport.path("namnd").stringValue()).isEqualTo("GNUS");
        assertThat(rapport.path("planar").intValue()).isEqualTo(2026);
        assertThat(rapport.path("legendversion").intValue()).isEqualTo(1);
        assertThat(rad(rapport, "namn")).isEqualTo(varden(facit.path("rader"), "upphandling"));
        assertThat(rad(rapport, "ansvarigRegion")).isEqualTo(varden(facit.path("rader"), "ansvarigRegion"));
        assertThat(rad(rapport, "status")).isEqualTo(varden(facit.path("rader"), "status"));
        assertThat(StreamSupport.stream(rapport.path("rader").spliterator(), false)
                .map(rad -> rad.at("/planeradAvtalsstart/text").stringValue()).toList())
                .isEqualTo(varden(facit.path("rader"), "planeradAvtalsstart"));
        rapport.path("antalPerStatus").forEach(antal -> assertThat(antal.path("antal").intValue())
                .isEqualTo(facit.at("/kontroll/perStatus").path(antal.path("status").stringValue()).intValue()));
        assertThat(rapport.path("antalPerStatus").size()).isEqualTo(facit.at("/kontroll/perStatus").size());
        assertThat(StreamSupport.stream(rapport.path("utanDefinition").spliterator(), false).map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("Ej startad", "Överprövning", "saknar upphandlare");
        assertThat(StreamSupport.stream(rapport.path("rader").spliterator(), false)
                .filter(rad -> rad.path("passeradPlaneradStart").booleanValue()).map(rad -> rad.path("radnr").intValue()))
                .containsExactly(2, 3, 4);

        assertThat(handelse.path("sha256").stringValue()).isEqualTo(KanoniskJson.sha256(rapport));
        long position = rapport.path("snapshotPosition").longValue();
        assertThat(position).isEqualTo(positionen(mote) - 1);
        assertThat(rapport.path("planversion").longValue()).isEqualTo(versionVid("upphandlingsplan-2026", position));
        rapport.path("rader").forEach(rad -> assertThat(rad.path("version").longValue())
                .isEqualTo(versionVid(rad.path("upphandlingId").stringValue(), position)));
        assertThat(rapport.path("rader").toString()).doesNotContainIgnoringCase("leverant")
                .doesNotContainIgnoringCase("anbud");
    }

    private static List<String> rad(JsonNode rapport, String falt) {
        return varden(rapport.path("rader"), falt);
    }

    private static List<String> varden(JsonNode lista, String falt) {
        return StreamSupport.stream(lista.spliterator(), false).map(nod -> nod.path(falt).stringValue()).toList();
    }

    @Test
    void samma_nyckel_ger_forsta_svaret_igen_och_rapporten_ar_densamma_vad_som_an_har_hant_sedan() {
        uppratta(2025, "2025-01-01");
        String id = iPlan(2025, "Dukar", "2025-01-02");
        String mote = genomfort("2025-03-10");
        Svar forsta = sammantrade(mote, "redovisa-upphandlingslaget", "{}", "Idempotency-Key", "r-1", "If-Match", "\"2\"")
                .krav(200);
        JsonNode redovisat = redovisat(mote);
        inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"u-1\",\"gallerFran\":\"2025-03-01\"}")
                .krav(200);

        Svar igen = sammantrade(mote, "redovisa-upphandlingslaget", "{}", "Idempotency-Key", "r-1", "If-Match", "\"2\"")
                .krav(200);

        assertThat(igen.kropp()).isEqualTo(forsta.kropp());
        sammantrade(mote, "redovisa-upphandlingslaget", "{}").nej("LAGET_AR_REDAN_REDOVISAT");
        sammantrade(mote, "redovisa-upphandlingslaget", "{\"planar\":2025}", "Idempotency-Key", "r-1").krav(422);
        sammantrade(mote, "redovisa-upphandlingslaget", "{}", "If-Match", "\"2\"").krav(412);
        assertThat(redovisat(mote)).isEqualTo(redovisat);
        assertThat(redovisat.at("/rapport/rader/0/bemanning").stringValue()).isEqualTo("EJ_ANGIVEN");
        assertThat(antalHandelser(mote)).isEqualTo(3);
    }

    @Test
    void laget_ar_det_som_gallde_den_dag_som_anges() {
        uppratta(2022, "2022-01-01");
        String id = iPlan(2022, "Sängar", "2022-01-02");
        inkopschef.upphandling(id, "anmal-avsaknad-av-upphandlare", "{\"gallerFran\":\"2022-04-04\"}").krav(200);
        String april = genomfort("2022-04-11");
        String maj = genomfort("2022-05-09");

        sammantrade(april, "redovisa-upphandlingslaget", "{\"gallerFran\":\"2022-04-03\"}").krav(200);
        sammantrade(maj, "redovisa-upphandlingslaget", "{}").krav(200);

        assertThat(redovisat(april).at("/rapport/lagetDen").stringValue()).isEqualTo("2022-04-03");
        assertThat(rad(redovisat(april).path("rapport"), "status")).containsExactly("Ej startad");
        assertThat(rad(redovisat(maj).path("rapport"), "status")).containsExactly("saknar upphandlare");
        assertThat(redovisat(maj).at("/rapport/namnd").stringValue()).isEqualTo("GNU");
    }

    @Test
    @DisplayName("fakta 42: även vid ett informationsmöte redovisas läget, för sig")
    void laget_redovisas_aven_vid_ett_informationsmote() {
        uppratta(2020, "2020-01-01");
        String mote = planerat("INFORMATIONSMOTE", "2020-04-20");

        sammantrade(mote, "redovisa-upphandlingslaget", "{}").krav(200);

        assertThat(redovisat(mote).at("/rapport/rader").size()).isZero();
    }

    @Test
    void det_som_inte_kan_redovisas_avvisas() {
        String mote = genomfort("2026-05-11");
        sammantrade(mote, "redovisa-upphandlingslaget", "{\"planar\":2099}").nej("PLANEN_SAKNAS");
        sammantrade(mote, "redovisa-upphandlingslaget", "{\"gallerFran\":\"2026-05-12\"}")
                .nej("LAGET_UTANFOR_SAMMANTRADETS_TID");
        sammantrade(mote, "redovisa-upphandlingslaget", "{\"gallerFran\":\"2026-04-10\"}")
                .nej("LAGET_UTANFOR_SAMMANTRADETS_TID");
        assertThat(sammantrade(mote, "redovisa-upphandlingslaget", "{\"rapport\":{}}").felfalt())
                .containsExactly("rapport");
        lasare.skicka("/api/v1/sammantraden/" + mote + "/kommandon/redovisa-upphandlingslaget", "{}").krav(403);
        sammantrade("0199c0de-0000-7000-8000-000000000000", "redovisa-upphandlingslaget", "{}").krav(404);

        String installt = planerat("ORDINARIE", "2026-05-11");
        sammantrade(installt, "stall-in-sammantrade", "{\"gallerFran\":\"2026-05-01\",\"skal\":\"Beslutsmässighet saknas.\"}")
                .krav(200);
        sammantrade(installt, "redovisa-upphandlingslaget", "{}").nej("SAMMANTRADETS_LAGE_TILLATER_INTE");
        String ersatt = "{\"informationsmoteId\":\"%s\"}";
        sammantrade(installt, "ersatt-med-informationsmote", ersatt.formatted(mote))
                .nej("BARA_INFORMATIONSMOTE_ERSATTER");
        sammantrade(installt, "ersatt-med-informationsmote", ersatt.formatted(upphandlare.upplagd("Inget möte")))
                .nej("OKAND_HANVISNING");
        sammantrade(installt, "ersatt-med-informationsmote",
                ersatt.formatted("0199c0de-0000-7000-8000-000000000000")).nej("OKAND_HANVISNING");
        sammantrade(installt, "ersatt-med-informationsmote",
                ersatt.formatted(planerat("INFORMATIONSMOTE", "2026-05-12"))).krav(200);
        sammantrade(installt, "redovisa-upphandlingslaget", "{}").nej("SAMMANTRADETS_LAGE_TILLATER_INTE");
        sammantrade(planerat("ORDINARIE", LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(1).toString()),
                "redovisa-upphandlingslaget", "{\"planar\":2099}").nej("SAMMANTRADET_HAR_INTE_VARIT");
        assertThat(antalHandelser(mote)).isEqualTo(2);
    }

    /** Builds the report while something happens between the reading of the streams and that of the log's head. */
    private Optional<Motesrapport> redovisaMedan(String mote, int ar, AtomicInteger varv, IntConsumer emellan) {
        EventStore avbruten = (EventStore) Proxy.newProxyInstance(EventStore.class.getClassLoader(),
                new Class<?>[] {EventStore.class}, (_, metod, argument) -> {
                    if (metod.getName().equals("createHeadToken")) {
                        emellan.accept(varv.incrementAndGet());
                    }
                    return metod.invoke(eventStore, argument);
                });
        return new Lagesredovisning(new Stromlasare(avbruten, avbruten, () -> { }, jdbc)).ifylld(
                        new RedovisaUpphandlingslaget(Underlag.fran(LocalDate.of(ar, 3, 10)), Optional.of(ar),
                                Optional.empty()),
                        new Begaran(mote, "s-1", Roll.SEKRETERARE, "Region Jämtland Härjedalen", Optional.empty(),
                                Optional.empty(), Optional.empty()), false)
                .rapport().map(fryst -> fryst.rapport());
    }

    @Test
    void det_som_registreras_medan_rapporten_gors_ar_med_eller_ligger_efter_dess_position() {
        uppratta(2024, "2024-01-01");
        List<String> rader = new ArrayList<>(List.of(iPlan(2024, "Bräckor", "2024-01-02"),
                iPlan(2024, "Tuber", "2024-01-02")));
        String mote = genomfort("2024-03-10");
        AtomicInteger varv = new AtomicInteger();

        Motesrapport rapport = redovisaMedan(mote, 2024, varv, nr -> {
            if (nr == 1) {
                inkopschef.upphandling(rader.getLast(), "anmal-avsaknad-av-upphandlare",
                        "{\"gallerFran\":\"2024-03-01\"}").krav(200);
            } else if (nr == 2) {
                rader.add(iPlan(2024, "Linor", "2024-03-02"));
            }
        }).orElseThrow();

        assertThat(varv).hasValue(3);
        assertThat(rapport.rader()).extracting(Rapportrad::status)
                .containsExactly("Ej startad", "saknar upphandlare", "Ej startad");
        assertThat(rapport.rader()).allSatisfy(rad -> assertThat(rad.version())
                .isEqualTo(versionVid(rad.upphandlingId().toString(), rapport.snapshotPosition())));
        assertThat(rapport.planversion()).isEqualTo(versionVid("upphandlingsplan-2024", rapport.snapshotPosition()));
    }

    @Test
    void det_som_inte_ror_planen_stor_inte_och_den_som_alltid_blir_omsprungen_ombeds_komma_igen() {
        uppratta(2021, "2021-01-01");
        String id = iPlan(2021, "Dropp", "2021-01-02");
        String mote = genomfort("2021-03-10");
        AtomicInteger ostord = new AtomicInteger();

        Motesrapport rapport =
                redovisaMedan(mote, 2021, ostord, nr -> upphandlare.upplagd("Annat " + nr)).orElseThrow();

        assertThat(ostord).hasValue(1);
        assertThat(rapport.snapshotPosition()).isEqualTo(antalHandelser());
        AtomicInteger omsprungen = new AtomicInteger();
        assertThatThrownBy(() -> redovisaMedan(mote, 2021, omsprungen, nr -> inkopschef.upphandling(id,
                "tilldela-upphandlare", "{\"upphandlare\":\"u-%d\"}".formatted(nr)).krav(200)))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(omsprungen).hasValue(10);
    }
}
