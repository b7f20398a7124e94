package se.liggaren.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.module.ModuleDescriptor.Version;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import se.liggaren.platform.Processnamn;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.query.annan.ProvvyIAnnatPaket;

class VyerTest extends Vyprov {

    private static final Set<String> FYRA = Set.of("a", "b", "c", "d");

    /** So many events that a rebuild takes them in several transactions. */
    private static final long MER_AN_EN_OMGANG = 1_200;

    /** What is written beside a rebuild ends somewhere, however slow the machine is at reading it. */
    private static final int SA_MANGA_HINNS_MED = 5_000;

    @Test
    void den_som_fragar_var_lasaren_ar_sparad_lagger_inget_till() {
        assertThat(lasare.tokenStore("prov").retrieveStorageIdentifier()).contains("vy_prov");

        assertThat(jdbc.sql("select count(*) from vy_prov.lasposition").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void rader_och_lasposition_checkas_in_tillsammans() throws Exception {
        fallMittI(fakta(1, 5));

        vy.hinder.clear();

        assertThat(vantan.vanta("prov", strom, 5, LANGE)).isTrue();
        assertThat(antal()).isEqualTo(5);
    }

    @Test
    void ingen_handelse_forbigas_nar_en_lasare_som_faller_startas_om() throws Exception {
        EventProcessor prov = prov();
        fallMittI(fakta(1, 5));

        prov.shutDown();
        prov.start();
        registrera(6, 7);
        vy.hinder.clear();

        assertThat(vantan.vanta("prov", strom, 7, LANGE)).isTrue();
        assertThat(antal()).isEqualTo(7);
    }

    /** The connection is lost in the middle, time after time. */
    private void fallMittI(List<? extends DomainEventMessage<?>> fakta) {
        int forr = vy.hindrade.get();
        vy.hinder.put(fakta.get(fakta.size() / 2).getIdentifier(),
                schema -> schema.sql("select pg_terminate_backend(pg_backend_pid())").query().listOfRows());
        store.publish(fakta);
        Awaitility.await().atMost(LANGE).until(() -> vy.hindrade.get() > forr);
    }

    @Test
    void en_vy_byggs_om_medan_den_lases_och_fylls_pa() throws Exception {
        AtomicBoolean klart = new AtomicBoolean();
        AtomicLong registrerade = new AtomicLong(MER_AN_EN_OMGANG);
        registrera(1, MER_AN_EN_OMGANG);
        assertThat(vantan.vanta("prov", strom, MER_AN_EN_OMGANG, LANGE)).isTrue();
        try (ExecutorService andra = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> lasningar = andra.submit(() -> {
                int antal = 0;
                for (long senast = MER_AN_EN_OMGANG; !klart.get(); antal++) {
                    long nu = antal();
                    assertThat(nu).isGreaterThanOrEqualTo(senast);
                    senast = nu;
                }
                return antal;
            });
            Future<?> skrivningar = andra.submit(() -> {
                while (!klart.get() && registrerade.get() < SA_MANGA_HINNS_MED) {
                    long version = registrerade.incrementAndGet();
                    registrera(version, version);
                }
            });
            try {
                for (int i = 0; i < 3; i++) {
                    Ombyggnad ombyggnad = vyer.byggOm("prov");

                    assertThat(ombyggnad.fore()).contains(ombyggnad.efter());
                    assertThat(ombyggnad.avvek()).isFalse();
                    long efter = registrerade.get();
                    assertThat(vantan.vanta("prov", strom, efter, LANGE)).isTrue();
                }
            } finally {
                klart.set(true);
            }
            skrivningar.get(30, TimeUnit.SECONDS);
            assertThat(lasningar.get(30, TimeUnit.SECONDS)).isPositive();
        }
        assertThat(vantan.vanta("prov", strom, registrerade.get(), LANGE)).isTrue();
        assertThat(antal()).isEqualTo(registrerade.get());
        assertThat(jdbc.sql("select nspname from pg_namespace where nspname like 'vy\\_%'").query(String.class).list())
                .containsExactly("vy_prov");
    }

    @Test
    void en_vy_som_har_blivit_fel_byts_mot_vad_loggen_sager() throws Exception {
        registrera(1, 3);
        assertThat(vantan.vanta("prov", strom, 3, LANGE)).isTrue();
        Vydigest ratt = vyer.digest("prov");
        jdbc.sql("update vy_prov.antal set antal = 99 where strom = :strom").param("strom", strom).update();
        Vydigest fel = vyer.digest("prov");

        Ombyggnad ombyggnad = vyer.byggOm("prov");

        assertThat(ombyggnad.avvek()).isTrue();
        assertThat(ombyggnad.fore()).contains(fel);
        assertThat(ombyggnad.efter()).isEqualTo(ratt);
        assertThat(antal()).isEqualTo(3);
    }

    @Test
    void en_vy_av_en_annan_definition_byggs_om_vid_start() throws Exception {
        registrera(1, 2);
        assertThat(vantan.vanta("prov", strom, 2, LANGE)).isTrue();
        jdbc.sql("update vy_prov.vydefinition set sha256 = 'en annan'").update();
        jdbc.sql("alter table vy_prov.antal rename column antal to tal").update();

        vyer.iordning();

        assertThat(antal()).isEqualTo(2);
    }

    @Test
    void samma_tabeller_fyllda_av_annan_kod_ar_en_annan_definition() {
        Vydefinition denna = Vydefinition.av(new Provvy());

        assertThat(Vydefinition.av(new Provvy())).isEqualTo(denna);
        assertThat(Vydefinition.av(new ProvvyIAnnatPaket())).satisfies(annan -> {
            assertThat(annan.sql()).isEqualTo(denna.sql());
            assertThat(annan.sha256()).isNotEqualTo(denna.sha256());
        });
    }

    @Test
    void en_vy_som_saknas_fylls_fran_borjan_vid_start() throws Exception {
        registrera(1, 2);
        assertThat(vantan.vanta("prov", strom, 2, LANGE)).isTrue();
        jdbc.sql("drop schema vy_prov cascade").update();

        vyer.iordning();

        assertThat(antal()).isEqualTo(2);
    }

    @Test
    void en_lasare_vars_vy_har_bytts_ut_far_inte_skriva_vidare_men_borja_dar_den_nya_ar() {
        Lasposition position = fristaende("a", "en definition");
        claim(position);
        skriv(position, 7);

        jdbc.sql("update fristaende.lasposition set token = replace(token, '7', '5'), agare = null").update();

        assertThatThrownBy(() -> skriv(position, 8)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> forlang(position)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(claim(position)).isEqualTo(token(5));
        skriv(position, 6);
    }

    @Test
    void en_lasare_som_har_statt_still_for_lange_far_inte_skriva_vidare_ens_nar_den_andre_har_slappt_vyn() {
        Lasposition pausad = fristaende("a", "en definition");
        Lasposition annan = new Lasposition("fristaende", "en definition", new Processnamn("b"), connections, serializer);
        claim(pausad);
        skriv(pausad, 7);
        assertThatThrownBy(() -> claim(annan)).isInstanceOf(UnableToClaimTokenException.class);

        jdbc.sql("update fristaende.lasposition set tid = '2026-01-01T00:00:00.000Z'").update();
        assertThat(claim(annan)).isEqualTo(token(7));
        skriv(annan, 9);

        assertThatThrownBy(() -> skriv(pausad, 8)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> forlang(pausad)).isInstanceOf(UnableToClaimTokenException.class);
        transactions.executeInTransaction(() -> annan.releaseClaim("v", 0));
        assertThatThrownBy(() -> skriv(pausad, 8)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> forlang(pausad)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(claim(pausad)).isEqualTo(token(9));
        forlang(pausad);
    }

    @Test
    void det_en_pausad_lasare_skrev_i_vyn_forsvinner_med_dess_lasposition() {
        Lasposition pausad = fristaende("a", "en definition");
        claim(pausad);
        jdbc.sql("create table fristaende.rader (rad int)").update();

        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
            jdbc.sql("insert into fristaende.rader values (1)").update();
            CompletableFuture.runAsync(
                    () -> jdbc.sql("update fristaende.lasposition set agare = 'b'").update()).join();
            pausad.storeToken(token(1), "v", 0);
        })).isInstanceOf(UnableToClaimTokenException.class);

        assertThat(jdbc.sql("select count(*) from fristaende.rader").query(Long.class).single()).isZero();
    }

    @Test
    void en_lasare_av_en_annan_definition_far_inte_borja() {
        Lasposition position = fristaende("a", "en annan definition");

        assertThatThrownBy(() -> claim(position)).isInstanceOf(UnableToClaimTokenException.class);

        assertThat(jdbc.sql("select count(agare) from fristaende.lasposition").query(Long.class).single()).isZero();
    }

    private Lasposition fristaende(String process, String definition) {
        jdbc.sql("drop schema if exists fristaende cascade").update();
        jdbc.sql("create schema fristaende").update();
        jdbc.sql("create table fristaende.lasposition (like vy_prov.lasposition including all)").update();
        jdbc.sql("create table fristaende.vydefinition as select 'en definition' sha256").update();
        jdbc.sql("insert into fristaende.lasposition (vy, segment, tid) values ('v', 0, '2026-01-01T00:00:00.000Z')")
                .update();
        return new Lasposition("fristaende", definition, new Processnamn(process), connections, serializer);
    }

    private @Nullable TrackingToken claim(Lasposition position) {
        return transactions.fetchInTransaction(() -> position.fetchToken("v", Segment.ROOT_SEGMENT));
    }

    private void skriv(Lasposition position, long till) {
        transactions.executeInTransaction(() -> position.storeToken(token(till), "v", 0));
    }

    private void forlang(Lasposition position) {
        transactions.executeInTransaction(() -> position.extendClaim("v", 0));
    }

    @Test
    void vyerna_delas_lika_och_fa_byter_lasare_nar_en_process_kommer_eller_gar() {
        List<String> sju = List.of("a", "b", "c", "d", "e", "f", "g");
        List<String> tre = List.of("x@1/1", "x@1/2", "y@1/1");

        assertThat(Vyfordelning.andel("x@1/1", tre.subList(0, 1), sju)).containsExactlyInAnyOrderElementsOf(sju);
        Map<String, Set<String>> andelar = new TreeMap<>();
        tre.forEach(process -> andelar.put(process, Vyfordelning.andel(process, tre, sju)));
        assertThat(andelar.values().stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(sju);
        assertThat(andelar.values()).allSatisfy(andel -> assertThat(andel).hasSizeBetween(1, 3));
        assertThat(Vyfordelning.andel("x@1/1", tre.reversed(), sju)).isEqualTo(andelar.get("x@1/1"));
        assertThat(Vyfordelning.andel("dod", tre, sju)).isEmpty();
    }

    @Test
    void processer_av_samma_definition_delar_pa_vyerna_sa_lange_de_lever() {
        Vyfordelning en = fordelning("en", "samma", "1", _ -> { });
        Vyfordelning annan = fordelning("annan", "samma", "1", _ -> { });
        try {
            en.anmal();
            en.borja();
            assertThat(andel(en)).isEqualTo(FYRA);
            annan.anmal();
            annan.borja();

            Awaitility.await().atMost(LANGE).until(() -> andel(en).size() == 2);
            assertThat(andel(annan)).hasSize(2).doesNotContainAnyElementsOf(andel(en));

            annan.sluta();
            assertThat(andel(annan)).isEmpty();
            Awaitility.await().atMost(LANGE).until(() -> andel(en).equals(FYRA));
        } finally {
            en.sluta();
            annan.sluta();
        }
    }

    @Test
    void en_aldre_utgava_lamnar_vyerna_och_lasarna_till_en_nyare_sa_lange_den_kors() {
        List<AvailabilityState> sagt = new CopyOnWriteArrayList<>();
        Vyfordelning aldre = fordelning("aldre", "den gamla", "1.2",
                h -> sagt.add(((AvailabilityChangeEvent<?>) h).getState()));
        Vyfordelning nyare = fordelning("nyare", "den nya", "1.10", _ -> { });
        try {
            assertThat(nyare.anmal()).isTrue();
            assertThat(aldre.anmal()).isFalse();
            aldre.borja();
            assertThat(sagt).as("medan den nyare lägger upp vyerna").isEmpty();

            nyare.borja();
            Awaitility.await().atMost(LANGE).until(() -> sagt.contains(ReadinessState.REFUSING_TRAFFIC));
            assertThat(andel(nyare)).isEqualTo(FYRA);

            nyare.sluta();
            Awaitility.await().atMost(LANGE).until(() -> sagt.getLast() == ReadinessState.ACCEPTING_TRAFFIC);
        } finally {
            aldre.sluta();
            nyare.sluta();
        }
    }

    private Vyfordelning fordelning(String process, String definition, String version, ApplicationEventPublisher sagt) {
        return new Vyfordelning(new Processnamn(process), FYRA, definition, Version.parse(version), jdbc, sagt);
    }

    private static Set<String> andel(Vyfordelning fordelning) {
        return FYRA.stream().filter(vy -> fordelning.getMaxSegments(vy) == 1).collect(Collectors.toSet());
    }

    @Test
    void den_som_vantar_for_lange_far_veta_nar_det_ar_dags_att_forsoka_igen() throws Exception {
        registrera(1, 1);

        vantan.visaEfter("prov", strom, Optional.of(1L));
        vantan.visaEfter("prov", strom, Optional.empty());
        assertThat(vantan.vanta("prov", strom, 2, Duration.ofMillis(1))).isFalse();
        assertThatThrownBy(() -> vantan.visaEfter("prov", strom, Optional.of(2L)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(504);
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("1");
                });
    }

    @Test
    void efterslapningen_ar_det_som_inte_har_lasts() throws Exception {
        MeterRegistry matare = new SimpleMeterRegistry();
        efterslapning.bindTo(matare);
        Supplier<Double> handelser = () -> matare.get("liggaren.vy.efterslapning.handelser").tag("vy", "prov")
                .gauge().value();
        TimeGauge tid = matare.get("liggaren.vy.efterslapning").tag("vy", "prov").timeGauge();
        EventProcessor prov = prov();
        registrera(1, 1);
        assertThat(vantan.vanta("prov", strom, 1, LANGE)).isTrue();
        assertThat(handelser.get()).isZero();
        assertThat(tid.value()).isZero();

        prov.shutDown();
        try {
            registrera(2, 4);

            assertThat(handelser.get()).isEqualTo(3);
            assertThat(tid.value()).isPositive();
            assertThat(halsa(Clock.systemUTC()).getStatus()).isEqualTo(Status.UP);
            Health efterEnMinut = halsa(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
            assertThat(efterEnMinut.getStatus()).isEqualTo(Vyhalsa.NEDSATT);
            assertThat(efterEnMinut.getDetails()).containsKey("prov");
        } finally {
            prov.start();
        }
        Awaitility.await().atMost(LANGE).until(() -> handelser.get() == 0);
    }

    private Health halsa(Clock nu) {
        return new Vyhalsa(vyer, new Efterslapning(vyer, store, nu), dodaBrev, nu).health();
    }

    private static GapAwareTrackingToken token(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }
}
