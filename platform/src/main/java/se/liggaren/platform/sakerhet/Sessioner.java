package se.liggaren.platform.sakerhet;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Everybody who is logged in, in whichever process they did it. */
public final class Sessioner {

    private final FindByIndexNameSessionRepository<? extends Session> lager;

    Sessioner(FindByIndexNameSessionRepository<? extends Session> lager) {
        this.lager = lager;
    }

    /** Logs the person out everywhere; what they ask for next, they are not logged in for. */
    public void avsluta(String anvandarId) {
        lager.findByPrincipalName(anvandarId).keySet().forEach(lager::deleteById);
    }
}
