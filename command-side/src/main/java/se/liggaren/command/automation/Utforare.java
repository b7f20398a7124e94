package se.liggaren.command.automation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.liggaren.command.Kommando;
import se.liggaren.command.automation.Uppdragslista.Rad;
import se.liggaren.command.automation.Uppdragslista.Tagen;
import se.liggaren.command.automation.Uppdragslista.Utfall;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Svar;
import se.liggaren.events.Roll;

/**
 * Sends what is due, through the way in that all commands take. A row that is being done is passed over by other
 * instances; should two of them send it all the same, or one of them stop before it has noted the answer, the stream
 * knows the key and stores nothing more.
 */
final class Utforare implements SmartLifecycle {

    /** Who issues the commands. */
    static final String ANVANDARE = "liggaren";

    private static final Logger LOG = LoggerFactory.getLogger(Utforare.class);
    private static final Duration LANGSTA_AVSLUT = Duration.ofSeconds(10);

    private final Automationer automationer;
    private final Uppdragslista lista;
    private final Uppfoljning uppfoljning;
    private final StromGateway gateway;
    private final TransactionTemplate transaktion;
    private final TransactionTemplate utanTransaktion;
    private final MeterRegistry meters;
    private final Clock klocka;
    private final Duration intervall;
    private final String organisation;

    private final Semaphore vackning = new Semaphore(0);
    private volatile Optional<Thread> trad = Optional.empty();

    Utforare(Automationer automationer, Uppdragslista lista, Uppfoljning uppfoljning, StromGateway gateway,
            PlatformTransactionManager transaktioner, MeterRegistry meters, Clock klocka, Duration intervall,
            String organisation) {
        this.automationer = automationer;
        this.lista = lista;
        this.uppfoljning = uppfoljning;
        this.gateway = gateway;
        this.transaktion = new TransactionTemplate(transaktioner);
        this.utanTransaktion = new TransactionTemplate(transaktioner);
        this.utanTransaktion.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.meters = meters;
        this.klocka = klocka;
        this.intervall = intervall;
        this.organisation = organisation;
        Automationer.ALLA.forEach(a -> Stream.of(Utfall.values()).forEach(utfall -> antal(a.namn(), utfall)));
    }

    /** What came of an errand; the outcome is absent when the stream no longer calls for it. */
    private record Resultat(Optional<Utfall> utfall, Optional<String> skal) {

        static final Resultat INAKTUELLT = new Resultat(Optional.empty(), Optional.empty());

        static Resultat av(Utfall utfall) {
            return new Resultat(Optional.of(utfall), Optional.empty());
        }

        static Resultat av(Utfall utfall, String skal) {
            return new Resultat(Optional.of(utfall), Optional.of(skal));
        }
    }

    private Counter antal(String automation, Utfall utfall) {
        return Counter.builder("liggaren.automationer")
                .description("What the automations tried to do, by how it ended")
                .tags("automation", automation, "utfall", utfall.name())
                .register(meters);
    }

    /** Looks at the list without waiting for the next time. */
    void vack() {
        vackning.release();
    }

    private void arbeta() {
        boolean borta = false;
        while (isRunning()) {
            try {
                transaktion.executeWithoutResult(_ -> uppfoljning.foljIgen());
                boolean mer = true;
                while (mer && isRunning()) {
                    mer = gorNasta();
                }
                if (borta) {
                    LOG.info("The automations run again");
                }
                borta = false;
            } catch (RuntimeException fel) {
                if (!borta && isRunning()) {
                    LOG.warn("The automations cannot run, and try again every {}: {}", intervall,
                            NestedExceptionUtils.getMostSpecificCause(fel).toString());
                }
                borta = true;
            }
            vanta();
        }
    }

    private void vanta() {
        try {
            if (vackning.tryAcquire(intervall.toMillis(), TimeUnit.MILLISECONDS)) {
                vackning.drainPermits();
            }
        } catch (InterruptedException avbruten) {
            trad = Optional.empty();
        }
    }

    /** Does the row that has waited longest; false when there is none. */
    private boolean gorNasta() {
        LocalDate idag = LocalDate.now(klocka);
        Instant nu = klocka.instant();
        return Boolean.TRUE.equals(transaktion.execute(_ -> {
            Optional<Tagen> tagen = lista.tag(idag, nu);
            tagen.ifPresent(t -> {
                Resultat resultat = utanTransaktion.execute(_ -> utfor(t.rad(), idag));
                resultat.utfall().ifPresentOrElse(utfall -> {
                    lista.notera(t.rad(), idag, utfall, resultat.skal(), nu.plus(intervall));
                    beratta(t, utfall, resultat.skal());
                }, () -> lista.stryk(t.rad()));
            });
            return tagen.isPresent();
        }));
    }

    /** What goes wrong in the same way as before is counted, but not told of again. */
    private void beratta(Tagen tagen, Utfall utfall, Optional<String> skal) {
        Rad rad = tagen.rad();
        antal(rad.automation(), utfall).increment();
        if (utfall != Utfall.GJORT && !skal.equals(tagen.skal())) {
            LOG.warn("{} because of {}: {} {}", rad.automation(), rad.strom(), utfall, skal.orElse(""));
        }
    }

    private Resultat utfor(Rad rad, LocalDate idag) {
        try {
            return automationer.uppdrag(rad).filter(u -> !u.dag().isAfter(idag))
                    .map(uppdrag -> skicka(rad, uppdrag))
                    .orElse(Resultat.INAKTUELLT);
        } catch (RuntimeException fel) {
            return Resultat.av(Utfall.FEL, NestedExceptionUtils.getMostSpecificCause(fel).toString());
        }
    }

    private <C extends Kommando> Resultat skicka(Rad rad, Uppdrag<C> uppdrag) {
        return switch (gateway.skicka(uppdrag.kommandotyp(), uppdrag.kommando(), begaran(rad, uppdrag))) {
            case Svar.Registrerat _ -> Resultat.av(Utfall.GJORT);
            case Svar.Avvisat nej -> Resultat.av(Utfall.AVVISAT, nej.avvisning().skal());
            case Svar.RollenFarInte _ -> Resultat.av(Utfall.AVVISAT, "ROLLEN_FAR_INTE");
            case Svar.OkandStrom _ -> Resultat.av(Utfall.AVVISAT, "OKAND_STROM");
            case Svar.AnnanVersion _, Svar.NyckelnAnvand _ ->
                    throw new IllegalStateException("No version was asked for, and the key stands for one request");
        };
    }

    /** The key alone says what is asked, so that it also stands for the request. */
    private Begaran begaran(Rad rad, Uppdrag<?> uppdrag) {
        String nyckel = ANVANDARE + "/" + rad.automation() + "/" + rad.strom() + "/" + rad.nyckel();
        return new Begaran(uppdrag.mal(), ANVANDARE, Roll.TJANST, organisation,
                Optional.of(new Idempotens(nyckel, nyckel)), Optional.empty(), Optional.empty());
    }

    @Override
    public void start() {
        Thread ny = Thread.ofPlatform().name("automationer").daemon().unstarted(this::arbeta);
        trad = Optional.of(ny);
        ny.start();
    }

    /** Lets the command that is on its way come through. */
    @Override
    public void stop() {
        Optional<Thread> igang = trad;
        trad = Optional.empty();
        vack();
        igang.ifPresent(t -> {
            try {
                t.join(LANGSTA_AVSLUT);
            } catch (InterruptedException avbruten) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return trad.isPresent();
    }

    /** Stops when nobody more is let in, and while the log can still be read. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;
    }
}
