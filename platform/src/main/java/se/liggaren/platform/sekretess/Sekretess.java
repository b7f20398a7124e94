package se.liggaren.platform.sekretess;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.liggaren.platform.sakerhet.Inloggad;

/** Begins the examination of what one reader may see. */
@Component
public final class Sekretess {

    /** The request's only examination: whatever makes up an answer asks the same one. */
    public Sekretessprovning provning(Inloggad lasare) {
        RequestAttributes begaran = RequestContextHolder.currentRequestAttributes();
        String namn = Sekretessprovning.class.getName();
        if (begaran.getAttribute(namn, RequestAttributes.SCOPE_REQUEST) instanceof Sekretessprovning redan) {
            return redan;
        }
        Sekretessprovning provning = new Sekretessprovning(lasare.roller(), _ -> { });
        begaran.setAttribute(namn, provning, RequestAttributes.SCOPE_REQUEST);
        return provning;
    }
}
