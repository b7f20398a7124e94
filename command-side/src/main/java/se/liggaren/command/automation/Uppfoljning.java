package se.liggaren.command.automation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.liggaren.command.automation.Uppdragslista.Dott;
import se.liggaren.command.automation.Uppdragslista.Tillhorande;
import se.liggaren.platform.handelser.Felkalla;

/**
 * Makes the list say what a stream calls for now. A stream whose facts no automation can make anything of is put aside and
 * tried again, and the others go on. Every method joins a transaction.
 */
final class Uppfoljning {

    private static final Logger LOG = LoggerFactory.getLogger(Uppfoljning.class);

    private final Automationer automationer;
    private final Uppdragslista lista;
    private final Clock klocka;
    private final Duration lugn;

    /** @param lugn how long a stream is left alone when somebody has written in it */
    Uppfoljning(Automationer automationer, Uppdragslista lista, Clock klocka, Duration lugn) {
        this.automationer = automationer;
        this.lista = lista;
        this.klocka = klocka;
        this.lugn = lugn;
    }

    /** The letter is taken before the stream is read, so that two who follow it do so one after the other. */
    void folj(String strom, String stromtyp) {
        Optional<Dott> forut = lista.taBrev(strom);
        Instant nu = klocka.instant();
        try {
            List<Tillhorande> uppdrag = automationer.uppdrag(strom, stromtyp);
            lista.skriv(strom, uppdrag, nu, nu.plus(lugn));
            forut.ifPresent(_ -> LOG.info("The automations follow {} again", strom));
        } catch (RuntimeException | StackOverflowError fel) {
            if (Felkalla.omgivningen(fel)) {
                throw fel;
            }
            Dott brev = new Dott(strom, stromtyp, Felkalla.utanInnehall(fel));
            lista.laggBrev(brev);
            if (!forut.equals(Optional.of(brev))) {
                LOG.warn("The automations cannot follow {} and put it aside: {}", strom, brev.orsak());
            }
        }
        lista.oppnaForMal(strom, nu.plus(lugn));
    }

    /** Tries what was put aside; what somebody else is trying is passed by. */
    void foljIgen() {
        lista.brev().forEach(brev -> folj(brev.strom(), brev.stromtyp()));
    }
}
