package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.liggaren.command.api.Tjanst.Webblasare;
import se.liggaren.events.Roll;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.http.Anrop;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sakerhet.Kontonamn;

/** Who stands behind each fact, whichever way it came in: an opaque id, one role, an organisation, and nothing else. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VemTest {

    private static final String KONTO = "kontomarke.ek";
    private static final String NAMN = "Namnmärke Ek";
    private static final String SKRIVET = "skrivmarke-99";
    private static final String ID = "0d5f3c1a-7c57-4d0b-9d0f-6a6b0c8f3e21";
    private static final Inloggad FLERA = new Inloggad(ID, KONTO,
            Set.of(Roll.LASARE, Roll.ADMIN, Roll.INKOPSCHEF, Roll.SEKRETERARE), "Region Jämtland Härjedalen");

    private static Automationsprov prov;
    private static String upphandling;

    @BeforeAll
    static void genom_varje_ingang() {
        prov = Automationsprov.start(TestPostgres.nyDatabas(), new Stallklocka("2026-02-02"));
        prov.jdbc().sql("""
                        insert into konton.konto select (jsonb_populate_record(null::konton.konto, jsonb_build_object(
                            'anvandar_id', :id, 'namn', :konto, 'losenordshash', 'x', 'maste_byta', false,
                            'roller', array['JURIST'], 'organisation', 'Regionen', 'skapat', now(), 'skapat_av', '',
                            'slag', 'PERSON', 'utgava', 1))).*""")
                .param("id", ID).param("konto", KONTO).update();
        prov.jdbc().sql("insert into namn.person values (:id, :namn)").param("id", ID).param("namn", NAMN).update();
    }

    @AfterAll
    static void stoppa() {
        prov.close();
    }

    @Test
    @Order(1)
    void program_formular_inlasning_och_automation_registrerar() {
        Anrop anrop = anrop();
        anrop.loggaIn(SKRIVET, SKRIVET);
        anrop.loggaIn(KONTO, SKRIVET);
        anrop.loggaIn("upphandlare", Klient.LOSENORD);
        Webblasare webb = new Webblasare(anrop);
        assertThat(webb.skicka(webb.oppna("/upphandlingar/ny"), Map.of("namn", "Bandage", "ansvarigRegion",
                "Region Jämtland Härjedalen", "gallerFran", "2026-01-10")).status()).isEqualTo(303);
        bean(Planimport.class).genomfor(dokument(Plandokument.demotext()), FLERA, Roll.INKOPSCHEF);
        bean(Sammantradesimport.class).genomfor(dokument(Sammantradesdokument.demotext()), Optional.empty(), FLERA,
                Roll.SEKRETERARE);
        upphandling = prov.tecknad("2026-05-01", "2028-04-30");
        prov.denDag("2026-05-01");
        prov.gor(Roll.INKOPSCHEF, prov.i(Roll.UPPHANDLARE).upplagd("Sprutor"), "tilldela-upphandlare",
                "{\"upphandlare\":\"%s\"}".formatted(KONTO));

        assertThat(prov.jdbc().sql("select distinct metadata ->> 'roll' from handelser.handelse").query(String.class)
                .list()).contains("UPPHANDLARE", "INKOPSCHEF", "SEKRETERARE", "DELEGAT", "TJANST");
        assertThat(prov.dagar(upphandling, "AvtalStartat")).hasSize(1);
    }

    @Test
    @Order(2)
    void varje_handelse_bar_ett_id_en_roll_och_en_organisation_och_inget_annat_om_personen() {
        var vem = prov.jdbc().sql("""
                        select distinct metadata ->> 'anvandare' vem, metadata ->> 'roll' roll,
                            metadata ->> 'organisation' organisation,
                            (metadata - array['anvandare', 'roll', 'organisation', 'idempotensnyckel', 'begaran',
                                'traceId', 'correlationId'])::text rest
                        from handelser.handelse""").query().listOfRows();

        assertThat(vem).isNotEmpty().allSatisfy(rad -> {
            assertThat((String) rad.get("vem")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|liggaren");
            assertThat(Roll.valueOf((String) rad.get("roll"))).isNotNull();
            assertThat((String) rad.get("organisation")).isEqualTo("Region Jämtland Härjedalen");
            assertThat(rad.get("rest")).isEqualTo("{}");
        });
        assertThat(vem).extracting(rad -> rad.get("vem")).contains(ID, "liggaren");
    }

    @Test
    @Order(3)
    void kontots_namn_byts_mot_id_innan_det_lagras() {
        assertThat(prov.jdbc().sql("""
                        select innehall ->> 'upphandlare' from handelser.handelse where typ = 'UpphandlareUtsedd'
                        order by position desc limit 1""").query(String.class).single()).isEqualTo(ID);
        assertThat(bean(Kontonamn.class).anvandarId(" Kontomarke.EK ")).contains(ID);
    }

    @Test
    @Order(4)
    void varken_losenord_nyckel_konto_eller_namn_star_i_nagon_tabell_eller_logg(CapturedOutput logg) {
        List<String> tabeller = prov.jdbc().sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_type = 'BASE TABLE'
                            and table_schema not in ('pg_catalog', 'information_schema', 'konton', 'namn')""")
                .query(String.class).list();

        assertThat(tabeller).contains("handelser.handelse", "sparning.spar", "automation.uppdrag");
        assertThat(tabeller).allSatisfy(tabell -> rent(tabell, String.join("\n",
                prov.jdbc().sql("select t::text from " + tabell + " t").query(String.class).list())));
        rent("loggen", logg.getAll());
    }

    @Test
    void den_roll_skrivs_som_gav_ratten() {
        Kommandomottagare mottagare = bean(Kommandomottagare.class);

        assertThat(mottagare.krav("Det får göras", List.of(UpphandlingsKommando.TILLDELA_UPPHANDLARE), FLERA))
                .isEqualTo(Roll.INKOPSCHEF);
        assertThat(mottagare.krav("Det får göras", List.of(UpphandlingsKommando.RATTA_UPPGIFT), FLERA))
                .isIn(UpphandlingsKommando.RATTA_UPPGIFT.roller(LocalDate.now(prov.klocka())));
    }

    private static void rent(String var, String text) {
        assertThat(List.of(KONTO, NAMN, SKRIVET, Klient.LOSENORD)).as(var).noneMatch(text::contains);
    }

    private static Dokument dokument(byte[] innehall) {
        return new Dokument(2026, LocalDate.of(2026, 1, 1), "Plan", innehall);
    }

    private static <T> T bean(Class<T> typ) {
        return prov.tjanst().kontext().getBean(typ);
    }

    private static Anrop anrop() {
        return new Anrop(prov.tjanst().kontext().getEnvironment().getRequiredProperty("local.server.port",
                Integer.class));
    }
}
