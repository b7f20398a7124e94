package se.liggaren.platform.sparning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.liggaren.events.Roll;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.http.ProblemException;

class SparloggTest {

    private final DataSource databas = new DriverManagerDataSource(TestPostgres.nyDatabas());
    private final Sparlogg spar = new Sparlogg(databas, Clock.systemUTC());
    private final JdbcClient jdbc = JdbcClient.create(databas);

    @ParameterizedTest
    @ValueSource(strings = {"update sparning.spar set om = ''", "delete from sparning.spar", "truncate sparning.spar",
            "update sparning.spar set nummer = 7 where nummer = 8"})
    void det_som_star_dar_star_kvar(String andring) {
        spar.skriv(Sparhandelse.HEMLIGT_LAST, "a", Set.of(Roll.REVISOR), "/upphandlingar/1");

        assertThatThrownBy(() -> jdbc.sql(andring).update()).hasMessageContaining("only added to");
        assertThat(jdbc.sql("select om from sparning.spar").query(String.class).list())
                .containsExactly("/upphandlingar/1");
    }

    @Test
    void raderna_ar_numrerade_utan_lucka_ocksa_nar_manga_skriver_och_nagon_angrar_sig() {
        var transaktion = new TransactionTemplate(new DataSourceTransactionManager(databas));
        try (var manga = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 40).forEach(i -> manga.execute(() -> transaktion.executeWithoutResult(status -> {
                spar.skriv(Sparhandelse.KONTO_ANDRAT, "a", Set.of(Roll.ADMIN), String.valueOf(i));
                if (i % 4 == 0) {
                    status.setRollbackOnly();
                }
            })));
        }

        assertThat(jdbc.sql("select nummer from sparning.spar order by nummer").query(Long.class).list())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void den_gallring_som_beskrivs_tar_det_gamla_och_lamnar_det_nyaste_och_skyddet() throws IOException {
        var text = Files.readString(Path.of("..", "docs", "sakerhet.md"));
        var gallring = text.substring(text.indexOf("```sql\nbegin;") + 7, text.indexOf("commit;\n```") + 7);
        var gammal = new Sparlogg(databas, Clock.offset(Clock.systemUTC(), Duration.ofDays(-3 * 365)));
        gammal.skriv(Sparhandelse.INLOGGAD, "a", Set.of(), "/logga-in");
        spar.skriv(Sparhandelse.INLOGGAD, "b", Set.of(), "/logga-in");
        gammal.skriv(Sparhandelse.INLOGGAD, "c", Set.of(), "/logga-in");

        new JdbcTemplate(databas).execute(gallring);

        assertThat(jdbc.sql("select nummer from sparning.spar order by 1").query(Long.class).list())
                .containsExactly(2L, 3L);
        assertThatThrownBy(() -> jdbc.sql("delete from sparning.spar").update()).hasMessageContaining("only added to");
    }

    @Test
    void det_som_inte_kan_skrivas_sags_ifran_om() {
        jdbc.sql("drop table sparning.spar").update();

        assertThatThrownBy(() -> spar.skriv(Sparhandelse.HEMLIGT_LAST, "a", Set.of(Roll.REVISOR), "/"))
                .isInstanceOfSatisfying(ProblemException.class,
                        nej -> assertThat(nej.problem().getStatus()).isEqualTo(503));
    }
}
