package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.grpc.Metadata;
import io.grpc.Status;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LagerfelTest {

    private static Metadata kod(String kod) {
        Metadata metadata = new Metadata();
        metadata.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), kod);
        return metadata;
    }

    static Stream<Throwable> borta() {
        return Stream.of(
                Status.UNAVAILABLE.asRuntimeException(),
                new EventStoreException("fel", new TimeoutException()),
                ErrorCode.COMMAND_DISPATCH_ERROR.convert(new IllegalStateException("fel")),
                new io.axoniq.axonserver.connector.AxonServerException(ErrorCategory.OTHER, "fel", "klient"),
                new NoHandlerForCommandException("ingen"),
                new SQLException("fel", "08006"));
    }

    @ParameterizedTest
    @MethodSource("borta")
    void den_som_inte_svarar_ar_borta(Throwable fel) {
        assertThat(Lagerfel.arBorta(new IllegalStateException(fel))).isTrue();
        assertThat(Lagerfel.arKonflikt(fel)).isFalse();
    }

    @Test
    void den_som_var_sen_vet_det() {
        assertThat(Stream.of(new ConcurrencyException("annan"),
                Status.OUT_OF_RANGE.asRuntimeException(kod("AXONIQ-2000")))).allMatch(Lagerfel::arKonflikt);
        assertThat(Lagerfel.arKonflikt(Status.OUT_OF_RANGE.asRuntimeException(kod("AXONIQ-9000")))).isFalse();
    }

    @Test
    void ett_fel_i_programmet_ar_inte_att_lagret_ar_borta() {
        Throwable hosAnnan = ErrorCode.COMMAND_EXECUTION_ERROR.convert(new IllegalStateException("fel"));

        assertThat(List.of(hosAnnan, new CommandExecutionException("fel", null), new SQLException("fel", "23514")))
                .noneMatch(Lagerfel::arBorta);
    }
}
