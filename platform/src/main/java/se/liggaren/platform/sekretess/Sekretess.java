package se.liggaren.platform.sekretess;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.liggaren.events.Roll;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sparning.Sparhandelse;
import se.liggaren.platform.sparning.Sparlogg;

/** Begins the examination of what one reader may see, and sees to it that an auditor's reads are in the trail. */
@Component
public final class Sekretess {

    private final Sparlogg sparlogg;
    private final TransactionTemplate forSig;

    Sekretess(Sparlogg sparlogg, PlatformTransactionManager transaktioner) {
        this.sparlogg = sparlogg;
        this.forSig = new TransactionTemplate(transaktioner);
        this.forSig.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The request's only examination: whatever makes up an answer asks the same one. */
    public Sekretessprovning provning(Inloggad lasare) {
        RequestAttributes begaran = RequestContextHolder.currentRequestAttributes();
        String namn = Sekretessprovning.class.getName();
        if (begaran.getAttribute(namn, RequestAttributes.SCOPE_REQUEST) instanceof Sekretessprovning redan) {
            return redan;
        }
        Sekretessprovning provning = new Sekretessprovning(lasare.roller(), upphandling -> forSig.executeWithoutResult(
                _ -> sparlogg.skriv(Sparhandelse.HEMLIGT_LAST, lasare.anvandarId(), Set.of(Roll.REVISOR),
                        "/upphandlingar/" + upphandling)));
        begaran.setAttribute(namn, provning, RequestAttributes.SCOPE_REQUEST);
        return provning;
    }
}
