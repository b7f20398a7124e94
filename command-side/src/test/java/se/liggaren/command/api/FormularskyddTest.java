package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.liggaren.platform.http.Formularskydd;

class FormularskyddTest extends Tjanst {

    @Autowired
    private EventStore store;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping adresser;

    @Test
    void ingen_annans_sida_far_besluta_nagot_i_den_inloggades_namn() {
        var fore = store.createHeadToken();

        assertThat(Formularskydd.granska(adresser, inloggad("inkopschef").anrop())).hasSizeGreaterThan(8)
                .anyMatch(vag -> vag.contains("/kommandon/")).anyMatch(vag -> vag.endsWith("/import/forhandsgranskning"));
        assertThat(store.createHeadToken()).isEqualTo(fore);
    }
}
