package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class FelkallaTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53200", "57014", "57P01", "58030", "XX000", "25006",
        "25P03", "55P03"})
    void databasens_tillstand_ar_ingen_handelses_fel(String kod) {
        assertThat(Felkalla.omgivningen(iProjektionen(kod))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22012", "23502", "23505", "23514", "42703", "54000", "P0001"})
    void vad_databasen_vagrar_ta_emot_ar_handelsens_eller_vart_fel(String kod) {
        assertThat(Felkalla.omgivningen(iProjektionen(kod))).isFalse();
    }

    static Stream<Throwable> omgivningens() {
        return Stream.of(
                new DataAccessResourceFailureException("borta"),
                new CannotCreateTransactionException("borta", new SQLTransientConnectionException("poolen är slut")),
                new IllegalStateException(new InterruptedException()),
                new OutOfMemoryError(),
                new NoClassDefFoundError("utbytt jar"),
                new EventStoreException("loggen svarar inte"),
                new IllegalStateException(new EventStoreException("loggen svarar inte")));
    }

    @ParameterizedTest
    @MethodSource("omgivningens")
    void vad_som_inte_fanns_till_hands_ar_ingen_handelses_fel(Throwable fel) {
        assertThat(Felkalla.omgivningen(fel)).isTrue();
    }

    static Stream<Throwable> handelsens() {
        return Stream.of(
                new IllegalArgumentException("ett datum som inte finns"),
                new SerializationException("okänt fält"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("handelsens")
    void vad_koden_inte_klarar_ar_handelsens_eller_vart_fel(Throwable fel) {
        assertThat(Felkalla.omgivningen(fel)).isFalse();
    }

    @Test
    void orsaken_sager_var_det_brast_men_inte_vad_handelsen_haller() {
        assertThat(Felkalla.utanInnehall(iProjektionen("23505")))
                .matches("SQLException \\(SQLSTATE 23505\\) i FelkallaTest\\.java:\\d+");
    }

    private static Throwable iProjektionen(String kod) {
        return new DataIntegrityViolationException("PreparedStatementCallback; SQL [...]",
                new SQLException("Key (leverantor)=(Hemliga AB) already exists", kod));
    }
}
