package se.liggaren.query.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells open pages how far their view has read, each time it has read further (server-sent events). A page learns so
 * that what it shows may have changed, whichever process the change was made in; what changed it reads for itself.
 */
@Component("uppdateringar")
public final class Uppdateringar {

    private static final Logger LOG = LoggerFactory.getLogger(Uppdateringar.class);

    private static final int FLEST_LYSSNARE = 1_000;
    private static final int FLEST_AT_EN = 20;
    private static final Duration TITT = Duration.ofSeconds(1);

    /** A listener that has said nothing for so long is written to, which shows whether it is still there. */
    private static final int TITTAR_TILL_LIVSTECKEN = 20;

    /** A connection is given up after so long, and the browser makes a new one. */
    private static final Duration LANGST = Duration.ofMinutes(30);

    private final Vyer vyer;
    private final List<Lyssnare> lyssnare = new CopyOnWriteArrayList<>();
    private boolean tittar;

    Uppdateringar(Vyer vyer) {
        this.vyer = vyer;
    }

    private static final class Lyssnare {

        private final String vy;
        private final String klient;
        private final SseEmitter till = new SseEmitter(LANGST.toMillis());
        private long sagd;
        private int tysta;

        private Lyssnare(String vy, long sagd, String klient) {
            this.vy = vy;
            this.klient = klient;
            this.sagd = sagd;
        }
    }

    /** How far the view has read: its position in the log. */
    public long position(String vy) {
        return vyer.last(vy).map(Vylager::position).orElse(0L);
    }

    /**
     * A connection on which each further position of the view is told, from the one that the reader has seen.
     *
     * @return none when so many listen already, or the same client so often, that more would cost the service too much
     */
    Optional<SseEmitter> lyssna(String vy, long sedd, String klient) {
        if (lyssnare.size() >= FLEST_LYSSNARE
                || lyssnare.stream().filter(en -> en.klient.equals(klient)).count() >= FLEST_AT_EN) {
            return Optional.empty();
        }
        Lyssnare ny = new Lyssnare(vy, sedd, klient);
        ny.till.onCompletion(() -> lyssnare.remove(ny));
        ny.till.onTimeout(ny.till::complete);
        ny.till.onError(bruten -> lyssnare.remove(ny));
        // said at once, so that whoever listens knows that somebody answers
        skicka(ny, SseEmitter.event().comment(""));
        lyssnare.add(ny);
        titta();
        return Optional.of(ny.till);
    }

    /** Lets the service stop without waiting for pages that stay open. */
    @EventListener(ContextClosedEvent.class)
    void sluta() {
        lyssnare.forEach(en -> en.till.complete());
        lyssnare.clear();
    }

    /** Looks for news as long as anybody listens. */
    private synchronized void titta() {
        if (!tittar) {
            tittar = true;
            Thread.ofVirtual().name("uppdateringar").start(() -> {
                try {
                    while (nagonLyssnar()) {
                        Thread.sleep(TITT);
                        beratta();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private synchronized boolean nagonLyssnar() {
        tittar = !lyssnare.isEmpty();
        return tittar;
    }

    private void beratta() {
        lyssnare.stream().map(en -> en.vy).distinct().forEach(vy -> {
            try {
                long position = position(vy);
                lyssnare.stream().filter(en -> en.vy.equals(vy)).forEach(en -> beratta(en, position));
            } catch (RuntimeException borta) {
                LOG.debug("how far {} has read cannot be told now", vy, borta);
            }
        });
    }

    private void beratta(Lyssnare en, long position) {
        if (position > en.sagd) {
            en.sagd = position;
            skicka(en, SseEmitter.event().id(Long.toString(position)).data(position));
        } else if (++en.tysta >= TITTAR_TILL_LIVSTECKEN) {
            skicka(en, SseEmitter.event().comment(""));
        }
    }

    private void skicka(Lyssnare en, SseEventBuilder vad) {
        en.tysta = 0;
        try {
            en.till.send(vad);
        } catch (IOException | IllegalStateException bortgangen) {
            lyssnare.remove(en);
            en.till.completeWithError(bortgangen);
        }
    }
}
