package se.liggaren.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.query.platform.DodaBrev.AnnanUtgava;
import se.liggaren.query.platform.DodaBrev.Nyttforsok;
import se.liggaren.query.platform.DodaBrev.Strom;

/** An event that a view cannot show stops its own stream in that view and nothing else. */
class DodaBrevTest extends Vyprov {

    private static final String HEMLIGT = "anbudet är på 17 miljoner";

    private final String annan = UUID.randomUUID().toString();

    /** What can be wrong with an event, or with the code that is to show it. */
    enum Fel implements Consumer<Vyschema> {
        I_VAR_KOD("IllegalStateException i DodaBrevTest.java:\\d+") {
            @Override
            public void accept(Vyschema schema) {
                throw new IllegalStateException(HEMLIGT);
            }
        },
        I_DATABASEN("PSQLException \\(SQLSTATE 23502\\) i DodaBrevTest.java:\\d+") {
            @Override
            public void accept(Vyschema schema) {
                schema.sql("insert into {vy}.antal (strom) values (:strom)").param("strom", HEMLIGT).update();
            }
        },
        DJUPARE_AN_STACKEN("StackOverflowError i DodaBrevTest.java:\\d+") {
            @Override
            public void accept(Vyschema schema) {
                accept(schema);
            }
        };

        private final String orsak;

        Fel(String orsak) {
            this.orsak = orsak;
        }
    }

    @AfterEach
    void lakt() {
        vy.hinder.clear();
        dodaBrev.strommar("prov").forEach(kvar -> dodaBrev.forsokIgen("prov", kvar.forst().strom()));
    }

    @ParameterizedTest
    @EnumSource
    void ett_fel_pa_en_handelse_stoppar_bara_dess_egen_strom(Fel fel) throws Exception {
        List<? extends DomainEventMessage<?>> fakta = fakta(1, 3);
        vy.hinder.put(fakta.get(1).getIdentifier(), fel);

        store.publish(fakta);
        store.publish(fakta(annan, 1, 3));
        assertThat(vantan.vanta("prov", annan, 3, LANGE)).isTrue();
        registrera(4, 4);
        store.publish(fakta(annan, 4, 4));
        assertThat(vantan.vanta("prov", annan, 4, LANGE)).isTrue();

        assertThat(antal()).isEqualTo(1);
        assertThat(version()).isEqualTo(1);
        assertThat(dodaBrev.strommar("prov")).singleElement().satisfies(strommen -> {
            assertThat(strommen.antal()).isEqualTo(3);
            assertThat(strommen.forst()).satisfies(forst -> {
                assertThat(forst.strom()).isEqualTo(strom);
                assertThat(forst.version()).isEqualTo(2);
                assertThat(forst.typ()).isEqualTo("UpphandlareSaknas");
                assertThat(forst.orsak()).get().asString().matches(fel.orsak);
                assertThat(forst.forsok()).isEqualTo(1);
            });
        });
        assertThat(dodaBrev.innehall("prov", strom)).extracting(i -> i.brev().version(), i -> i.brev().orsak().isPresent())
                .containsExactly(tuple(2L, true), tuple(3L, false), tuple(4L, false));
        assertThat(dodaBrev.innehall("prov", strom)).allSatisfy(i -> assertThat(i.json()).contains("2026-02-16"));
    }

    @Test
    void den_som_vantar_pa_en_strom_med_doda_brev_far_veta_att_det_inte_hjalper() throws Exception {
        giftig(1, 2, 1);

        assertThatThrownBy(() -> vantan.visaEfter("prov", strom, Optional.of(2L)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(504);
                    assertThat(problem.problem().getProperties()).containsEntry("skal", "VYN_KAN_INTE_VISA_HANDELSEN");
                    assertThat(problem.getHeaders().containsHeader("Retry-After")).isFalse();
                });
    }

    @Test
    void breven_forsoks_igen_i_ordning_till_det_som_annu_inte_gar() throws Exception {
        List<? extends DomainEventMessage<?>> fakta = fakta(1, 5);
        vy.hinder.put(fakta.get(1).getIdentifier(), Fel.I_VAR_KOD);
        vy.hinder.put(fakta.get(3).getIdentifier(), Fel.I_DATABASEN);
        store.publish(fakta);
        avvaktaBrev(4);

        assertThat(dodaBrev.forsokIgen("prov", strom)).satisfies(inget -> {
            assertThat(inget.visade()).isZero();
            assertThat(inget.kvar()).get().satisfies(brev -> {
                assertThat(brev.version()).isEqualTo(2);
                assertThat(brev.forsok()).isEqualTo(2);
            });
        });
        vy.hinder.remove(fakta.get(1).getIdentifier());
        assertThat(dodaBrev.forsokIgen("prov", strom)).satisfies(tva -> {
            assertThat(tva.visade()).isEqualTo(2);
            assertThat(tva.kvar()).get().satisfies(brev -> {
                assertThat(brev.version()).isEqualTo(4);
                assertThat(brev.orsak()).get().asString().contains("23502");
                assertThat(brev.forsok()).isEqualTo(1);
            });
        });
        assertThat(antal()).isEqualTo(3);
        vy.hinder.clear();

        assertThat(dodaBrev.forsokIgen("prov", strom)).isEqualTo(new Nyttforsok(2, Optional.empty()));
        assertThat(dodaBrev.forsokIgen("prov", strom)).isEqualTo(new Nyttforsok(0, Optional.empty()));

        assertThat(antal()).isEqualTo(5);
        assertThat(dodaBrev.strommar("prov")).isEmpty();
        assertThat(vyer.byggOm("prov").avvek()).isFalse();
    }

    @Test
    void en_ombyggnad_med_samma_fel_blir_lika_och_en_utan_felet_laker() throws Exception {
        giftig(1, 3, 2);
        Vydigest medFel = vyer.digest("prov");

        Ombyggnad lika = vyer.byggOm("prov");

        assertThat(lika.avvek()).isFalse();
        assertThat(lika.efter()).isEqualTo(medFel);
        assertThat(lika.medBrev()).isOne();
        assertThat(dodaBrev.strommar("prov")).extracting(Strom::antal).containsExactly(2);
        vy.hinder.clear();

        Ombyggnad lakt = vyer.byggOm("prov");

        assertThat(lakt.avvek()).isTrue();
        assertThat(lakt.medBrev()).isZero();
        assertThat(antal()).isEqualTo(3);
        assertThat(dodaBrev.strommar("prov")).isEmpty();
    }

    @Test
    void breven_finns_kvar_nar_lasaren_startas_om() throws Exception {
        giftig(1, 2, 2);

        prov().shutDown();
        prov().start();
        registrera(3, 3);

        avvaktaBrev(2);
        assertThat(antal()).isEqualTo(1);
    }

    @Test
    void vad_som_registreras_medan_breven_forsoks_igen_visas_efter_dem() throws Exception {
        List<? extends DomainEventMessage<?>> fakta = giftig(1, 3, 2);
        CountDownLatch forsoker = new CountDownLatch(1);
        CountDownLatch vidare = new CountDownLatch(1);
        vy.hinder.put(fakta.get(1).getIdentifier(), _ -> {
            forsoker.countDown();
            vanta(vidare);
        });
        try (ExecutorService operator = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Nyttforsok> nytt = operator.submit(() -> dodaBrev.forsokIgen("prov", strom));
            vanta(forsoker);
            registrera(4, 4);
            Awaitility.await().atMost(LANGE).until(() -> jdbc.sql("""
                    select exists (select from pg_stat_activity where wait_event_type = 'Lock'
                        and datname = current_database() and query like '%lasposition%')""")
                    .query(Boolean.class).single());
            vidare.countDown();

            assertThat(nytt.get(30, TimeUnit.SECONDS)).isEqualTo(new Nyttforsok(2, Optional.empty()));
        }
        assertThat(vantan.vanta("prov", strom, 4, LANGE)).isTrue();
        assertThat(antal()).isEqualTo(4);
        assertThat(dodaBrev.strommar("prov")).isEmpty();
    }

    @Test
    void en_annan_utgava_an_den_som_skrev_vyn_far_inte_skriva_i_den() throws Exception {
        giftig(1, 1, 1);
        String sha256 = jdbc.sql("select sha256 from vy_prov.vydefinition").query(String.class).single();
        jdbc.sql("update vy_prov.vydefinition set sha256 = 'en annan'").update();

        assertThatExceptionOfType(AnnanUtgava.class).isThrownBy(() -> dodaBrev.forsokIgen("prov", strom))
                .withMessageContaining("Vyn prov är skriven av en annan utgåva");

        jdbc.sql("update vy_prov.vydefinition set sha256 = :sha256").param("sha256", sha256).update();
    }

    @Test
    void databasens_fel_laggs_inte_pa_handelsen() throws Exception {
        List<? extends DomainEventMessage<?>> fakta = fakta(1, 3);
        CountDownLatch enGang = new CountDownLatch(1);
        vy.hinder.put(fakta.get(1).getIdentifier(), schema -> {
            if (enGang.getCount() > 0) {
                enGang.countDown();
                schema.sql("set local statement_timeout = 1").update();
                schema.sql("select pg_sleep(60)").query().listOfRows();
            }
        });

        store.publish(fakta);

        assertThat(vantan.vanta("prov", strom, 3, LANGE)).isTrue();
        assertThat(enGang.getCount()).isZero();
        assertThat(antal()).isEqualTo(3);
    }

    @Test
    void nar_alltfor_manga_strommar_faller_ar_det_vyn_som_ar_fel_och_lasaren_stannar() throws Exception {
        List<String> strommar = IntStream.rangeClosed(0, Vyskrivare.FLEST_STROMMAR)
                .mapToObj(_ -> UUID.randomUUID().toString()).toList();
        List<DomainEventMessage<?>> fakta = strommar.stream()
                .<DomainEventMessage<?>>flatMap(en -> fakta(en, 1, 1).stream()).toList();
        fakta.forEach(ett -> vy.hinder.put(ett.getIdentifier(), Fel.I_VAR_KOD));
        CountDownLatch stannat = new CountDownLatch(1);
        vy.hinder.put(fakta.getLast().getIdentifier(), _ -> {
            stannat.countDown();
            throw new IllegalStateException(HEMLIGT);
        });

        store.publish(fakta);
        vanta(stannat);
        store.publish(fakta(annan, 1, 1));
        assertThat(dodaBrev.strommar("prov").size()).isLessThanOrEqualTo(Vyskrivare.FLEST_STROMMAR);
        assertThat(vantan.vanta("prov", annan, 1, Duration.ZERO)).isFalse();

        vy.hinder.clear();
        prov().shutDown();
        prov().start();
        assertThat(vantan.vanta("prov", annan, 1, LANGE)).isTrue();
        assertThat(vantan.vanta("prov", strommar.getLast(), 1, LANGE)).isTrue();
    }

    @Test
    void innehall_som_ingen_kan_lasa_stoppar_bara_sin_strom() throws Exception {
        registrera(1, 1);
        insatt(2, "UpphandlareSaknas", "{\"sekretess\": \"" + HEMLIGT + "\"}");
        try {
            registrera(3, 3);
            store.publish(fakta(annan, 1, 1));

            assertThat(vantan.vanta("prov", annan, 1, LANGE)).isTrue();
            assertThat(dodaBrev.innehall("prov", strom)).satisfiesExactly(
                    olaslig -> {
                        assertThat(olaslig.brev().orsak()).get().asString()
                                .matches("MismatchedInputException i \\w+\\.java:\\d+");
                        assertThat(olaslig.json()).contains(HEMLIGT);
                    },
                    efter -> assertThat(efter.brev().version()).isEqualTo(3));
            Strommar strommar = new Strommar(store);
            assertThat(strommar.las(UpphandlingEvent.class, strom, 1)).hasSize(1);
            assertThatThrownBy(() -> strommar.las(UpphandlingEvent.class, strom, 2))
                    .isInstanceOf(SerializationException.class);
        } finally {
            stryk(2);
            vyer.byggOm("prov");
        }
    }

    @Test
    void en_handelse_med_okant_namn_stoppar_lasaren() throws Exception {
        registrera(1, 1);
        assertThat(vantan.vanta("prov", strom, 1, LANGE)).isTrue();
        insatt(2, "NagotSomEnSenareUtgavaSkrev", "{}");
        store.publish(fakta(annan, 1, 1));
        Awaitility.await().atMost(LANGE).until(() -> prov().isError());

        assertThat(vantan.vanta("prov", annan, 1, Duration.ZERO)).isFalse();
        assertThat(dodaBrev.strommar("prov")).extracting(s -> s.forst().strom()).doesNotContain(strom);

        stryk(2);
        assertThat(vantan.vanta("prov", annan, 1, LANGE)).isTrue();
    }

    @Test
    void doda_brev_syns_pa_mataren_och_i_halsan() throws Exception {
        MeterRegistry matare = new SimpleMeterRegistry();
        dodaBrev.bindTo(matare);
        giftig(1, 3, 2);

        assertThat(matare.get("liggaren.vy.dodbrev").tag("vy", "prov").gauge().value()).isEqualTo(1);
        Health halsa = new Vyhalsa(vyer, efterslapning, dodaBrev, Clock.systemUTC()).health();
        assertThat(halsa.getStatus()).isEqualTo(Vyhalsa.NEDSATT);
        assertThat(halsa.getDetails()).containsEntry("prov",
                "parkerade strömmar: 1 (./liggaren dead-letters list)");
    }

    /** Stores events of which one cannot be shown, and waits until it and those after it have been put aside. */
    private List<? extends DomainEventMessage<?>> giftig(long franVersion, long tillVersion, long version) {
        List<? extends DomainEventMessage<?>> fakta = fakta(franVersion, tillVersion);
        vy.hinder.put(fakta.get((int) (version - franVersion)).getIdentifier(), Fel.I_VAR_KOD);
        store.publish(fakta);
        avvaktaBrev(tillVersion - version + 1);
        return fakta;
    }

    private void avvaktaBrev(long antal) {
        Awaitility.await().atMost(LANGE).until(() -> jdbc.sql("select count(*) from vy_prov.dott_brev where strom = :strom")
                .param("strom", strom).query(Long.class).single() == antal);
    }

    private long version() {
        return jdbc.sql("select version from vy_prov.strom_version where strom = :strom").param("strom", strom)
                .query(Long.class).single();
    }

    private static void vanta(CountDownLatch pa) {
        try {
            assertThat(pa.await(LANGE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row that no command of this build would have stored. */
    private void insatt(long version, String typ, String innehall) {
        jdbc.sql("""
                        insert into handelser.handelse (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ,
                            typversion, innehall, metadata)
                        select gen_random_uuid(), stromtyp, strom, :sekvens, now(), :typ, typversion, :innehall::jsonb,
                            metadata
                        from handelser.handelse where strom = :strom and sekvens = 0""")
                .param("sekvens", version - 1).param("typ", typ).param("innehall", innehall).param("strom", strom)
                .update();
    }

    /** Takes away what the test alone could have put there. */
    private void stryk(long version) {
        transactions.executeInTransaction(() -> {
            jdbc.sql("alter table handelser.handelse disable trigger handelse_oforanderlig").update();
            jdbc.sql("delete from handelser.handelse where strom = :strom and version >= :version")
                    .param("strom", strom).param("version", version).update();
            jdbc.sql("alter table handelser.handelse enable always trigger handelse_oforanderlig").update();
        });
    }
}
