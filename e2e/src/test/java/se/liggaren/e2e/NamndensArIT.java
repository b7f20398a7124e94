package se.liggaren.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Three of the board's years as its own documents tell of them, registered command by command over HTTP: the year-end
 * packs of 2020 and 2023, and the four meetings of 2026. Where a document names only the month, the day is ours.
 */
@TestMethodOrder(OrderAnnotation.class)
class NamndensArIT {

    private static final String SEKRETERARE = "sekreterare";
    private static final String NAMND = "namnd";
    private static final String INKOPSCHEF = "inkopschef";
    private static final String UPPHANDLARE = "upphandlare";
    private static final String EGEN_REGION = "'ansvarigRegion':'Region Jämtland Härjedalen'";
    private static final List<String> KOMMUNER = List.of("Berg", "Bräcke", "Härjedalen", "Krokom", "Ragunda",
            "Strömsund", "Åre", "Östersund");

    private static final Duration TALAMOD = Duration.ofMinutes(1);

    @TempDir
    private static Path data;

    private static Tjanst tjanst;
    private static Registrator registrator;

    @BeforeAll
    static void starta() {
        tjanst = Tjanst.starta(data);
        registrator = new Registrator(tjanst);
    }

    @AfterAll
    static void stoppa() {
        tjanst.close();
    }

    @Test
    @Order(1)
    @DisplayName("fakta 35, 39-45, 49, 50 och 55: bokslutet för 2020, byggt av kommandon")
    void bokslutet_for_2020() {
        List<String> upphandlingar = upphandlingar2020();
        plan(2020, upphandlingar);
        Map<String, String> moten = moten2020();
        upphandlingarnasAr2020(upphandlingar);
        mal2020(moten);
        nyckeltal2020();
        registrator.gor(SEKRETERARE, "planer/2020", "folj-upp-plan-i-bokslut", "'gallerFran':'2021-02-15'");
        registrator.gor(NAMND, "planer/2020", "godkann-uppfoljning", """
                'gallerFran':'2021-04-28','beslut':{'organ':'Regionstyrelsen','datum':'2021-04-28'}""");

        await().atMost(TALAMOD).untilAsserted(() -> granska2020(bokslut(2020)));
        assertThat(rapport(moten.get("februari")).at("/rapport/namnd").stringValue()).isEqualTo("GNU");
    }

    private static void granska2020(JsonNode bokslut) {
        assertThat(bokslut.at("/sammantraden/perTyp")).extracting(NamndensArIT::antalMoten).containsExactlyInAnyOrder(
                "ORDINARIE: 4 planerade, 2 hållna, 2 inställda, 2 ersatta",
                "EXTRA: 1 planerade, 1 hållna, 0 inställda, 0 ersatta",
                "KONSTITUERANDE: 0 planerade, 0 hållna, 0 inställda, 0 ersatta",
                "INFORMATIONSMOTE: 3 planerade, 3 hållna, 0 inställda, 0 ersatta");
        assertThat(bokslut.at("/sammantraden/redovisat").toString()).isEqualTo("{\"vid\":2,\"av\":3}");
        assertThat(malsumma(bokslut)).isEqualTo("2 uppnådda, 1 pågår, 2 ej uppnådda av 5");
        assertThat(bokslut.at("/avslutade/upphandlingar")).extracting(rad -> rad.path("namn").stringValue())
                .containsExactlyInAnyOrder("Elrullstolar", "Arbetsstolar", "Kompressionsstrumpor");
        assertThat(bokslut.at("/avslutade/antal").intValue()).isEqualTo(3);
        assertThat(bokslut.at("/avslutade/manuella")).singleElement()
                .satisfies(v -> assertThat(v.path("utfall").decimalValue()).isEqualByComparingTo("134"));
        assertThat(bokslut.at("/plan/rader")).filteredOn(rad -> rad.path("avvikelse").booleanValue()).singleElement()
                .satisfies(rad -> assertThat(rad.toString()).contains("Skyddsutrustning", "Coronapandemin"));
        assertThat(bokslut.at("/plan/godkand").toString()).contains("Regionstyrelsen");
        assertThat(bokslut.at("/nyckeltal").toString()).contains("95", "92", "måluppfyllelse 92 %");
    }

    /** Elrullstolar, arbetsstolar and kompressionsstrumpor were to be finished; tyngdtäcken had to wait. */
    private static List<String> upphandlingar2020() {
        List<String> alla = new ArrayList<>();
        for (String namn : List.of("Elrullstolar", "Arbetsstolar", "Kompressionsstrumpor")) {
            String id = upplagd(namn, "2020-01-07", "2020-06-01");
            registrator.gor(UPPHANDLARE, "upphandlingar/" + id, "las-in-tidigare-lage", """
                    'gallerFran':'2020-01-07','fas':'UTVARDERING','kalla':'Verksamhetsplan 2020',
                    'kalladatum':'2020-01-07'""");
            alla.add(id);
        }
        alla.add(upplagd("Skyddsutrustning", "2020-01-07", "hösten 2020"));
        return alla;
    }

    /** Three contracts, one demand on environment, and one postponement for the pandemic. */
    private static void upphandlingarnasAr2020(List<String> upphandlingar) {
        upphandlingar.subList(0, 3).forEach(id -> {
            String upphandling = "upphandlingar/" + id;
            registrator.gor("delegat", upphandling, "tilldela-avtal", """
                    'gallerFran':'2020-05-04','leverantorer':[{'namn':'Hjälpmedelsbolaget AB'}],
                    'underrattelseSkickad':'2020-05-04','beslut':{'organ':'Delegat','datum':'2020-05-04'}""");
            assertThat(registrator.nekas("delegat", upphandling, "teckna-avtal", """
                    'gallerFran':'2020-05-14','start':'2020-06-01','slut':'2022-05-31',
                    'beslut':{'organ':'Delegat','datum':'2020-05-14'}""")).isEqualTo("AVTALSSPARREN_LOPER");
            registrator.gor("delegat", upphandling, "teckna-avtal", """
                    'gallerFran':'2020-05-18','start':'2020-06-01','slut':'2022-05-31',
                    'beslut':{'organ':'Delegat','datum':'2020-05-18'}""");
            registrator.gor(UPPHANDLARE, upphandling, "ange-miljokrav",
                    "'gallerFran':'2020-02-01','miljokrav':'JA','skal':'Kemikalier i textilier'");
        });
        String corona = registrator.grunda(INKOPSCHEF, "omvarldshandelser", """
                'gallerFran':'2020-03-11','namn':'Coronapandemin','fran':'2020-03','kalla':'Årsredovisning 2020'""");
        registrator.gor(INKOPSCHEF, "upphandlingar/" + upphandlingar.getLast(), "skjut-upp-upphandling", """
                'gallerFran':'2020-03-16','orsak':'Coronapandemin','omvarldshandelseId':'%s'""".formatted(corona));
    }

    /** Two ordinary meetings held, two cancelled and replaced, three information meetings, and an extra one. */
    private static Map<String, String> moten2020() {
        Map<String, String> moten = new TreeMap<>();
        moten.put("februari", mote("ORDINARIE", "FYSISKT", "2020-02-17"));
        moten.put("april", mote("ORDINARIE", "FYSISKT", "2020-04-20"));
        moten.put("september", mote("ORDINARIE", "FYSISKT", "2020-09-21"));
        moten.put("november", mote("ORDINARIE", "FYSISKT", "2020-11-16"));
        halls(moten.get("februari"), "2020-02-17");
        redovisa(moten.get("februari"), "2020-02-17");

        List<String> informationsmoten = Stream.of("2020-04-20", "2020-06-01", "2020-09-21").map(dag -> {
            String id = mote("INFORMATIONSMOTE", "DIGITALT", dag);
            halls(id, dag);
            return id;
        }).toList();
        assertThat(registrator.nekas(SEKRETERARE, "sammantraden/" + informationsmoten.getFirst(), "fatta-beslut",
                "'gallerFran':'2020-04-20','paragraf':'§ 9','rubrik':'Reviderat reglemente'")).isNotEmpty();
        stallsIn(moten.get("april"), "2020-04-01", informationsmoten.get(0));
        stallsIn(moten.get("september"), "2020-09-01", informationsmoten.get(2));

        String extra = registrator.gor(SEKRETERARE, "sammantraden", "kalla-till-extra-sammantrade",
                "'gallerFran':'2020-05-25','form':'FYSISKT','datum':'2020-06-08'").path("id").stringValue();
        halls(extra, "2020-06-08");
        reglementet(extra);
        moten.put("extra", extra);

        halls(moten.get("november"), "2020-11-16");
        redovisa(moten.get("november"), "2020-11-16");
        return moten;
    }

    /** Decided on 8 June, in force on 15 December when every fullmäktige had approved. */
    private static void reglementet(String extra) {
        List<String> fullmaktige = Stream.concat(Stream.of("Regionfullmäktige"),
                KOMMUNER.stream().map(kommun -> "Kommunfullmäktige i " + kommun)).toList();
        registrator.gor(SEKRETERARE, "sammantraden/" + extra, "fatta-beslut", """
                'gallerFran':'2020-06-08','paragraf':'§ 20','rubrik':'Reviderat reglemente','kraverGodkannandeAv':%s"""
                .formatted(fullmaktige.stream().map(f -> "'" + f + "'").toList()));
        assertThat(registrator.nekas(SEKRETERARE, "sammantraden/" + extra, "satt-beslut-i-kraft",
                "'gallerFran':'2020-12-15','paragraf':'§ 20'")).isNotEmpty();
        fullmaktige.forEach(organ -> registrator.gor(SEKRETERARE, "sammantraden/" + extra, "registrera-godkannande", """
                'gallerFran':'2020-11-25','paragraf':'§ 20','godkannande':{'organ':'%s','datum':'2020-11-25'}"""
                .formatted(organ)));
        registrator.gor(SEKRETERARE, "sammantraden/" + extra, "satt-beslut-i-kraft",
                "'gallerFran':'2020-12-15','paragraf':'§ 20'");
    }

    private static void mal2020(Map<String, String> moten) {
        mal(2020, "Följa Brukarrådet för hjälpmedels arbete", "UPPNATT", "Presidiet deltar numera i brukarrådets möten",
                List.of(moten.get("februari")));
        mal(2020, "Följa arbetet med ordnat införande", "PAGAR", "Arbete pågår med en extern utredning", List.of());
        mal(2020, "Följa digitaliseringen genom dialog", "EJ_UPPNATT", "På grund av pandemin", List.of());
        mal(2020, "Följa statistik gällande inköpskostnader för kommunerna", "EJ_UPPNATT",
                "Inställda ordinarie sammanträden i april och september", List.of());
        mal(2020, "Följa genomförda och planerade upphandlingar", "UPPNATT",
                "Uppföljningar genomförda vid sammanträdena i februari och november",
                List.of(moten.get("februari"), moten.get("november")));
    }

    private static void nyckeltal2020() {
        registrator.gor(INKOPSCHEF, "nyckeltal/leverantorsefterfoljsamhet", "registrera-nyckeltal", """
                'gallerFran':'2021-04-28','namn':'Leverantörsefterföljsamhet','avserAr':2020,'enhet':'%','mal':95,
                'utfall':92,'kalltext':'Målet för regionens leverantörsefterföljsamhet 2020 var 95 % och måluppfyllelse 92 %',
                'kalla':'Regionstyrelsens uppföljning april 2021','manuellt':false""");
        registrator.gor(INKOPSCHEF, "nyckeltal/avslutade-upphandlingar", "registrera-nyckeltal", """
                'gallerFran':'2021-04-28','namn':'Avslutade upphandlingar','avserAr':2020,'enhet':'st','utfall':134,
                'kalltext':'avslutat 134 upphandlingar under 2020','kalla':'Regionstyrelsens uppföljning april 2021',
                'manuellt':true""");
    }

    @Test
    @Order(2)
    @DisplayName("fakta 30, 33-35 och 38: bokslutet för 2023, byggt av kommandon")
    void bokslutet_for_2023() {
        String nutrition = upplagd("Nutritionsartiklar", "2023-01-10", "våren 2024");
        plan(2023, List.of(nutrition));
        List<String> moten = Stream.of("2023-02-20", "2023-04-03", "2023-09-18", "2023-11-06").map(dag -> {
            String id = mote("ORDINARIE", "DIGITALT", dag);
            halls(id, dag);
            redovisa(id, dag);
            registrator.gor(NAMND, "upphandlingar/" + nutrition, "granska-miljoaspekter", """
                    'gallerFran':'%s','granskning':'PLANERAD','sammantradeId':'%s','iakttagelse':'Förpackningar'"""
                    .formatted(dag, id));
            return id;
        }).toList();
        registrator.gor(SEKRETERARE, "sammantraden/" + moten.getLast(), "fatta-beslut", """
                'gallerFran':'2023-11-06','paragraf':'§ 31','diarienummer':'GNUS/21/2023',
                'rubrik':'Reviderat samarbetsavtal','kraverGodkannandeAv':['Regionfullmäktige']""");
        mal(2023, "Granska upphandlingar med fokus på miljöaspekter", "UPPNATT",
                "Genomfört vid samtliga fyra sammanträden", moten);
        mal(2023, "Besluta om och följa upp upphandlingar", "UPPNATT", "Genomfört vid varje sammanträde", moten);
        mal(2023, "Följa statistik gällande inköpskostnader", "UPPNATT",
                "Statistiken för 2021 i februari och för 2022 i april", moten.subList(0, 2));
        presentera(2021, "2023-02-20", moten.get(0));
        presentera(2022, "2023-04-03", moten.get(1));

        await().atMost(TALAMOD).untilAsserted(() -> granska2023(bokslut(2023)));
        assertThat(moten).allSatisfy(mote ->
                assertThat(rapport(mote).at("/rapport/namnd").stringValue()).isEqualTo("GNUS"));
    }

    private static void granska2023(JsonNode bokslut) {
        assertThat(bokslut.at("/sammantraden/perTyp")).extracting(NamndensArIT::antalMoten)
                .contains("ORDINARIE: 4 planerade, 4 hållna, 0 inställda, 0 ersatta");
        assertThat(bokslut.at("/sammantraden/redovisat").toString()).isEqualTo("{\"vid\":4,\"av\":4}");
        assertThat(malsumma(bokslut)).isEqualTo("3 uppnådda, 0 pågår, 0 ej uppnådda av 3");
        assertThat(bokslut.path("kommunstatistik")).extracting(p ->
                        p.path("avserAr").intValue() + " " + p.path("dag").stringValue())
                .containsExactly("2021 2023-02-20", "2022 2023-04-03");
        assertThat(bokslut.at("/miljo/granskadeVid").intValue()).isEqualTo(4);
    }

    @Test
    @Order(3)
    @DisplayName("fakta 1-11, 13, 17 och 28: de fyra mötenas rapporter 2026, frysta, och vad som ändrats mellan dem")
    void motenas_rapporter_2026() {
        List<String> moten = moten2026();
        registrator.gor(NAMND, "planer/2026", "faststall-plan", """
                'gallerFran':'2026-02-16','beslut':{'organ':'GNUS','datum':'2026-02-16','paragraf':'§ 3'}""");
        halls(moten.get(0), "2026-02-16");
        redovisa(moten.get(0), "2026-02-16");
        String fryst = kanonisk(moten.get(0));
        String utvardering = varen2026();
        halls(moten.get(1), "2026-05-11");
        redovisa(moten.get(1), "2026-05-11");
        halls(moten.get(2), "2026-09-21");
        redovisa(moten.get(2), "2026-09-21");
        registrator.gor(UPPHANDLARE, rad(11), "annonsera-upphandling", """
                'gallerFran':'2026-10-01','annonsId':'S-1','annonsdatabas':'Mercell','sistaAnbudsdag':'2026-11-12'""");
        halls(moten.get(3), "2026-11-09");
        redovisa(moten.get(3), "2026-11-09");

        forstaRapporten(rapport(moten.get(0)));
        andraRapporten(rapport(moten.get(1)), moten);
        assertThat(rapport(moten.get(2)).path("forandringarSedanForra").path("oforandrade").intValue()).isEqualTo(12);
        assertThat(rapport(moten.get(3)).at("/forandringarSedanForra/status")).singleElement()
                .satisfies(a -> assertThat(somAndring(a)).isEqualTo("11: Pågår -> Annonserad"));

        rattas(utvardering);
        await().atMost(TALAMOD).untilAsserted(() -> assertThat(rapport(moten.get(0)).path("rattadeIEfterhand"))
                .singleElement().satisfies(a -> assertThat(somAndring(a)).isEqualTo("2: Annonserad -> Utvärdering")));
        assertThat(kanonisk(moten.get(0))).isEqualTo(fryst);
        tjanst.kommando("rebuild", "aktuellplan");
        await().atMost(TALAMOD).untilAsserted(() -> assertThat(kanonisk(moten.get(0))).isEqualTo(fryst));
    }

    @Test
    @Order(4)
    @DisplayName("varje sida om året går att läsa för alla, på telefon och dator, ljust och mörkt")
    void sidorna_om_aret_gar_att_lasa_for_alla() {
        List<String> moten = moten2026();
        Map<String, String> sidor = new TreeMap<>(Map.of(
                "sammantraden", "/sammantraden?ar=2020",
                "sammantrade", "/sammantraden/" + moten.getFirst(),
                "rapport", "/sammantraden/" + moten.get(1) + "/rapport",
                "jamforelse", "/jamforelse?fran=%s&till=%s".formatted(moten.getFirst(), moten.getLast()),
                "ko", "/ko", "avtal", "/avtal", "mal", "/mal/2020", "nyckeltal", "/nyckeltal",
                "bokslut", "/bokslut/2020", "miljo", "/miljo/2023"));
        sidor.putAll(Map.of("sparrar", "/sparrar", "kommunstatistik", "/kommunstatistik", "statuslegend", "/statuslegend",
                "sammantradesimport", "/sammantraden/import",
                "planera-sammantrade", "/sammantraden/kommandon/planera-sammantrade",
                "start", "/", "presentation", "/sammantraden/" + moten.get(1) + "/presentation",
                "avtalet", "/avtal/" + new Klient(tjanst, "lasare").las("/api/v1/avtal").at("/avtal/0/id").stringValue(),
                "fatta-beslut", "/sammantraden/" + moten.getFirst() + "/kommandon/fatta-beslut"));
        try (Webblasare webblasare = Webblasare.mot(tjanst)) {
            Person sekreterare = webblasare.inloggad(SEKRETERARE);
            assertAll(sidor.entrySet().stream().map(sida -> () -> {
                sekreterare.ga(sida.getValue());
                sekreterare.granska(sida.getKey());
            }));
        }
    }

    /** As the board's own document has it, and counted by hand. */
    private static void forstaRapporten(JsonNode rapport) {
        assertThat(rapport.at("/rapport/namnd").stringValue()).isEqualTo("GNUS");
        assertThat(rapport.path("hashStammer").booleanValue()).isTrue();
        assertThat(rapport.has("forandringarSedanForra")).isFalse();
        assertThat(rapport.at("/rapport/rader")).hasSize(12);
        assertThat(rapport.at("/rapport/antalPerStatus")).extracting(a ->
                        a.path("status").stringValue() + " " + a.path("antal").intValue())
                .containsExactlyInAnyOrder("Pågår 7", "Annonserad 1", "Utvärdering 1", "Tilldelad 0",
                        "Avtalet startat 0", "Ej startad 1", "Överprövning 1", "saknar upphandlare 1");
        assertThat(rapport.at("/rapport/utanDefinition")).extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrder("Ej startad", "Överprövning", "saknar upphandlare");
        assertThat(rapport.at("/rapport/rader")).filteredOn(rad -> rad.path("passeradPlaneradStart").booleanValue())
                .extracting(rad -> rad.path("radnr").intValue()).containsExactly(2, 3, 4);
    }

    /** The comparison of February with May, made by hand from {@link #varen2026()}. */
    private static void andraRapporten(JsonNode rapport, List<String> moten) {
        JsonNode sedanForra = rapport.path("forandringarSedanForra");
        assertThat(sedanForra.path("nya")).extracting(rad -> rad.path("namn").stringValue())
                .containsExactly("Undersökningshandskar");
        assertThat(sedanForra.path("borttagna")).extracting(rad -> rad.path("namn").stringValue())
                .containsExactly("Ramper");
        assertThat(sedanForra.path("status")).extracting(NamndensArIT::somAndring).containsExactly(
                "1: saknar upphandlare -> Ej startad", "2: Annonserad -> Utvärdering",
                "4: Utvärdering -> Avtalet startat");
        assertThat(sedanForra.path("planeradAvtalsstart")).extracting(NamndensArIT::somAndring)
                .containsExactly("5: 2026-03-31 -> 2026-09-30");
        assertThat(sedanForra.path("ansvarigRegion")).extracting(NamndensArIT::somAndring)
                .containsExactly("9: Region Västerbotten -> Region Norrbotten");
        assertThat(sedanForra.path("bemanning")).extracting(NamndensArIT::somAndring)
                .contains("1: SAKNAS -> UTSEDD");
        JsonNode jamforelse = new Klient(tjanst, "lasare").las(
                "/api/v1/jamforelse?fran=" + moten.get(0) + "&till=" + moten.get(1));
        assertThat(jamforelse).isEqualTo(sedanForra);
    }

    private static String somAndring(JsonNode andring) {
        return "%d: %s -> %s".formatted(andring.path("radnr").intValue(), andring.path("fran").stringValue(),
                andring.path("till").stringValue());
    }

    /** The meetings of the plan that the demonstration has read in, in order. */
    private static List<String> moten2026() {
        List<String> moten = new ArrayList<>();
        new Klient(tjanst, "lasare").las("/api/v1/sammantraden?ar=2026").path("sammantraden")
                .forEach(mote -> moten.add(mote.path("id").stringValue()));
        assertThat(moten).hasSize(4);
        return moten;
    }

    /** What befell seven rows between the meetings in February and May; answers with the event that will be corrected. */
    private static String varen2026() {
        registrator.gor(INKOPSCHEF, rad(1), "tilldela-upphandlare",
                "'gallerFran':'2026-04-02','upphandlare':'upphandlare-7'");
        String utvardering = registrator.gor(UPPHANDLARE, rad(2), "paborja-utvardering",
                "'gallerFran':'2026-03-10','antalAnbud':4").at("/handelser/0/handelseId").stringValue();
        registrator.gor("delegat", rad(4), "tilldela-avtal", """
                'gallerFran':'2026-03-02','leverantorer':[{'namn':'Vårdvaror AB'}],'underrattelseSkickad':'2026-03-02',
                'beslut':{'organ':'Delegat','datum':'2026-03-02'}""");
        registrator.gor("delegat", rad(4), "teckna-avtal", """
                'gallerFran':'2026-03-16','start':'2026-04-01','slut':'2028-03-31',
                'beslut':{'organ':'Delegat','datum':'2026-03-16'}""");
        registrator.gor(UPPHANDLARE, rad(4), "starta-avtal", "'gallerFran':'2026-04-01'");
        registrator.gor(UPPHANDLARE, rad(5), "andra-planerad-avtalsstart",
                "'gallerFran':'2026-03-20','planeradAvtalsstart':'2026-09-30','skal':'Många frågor från leverantörerna'");
        registrator.gor(INKOPSCHEF, rad(9), "byt-ansvarig-region", """
                'gallerFran':'2026-04-10','ansvarigRegion':'Region Norrbotten',
                'beslut':{'organ':'Samverkansgruppen','datum':'2026-04-10'}""");
        String handskar = upplagd("Undersökningshandskar", "2026-04-15", "hösten 2026");
        String ramper = plan2026().path("rader").path(11).path("radId").stringValue();
        registrator.gor(NAMND, "planer/2026", "justera-plan", """
                'gallerFran':'2026-04-20','tasIn':['%s'],'tasUt':['%s'],'beslut':{'organ':'GNUS','datum':'2026-04-20'}"""
                .formatted(handskar, ramper));
        return utvardering;
    }

    /** The evaluation had begun before the meeting in February, though nobody knew it then. */
    private static void rattas(String utvardering) {
        registrator.gor(INKOPSCHEF, rad(2), "ratta-uppgift", """
                'avserHandelseId':'%s','falt':'gallerFran','rattVarde':'2026-02-10','skal':'Fel dag'"""
                .formatted(utvardering));
    }

    private static String rad(int radnr) {
        return "upphandlingar/" + plan2026().path("rader").valueStream()
                .filter(rad -> rad.path("radnr").intValue() == radnr).findFirst().orElseThrow()
                .path("upphandlingId").stringValue();
    }

    private static JsonNode plan2026() {
        return new Klient(tjanst, "lasare").las("/api/v1/planer/2026");
    }

    /** The report's canonical content, to the last character. */
    private static String kanonisk(String mote) {
        return new Klient(tjanst, "lasare").text("/api/v1/sammantraden/" + mote + "/rapport.json");
    }

    private static void presentera(int ar, String dag, String mote) {
        registrator.gor(SEKRETERARE, "kommunstatistik/" + ar, "presentera-statistik",
                "'gallerFran':'%s','sammantradeId':'%s'".formatted(dag, mote));
    }

    private static String mote(String typ, String form, String datum) {
        return registrator.grunda(SEKRETERARE, "sammantraden", "'gallerFran':'%s-01-07','typ':'%s','form':'%s','datum':'%s'"
                .formatted(datum.substring(0, 4), typ, form, datum));
    }

    private static void halls(String mote, String dag) {
        registrator.gor(SEKRETERARE, "sammantraden/" + mote, "genomfor-sammantrade",
                "'gallerFran':'%s'".formatted(dag));
    }

    /** Freezes the report, and waits until it can be read. */
    private static void redovisa(String mote, String dag) {
        long version = registrator.gor(SEKRETERARE, "sammantraden/" + mote, "redovisa-upphandlingslaget",
                "'gallerFran':'%s'".formatted(dag)).path("version").longValue();
        new Klient(tjanst, "lasare").las("/api/v1/sammantraden/" + mote + "/rapport?efter=" + version);
    }

    private static void stallsIn(String mote, String dag, String informationsmote) {
        registrator.gor(SEKRETERARE, "sammantraden/" + mote, "stall-in-sammantrade", """
                'gallerFran':'%s','skal':'Restriktioner, och reglementet medger inte beslut på distans'"""
                .formatted(dag));
        registrator.gor(SEKRETERARE, "sammantraden/" + mote, "ersatt-med-informationsmote",
                "'gallerFran':'%s','informationsmoteId':'%s'".formatted(dag, informationsmote));
    }

    private static void mal(int ar, String mal, String utfall, String motivering, List<String> moten) {
        String id = registrator.grunda(SEKRETERARE, "mal", """
                'gallerFran':'%1$d-01-07','ar':%1$d,'mal':'%2$s','matt':'Genomförd aktivitet','beslutadAv':'Nämnden'"""
                .formatted(ar, mal));
        registrator.gor(SEKRETERARE, "mal/" + id, "registrera-utfall", """
                'gallerFran':'%d-12-31','utfall':'%s','motivering':'%s','sammantraden':%s""".formatted(ar, utfall,
                motivering, moten.stream().map(mote -> "'" + mote + "'").toList()));
    }

    private static String upplagd(String namn, String dag, String start) {
        return registrator.grunda(UPPHANDLARE, "upphandlingar",
                "'gallerFran':'%s','namn':'%s',%s,'planeradAvtalsstart':'%s'".formatted(dag, namn, EGEN_REGION, start));
    }

    private static void plan(int ar, List<String> upphandlingar) {
        String plan = "planer/" + ar;
        registrator.gor(SEKRETERARE, plan, "uppratta-plan", "'gallerFran':'%d-01-10'".formatted(ar));
        upphandlingar.forEach(id -> registrator.gor(SEKRETERARE, plan, "ta-in-i-plan",
                "'gallerFran':'%d-01-10','upphandlingId':'%s'".formatted(ar, id)));
        registrator.gor(NAMND, plan, "faststall-plan", """
                'gallerFran':'%1$d-01-10','beslut':{'organ':'Gemensamma nämnden','datum':'%1$d-01-10'}"""
                .formatted(ar));
    }

    private static String antalMoten(JsonNode typ) {
        return "%s: %d planerade, %d hållna, %d inställda, %d ersatta".formatted(typ.path("typ").stringValue(),
                typ.path("planerade").intValue(), typ.path("hallna").intValue(), typ.path("installda").intValue(),
                typ.path("ersatta").intValue());
    }

    private static String malsumma(JsonNode bokslut) {
        JsonNode mal = bokslut.path("mal");
        return "%d uppnådda, %d pågår, %d ej uppnådda av %d".formatted(mal.path("uppnatt").intValue(),
                mal.path("pagar").intValue(), mal.path("ejUppnatt").intValue(), mal.path("totalt").intValue());
    }

    private static JsonNode bokslut(int ar) {
        return new Klient(tjanst, "namnd").las("/api/v1/bokslut/" + ar);
    }

    private static JsonNode rapport(String mote) {
        return new Klient(tjanst, "lasare").las("/api/v1/sammantraden/" + mote + "/rapport");
    }
}
