package se.liggaren.query.avtal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Upphandlingsavsnitt;
import se.liggaren.query.platform.Vantan;

/** The contracts that a procurement came to, on its page. */
@Component
@Order(5)
class AvtalUpphandlingsavsnitt implements Upphandlingsavsnitt {

    private final Avtalsregister register;
    private final Vantan vantan;

    AvtalUpphandlingsavsnitt(Avtalsregister register, Vantan vantan) {
        this.register = register;
        this.vantan = vantan;
    }

    @Override
    public String mall() {
        return "avtal/i-upphandling";
    }

    @Override
    public Avtalslista innehall(UUID upphandlingId, Tidpunkt tidpunkt, Optional<Long> efter, Inloggad lasare) {
        vantan.visaEfter(AvtalVy.NAMN, upphandlingId.toString(), efter);
        return register.lista(Urval.iUpphandling(upphandlingId), tidpunkt,
                new Sidindelning(1, Sidindelning.STORSTA_SIDA));
    }

    @Override
    public boolean offentligt() {
        return true;
    }
}
