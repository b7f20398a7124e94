package se.liggaren.platform.sakerhet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import se.liggaren.events.Roll;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.sakerhet.Kontokalla.Losenordslage;
import se.liggaren.platform.sparning.Sparfraga;
import se.liggaren.platform.sparning.Sparlogg;
import se.liggaren.platform.sparning.Sparrad;

/** Time passes here as fast as it is told to. */
class KontoregisterTest {

    private static final Inloggad CHEFEN = new Inloggad("chefen", "chefen", Set.of(Roll.ADMIN), "Regionen");
    private static final Duration EN_VECKA = Duration.ofDays(7);
    private static final String HEMMA = "192.0.2.1";
    private static final String BORTA = "203.0.113.7";

    private static DataSource databas;
    private static JdbcClient jdbc;

    private final Stallklocka klocka = new Stallklocka();
    private Sparlogg spar;
    private Konton konton;
    private Kontoregister register;

    @BeforeAll
    static void gorSchemat() {
        databas = new DriverManagerDataSource(TestPostgres.nyDatabas());
        jdbc = JdbcClient.create(databas);
        Databasschema.migrering(databas, "konton").migrate();
    }

    @BeforeEach
    void borjaUtanKonton() {
        jdbc.sql("truncate konton.konto, konton.forsok, konton.bekant_adress, konton.session cascade").update();
        spar = new Sparlogg(databas, klocka);
        konton = konton();
        register = register(konton);
    }

    /** What another process on the same database has. */
    private Konton konton() {
        return new Konton(jdbc, kodare(), klocka);
    }

    private Kontoregister register(Konton konton) {
        return new Kontoregister(jdbc, new TransactionTemplate(new JdbcTransactionManager(databas)), kodare(), konton,
                new Sessioner(jdbc), spar, klocka, EN_VECKA);
    }

    private static DelegatingPasswordEncoder kodare() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    @Test
    void ett_engangslosenord_duger_en_vecka() {
        var losenord = person("anna", Roll.LASARE).losenord();

        assertThat(konton.loggaIn("anna", losenord).orElseThrow().losenord()).isEqualTo(Losenordslage.ENGANGS);
        assertThat(lage("anna")).isEqualTo(Kontolage.MASTE_BYTA);
        klocka.fram(EN_VECKA);
        assertThat(konton.loggaIn("anna", losenord).orElseThrow().losenord()).isEqualTo(Losenordslage.UTGANGET);
        assertThat(lage("anna")).isEqualTo(Kontolage.UTGANGET);

        var nytt = register.aterstall(id("anna"), CHEFEN).losenord();
        assertThat(konton.loggaIn("anna", losenord)).isEmpty();
        assertThat(konton.loggaIn("anna", nytt).orElseThrow().losenord()).isEqualTo(Losenordslage.ENGANGS);
    }

    @Test
    void det_egna_losenordet_ar_detsamma_hur_tangentbordet_an_satter_ihop_bokstaverna() {
        person("anna", Roll.LASARE);
        register.bytLosenord(inloggad("anna"), "fyra blå ägg");

        assertThat(konton.loggaIn("anna", "fyra bla\u030a a\u0308gg").orElseThrow().losenord())
                .isEqualTo(Losenordslage.EGET);
        assertThat(lage("anna")).isEqualTo(Kontolage.AKTIVT);
    }

    @Test
    void den_sista_administratoren_gar_varken_att_lasa_eller_fransaga_rollen() {
        person("admin", Roll.ADMIN);
        assertNej(Kontohinder.SISTA_ADMINISTRATOREN, () -> register.las(id("admin"), CHEFEN));
        assertNej(Kontohinder.SISTA_ADMINISTRATOREN, () -> register.andra(id("admin"), "admin", Set.of(Roll.LASARE), "R", CHEFEN));

        person("anna", Roll.ADMIN, Roll.JURIST);
        register.las(id("anna"), CHEFEN);
        assertNej(Kontohinder.SISTA_ADMINISTRATOREN, () -> register.las(id("admin"), CHEFEN));
        register.lasUpp(id("anna"), CHEFEN);
        register.andra(id("admin"), "admin", Set.of(Roll.LASARE), "R", CHEFEN);
        assertNej(Kontohinder.SISTA_ADMINISTRATOREN, () -> register.las(id("anna"), CHEFEN));

        assertThat(register.lasUtanVillkor(id("anna"))).isFalse();
        assertThat(register.medNamn("anna").last()).isTrue();
    }

    @Test
    void tva_administratorer_kan_inte_lasa_varandra_pa_samma_gang() throws Exception {
        for (var omgang = 0; omgang < 5; omgang++) {
            borjaUtanKonton();
            person("ett", Roll.ADMIN);
            person("tva", Roll.ADMIN);
            try (var tradar = Executors.newFixedThreadPool(2)) {
                List<Callable<Boolean>> bada = List.of(() -> gick(id("ett")), () -> gick(id("tva")));
                assertThat(tradar.invokeAll(bada).stream().map(Future::resultNow)).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private boolean gick(String id) {
        try {
            register(konton()).las(id, CHEFEN);
            return true;
        } catch (Kontonej _) {
            return false;
        }
    }

    @Test
    void ett_last_konto_slapper_inte_in_nagon() {
        var losenord = person("anna", Roll.LASARE).losenord();
        session(id("anna"));
        session("nagon-annan");

        register.las(id("anna"), CHEFEN);

        assertThat(konton.loggaIn("anna", losenord)).isEmpty();
        assertThat(lage("anna")).isEqualTo(Kontolage.LAST);
        assertThat(sessioner()).containsExactly("nagon-annan");
        register.lasUpp(id("anna"), CHEFEN);
        assertThat(konton.loggaIn("anna", losenord)).isPresent();
    }

    @Test
    void inloggningar_avslutas_nar_roller_eller_losenord_andras() {
        person("anna", Roll.LASARE);
        List<Runnable> andringar = List.of(
                () -> register.andra(id("anna"), "anna", Set.of(Roll.JURIST), "Regionen", CHEFEN),
                () -> register.aterstall(id("anna"), CHEFEN),
                () -> register.bytLosenord(inloggad("anna"), "ett långt eget lösenord"));
        for (var andring : andringar) {
            session(id("anna"));
            andring.run();
            assertThat(sessioner()).isEmpty();
        }
    }

    @Test
    void en_maskin_har_inget_losenord_och_ar_aldrig_administrator() {
        assertNej(Kontohinder.MASKIN_SOM_ADMINISTRATOR, () -> maskin("robot", Roll.ADMIN));
        maskin("robot", Roll.TJANST);

        assertThat(konton.loggaIn("robot", "")).isEmpty();
        assertThat(register.bytLosenord(inloggad("robot"), "ett långt eget lösenord")).isFalse();
        assertNej(Kontohinder.MASKIN_UTAN_LOSENORD, () -> register.aterstall(id("robot"), CHEFEN));
        assertNej(Kontohinder.MASKIN_SOM_ADMINISTRATOR, () ->
                register.andra(id("robot"), "robot", Set.of(Roll.ADMIN), "R", CHEFEN));
    }

    @Test
    void en_nyckel_ger_de_roller_som_bade_den_och_kontot_har() {
        maskin("robot", Roll.TJANST, Roll.UPPHANDLARE, Roll.LASARE);
        var nyckel = nyckel("robot", true, Roll.UPPHANDLARE, Roll.LASARE);
        assertThat(konton.medNyckel(nyckel).orElseThrow().vem().roller())
                .containsExactlyInAnyOrder(Roll.UPPHANDLARE, Roll.LASARE);
        assertThat(konton.medNyckel(nyckel).orElseThrow().baraLasa()).isTrue();
        assertThat(konton.medNyckel(nyckel("robot", false, Roll.LASARE)).orElseThrow().baraLasa()).isFalse();

        register.andra(id("robot"), "robot", Set.of(Roll.TJANST, Roll.LASARE), "Regionen", CHEFEN);
        assertThat(konton.medNyckel(nyckel).orElseThrow().vem().roller()).containsExactly(Roll.LASARE);
        register.andra(id("robot"), "robot", Set.of(Roll.TJANST), "Regionen", CHEFEN);
        assertThat(konton.medNyckel(nyckel)).isEmpty();
        assertNej(Kontohinder.ROLLEN_HAR_INTE_KONTOT, () -> nyckel("robot", true, Roll.LASARE));
    }

    @Test
    void en_nyckel_duger_till_och_med_sin_sista_dag_som_ar_hogst_tva_ar_bort() {
        maskin("robot", Roll.TJANST);
        var idag = LocalDate.now(klocka);
        var nyckel = register.skapaNyckel(id("robot"), omfattning(idag.plusDays(1), Roll.TJANST), CHEFEN);
        klocka.fram(Duration.ofDays(1));
        konton.glom();
        assertThat(konton.medNyckel(nyckel)).isPresent();
        klocka.fram(Duration.ofDays(1));
        konton.glom();
        assertThat(konton.medNyckel(nyckel)).isEmpty();

        var sedan = idag.plusDays(2);
        assertNej(Kontohinder.SISTA_DAG_UTANFOR, () ->
                register.skapaNyckel(id("robot"), omfattning(sedan.minusDays(1), Roll.TJANST), CHEFEN));
        assertNej(Kontohinder.SISTA_DAG_UTANFOR, () ->
                register.skapaNyckel(id("robot"), omfattning(sedan.plusYears(2).plusDays(1), Roll.TJANST), CHEFEN));
        assertThat(register.skapaNyckel(id("robot"), omfattning(sedan.plusYears(2), Roll.TJANST), CHEFEN)).isNotEmpty();
    }

    @Test
    void en_nyckel_slutar_galla_nar_den_aterkallas_eller_kontot_lases() {
        maskin("robot", Roll.TJANST);
        var nyckel = nyckel("robot", true, Roll.TJANST);
        assertThat(konton.medNyckel(nyckel)).isPresent();

        register.las(id("robot"), CHEFEN);
        assertThat(konton.medNyckel(nyckel)).isEmpty();
        assertNej(Kontohinder.KONTOT_AR_LAST, () -> nyckel("robot", true, Roll.TJANST));
        register.lasUpp(id("robot"), CHEFEN);
        assertThat(konton.medNyckel(nyckel)).isPresent();

        maskin("annan", Roll.TJANST);
        var nyckelId = register.nycklar(id("robot")).getFirst().nyckelId();
        register.aterkalla(id("annan"), nyckelId, CHEFEN);
        assertThat(konton.medNyckel(nyckel)).isPresent();
        register.aterkalla(id("robot"), nyckelId, CHEFEN);
        assertThat(konton.medNyckel(nyckel)).isEmpty();
        assertThat(register.nycklar(id("robot"))).isEmpty();
    }

    @Test
    void dagen_da_en_nyckel_sist_anvandes_skrivs_en_gang_om_dagen() {
        maskin("robot", Roll.TJANST);
        var nyckel = nyckel("robot", true, Roll.TJANST);
        assertThat(register.nycklar(id("robot")).getFirst().senastAnvand()).isEmpty();
        konton.medNyckel(nyckel);
        assertThat(register.nycklar(id("robot")).getFirst().senastAnvand()).contains(LocalDate.now(klocka));
        var skriven = nyckelradens();

        konton().medNyckel(nyckel);
        konton().medNyckel(nyckel.replaceFirst(".$", "!"));
        assertThat(nyckelradens()).isEqualTo(skriven);
        klocka.fram(Duration.ofDays(1));
        konton().medNyckel(nyckel);
        assertThat(register.nycklar(id("robot")).getFirst().senastAnvand()).contains(LocalDate.now(klocka));
    }

    @Test
    void allt_som_gors_med_konton_och_nycklar_star_i_sparet_med_id_och_aldrig_namn() {
        var fore = senaste();
        var losenord = person("anna.berg", Roll.ADMIN).losenord();
        person("bo", Roll.ADMIN);
        var id = id("anna.berg");
        register.andra(id, "anna.berg", Set.of(Roll.ADMIN, Roll.JURIST), "Regionen", CHEFEN);
        register.las(id, CHEFEN);
        register.lasUpp(id, CHEFEN);
        register.aterstall(id, Kontoregister.OPERATOR);
        var nyckel = register.skapaNyckel(id, omfattning(LocalDate.now(klocka), Roll.JURIST), inloggad("anna.berg"));
        register.aterkalla(id, register.nycklar(id).getFirst().nyckelId(), CHEFEN);
        register.bytLosenord(inloggad("anna.berg"), "ett långt eget lösenord");
        assertNej(Kontohinder.NAMNET_ANVANDS, () -> person("bo", Roll.LASARE));
        assertNej(Kontohinder.NAMNET_ANVANDS, () -> register.andra(id, "bo", Set.of(Roll.ADMIN), "Regionen", CHEFEN));

        var rader = spar.las(Sparfraga.ALLT, Long.MAX_VALUE, 100).reversed().stream()
                .filter(rad -> rad.nummer() > fore).toList();
        assertThat(rader).extracting(rad -> rad.vad().name()).containsExactly("KONTO_SKAPAT", "KONTO_SKAPAT",
                "KONTO_ANDRAT", "KONTO_LAST", "KONTO_UPPLAST", "LOSENORD_ATERSTALLT", "NYCKEL_SKAPAD",
                "NYCKEL_ATERKALLAD", "LOSENORD_BYTT");
        assertThat(rader).extracting(Sparrad::anvandare).containsExactly("chefen", "chefen", "chefen", "chefen",
                "chefen", "operator", id, "chefen", id);
        assertThat(rader).extracting(Sparrad::om).element(0).isEqualTo(id);
        assertThat(rader.toString()).doesNotContain("anna", losenord, nyckel);
    }

    @Test
    void den_som_gissar_far_vanta_allt_langre_i_alla_processer_tillsammans() {
        var losenord = person("anna", Roll.LASARE).losenord();
        gissa("anna", BORTA, 5);
        assertThatExceptionOfType(LockedException.class).isThrownBy(() -> prov(klocka).prova("anna", losenord, BORTA));
        klocka.fram(Duration.ofSeconds(1));
        gissa("anna", BORTA, 1);
        klocka.fram(Duration.ofSeconds(1));
        assertThatExceptionOfType(LockedException.class).isThrownBy(() -> prov(klocka).prova("Anna ", losenord, BORTA));

        for (var sekunder = 2; sekunder <= 128; sekunder *= 2) {
            klocka.fram(Duration.ofSeconds(Math.min(sekunder, 60)));
            gissa("anna", BORTA, 1);
        }
        klocka.fram(Duration.ofSeconds(59));
        assertThatExceptionOfType(LockedException.class).isThrownBy(() -> prov(klocka).prova("anna", losenord, BORTA));
        klocka.fram(Duration.ofSeconds(1));
        assertThat(prov(klocka).prova("anna", losenord, BORTA).vem().konto()).isEqualTo("anna");
        gissa("anna", BORTA, 4);
    }

    @Test
    void ett_konto_som_inte_finns_far_samma_svar_som_ett_som_finns() {
        gissa("ingen", BORTA, 5);
        assertThatExceptionOfType(LockedException.class).isThrownBy(() -> prov(klocka).prova("ingen", "x", BORTA));
    }

    @Test
    void den_som_gissar_pa_en_annans_konto_haller_inte_agaren_ute() {
        var losenord = person("anna", Roll.LASARE).losenord();
        prov(klocka).prova("anna", losenord, HEMMA);

        gissa("anna", BORTA, 5);
        assertThat(prov(klocka).prova("anna", losenord, HEMMA).vem().konto()).isEqualTo("anna");
        assertThatExceptionOfType(LockedException.class).isThrownBy(() -> prov(klocka).prova("anna", losenord, BORTA));

        gissa("anna", HEMMA, 5);
        assertThatExceptionOfType(LockedException.class).isThrownBy(() -> prov(klocka).prova("anna", losenord, HEMMA));
    }

    @Test
    void den_som_provar_manga_konton_fran_en_adress_far_vanta() {
        var losenord = person("anna", Roll.LASARE).losenord();
        for (var konto = 0; konto < 50; konto++) {
            gissa("konto" + konto, "2001:db8:0:1::" + konto, 1);
        }

        assertThatExceptionOfType(LockedException.class)
                .isThrownBy(() -> prov(klocka).prova("anna", losenord, "2001:db8:0:1::ffff"));
        assertThat(prov(klocka).prova("anna", losenord, "2001:db8:0:2::1").vem().konto()).isEqualTo("anna");
        klocka.fram(Duration.ofMinutes(1));
        assertThat(prov(klocka).prova("anna", losenord, "2001:db8:0:1::ffff").vem().konto()).isEqualTo("anna");
    }

    @Test
    void av_manga_gissningar_pa_samma_gang_provas_inte_fler_an_av_en_i_taget() throws Exception {
        person("anna", Roll.LASARE);
        Callable<Boolean> gissning = () -> {
            try {
                prov(klocka).prova("anna", "fel", BORTA);
                return true;
            } catch (BadCredentialsException _) {
                return true;
            } catch (LockedException _) {
                return false;
            }
        };
        try (var tradar = Executors.newFixedThreadPool(8)) {
            var provade = tradar.invokeAll(Collections.nCopies(30, gissning)).stream()
                    .filter(Future::resultNow).count();
            assertThat(provade).isEqualTo(5);
        }
    }

    @Test
    void gamla_gissningar_gloms_och_vad_som_skrevs_sparas_inte() {
        gissa("mitt-lösenord-i-fel-fält", BORTA, 1);
        assertThat(jdbc.sql("select vad from konton.forsok").query(String.class).list())
                .hasSize(2).allMatch(vad -> vad.matches("[0-9a-f]{64}"));

        klocka.fram(Duration.ofMinutes(16));
        gissa("anna", HEMMA, 1);
        assertThat(jdbc.sql("select count(*) from konton.forsok").query(Integer.class).single()).isEqualTo(2);
    }

    private void gissa(String konto, String adress, int ganger) {
        for (var gang = 0; gang < ganger; gang++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> prov(klocka).prova(konto, "fel", adress));
        }
    }

    /** As good as a process of its own each time. */
    private Losenordsprov prov(Clock klocka) {
        return new Losenordsprov(List.of(konton), new Inloggningssparr(jdbc, klocka));
    }

    private Kontoregister.Engangslosenord person(String namn, Roll... roller) {
        return register.skapa(namn, Optional.of(Kontoslag.PERSON), Set.of(roller), "Regionen", CHEFEN).orElseThrow();
    }

    private void maskin(String namn, Roll... roller) {
        assertThat(register.skapa(namn, Optional.of(Kontoslag.MASKIN), Set.of(roller), "Regionen", CHEFEN)).isEmpty();
    }

    private String nyckel(String konto, boolean baraLasa, Roll... roller) {
        return register.skapaNyckel(id(konto),
                new Nyckelomfattning("Prov", Set.of(roller), baraLasa, LocalDate.now(klocka).plusYears(1)), CHEFEN);
    }

    private static Nyckelomfattning omfattning(LocalDate sistaDag, Roll... roller) {
        return new Nyckelomfattning("Prov", Set.of(roller), true, sistaDag);
    }

    private String id(String namn) {
        return register.medNamn(namn).anvandarId();
    }

    private Inloggad inloggad(String namn) {
        var konto = register.medNamn(namn);
        return new Inloggad(konto.anvandarId(), konto.namn(), konto.roller(), konto.organisation());
    }

    private Kontolage lage(String namn) {
        return register.medNamn(namn).lage(klocka.instant());
    }

    private static void session(String anvandarId) {
        jdbc.sql("insert into konton.session values (?, ?, 0, 0, 0, 0, ?)")
                .params(anvandarId + "-1", anvandarId + "-2", anvandarId).update();
    }

    private static List<String> sessioner() {
        return jdbc.sql("select principal_name from konton.session").query(String.class).list();
    }

    private static String nyckelradens() {
        return jdbc.sql("select xmin::text from konton.api_nyckel").query(String.class).single();
    }

    private static long senaste() {
        return jdbc.sql("select coalesce(max(nummer), 0) from sparning.spar").query(Long.class).single();
    }

    private static void assertNej(Kontohinder hinder, ThrowingCallable forsok) {
        assertThatExceptionOfType(Kontonej.class).isThrownBy(forsok)
                .satisfies(nej -> assertThat(nej.hinder()).containsExactly(hinder));
    }
}
