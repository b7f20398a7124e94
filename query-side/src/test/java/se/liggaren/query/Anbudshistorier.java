package se.liggaren.query;

import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.dag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AnbudstidForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.AnnonsAndrad;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.DomRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.InterimistisktBeslutRegistrerat;
import se.liggaren.events.upphandling.UpphandlingEvent.MiljokravAngivet;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAnnonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAvbruten;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingPausad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStartad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;

/**
 * Procurements that have not been awarded, each as far as chance takes it. The same number always gives the same course
 * of events; what is said of tenders and tenderers in it is drawn apart, so that there are two of each: one in which
 * everything about tenders is easily known again, and its twin, where nothing about tenders is the same.
 */
final class Anbudshistorier {

    /** What gives the first twin's tenders away, wherever it is shown. */
    static final String MARKE = "ZQ-HEMLIG";

    /** The first digits of the first twin's numbers of tenders, however they are grouped. */
    static final String MARKT_TAL = "987\\D?65";

    private static final int MARKTA_ANTAL = 987_650_000;
    private static final LocalDate BORJAN = dag("2026-01-01");

    private final int nummer;
    private final boolean markt;
    private final Random forlopp;
    private final Random anbud;
    private final List<UpphandlingEvent> handelser = new ArrayList<>();
    private LocalDate idag = BORJAN;

    private Anbudshistorier(int nummer, boolean markt) {
        this.nummer = nummer;
        this.markt = markt;
        this.forlopp = new Random(1_000L + nummer);
        this.anbud = new Random(markt ? 2_000L + nummer : 3_000L + nummer);
    }

    static UUID upphandling(int nummer) {
        return new UUID(7, nummer);
    }

    static UUID handelse(int nummer, int i) {
        return new UUID(8, nummer * 100L + i);
    }

    static String lopnummer(int nummer) {
        return "GNUS-2026-%03d".formatted(100 + nummer);
    }

    /** @param markt whether the twin is the one whose tenders are easily known again */
    static List<UpphandlingEvent> historia(int nummer, boolean markt) {
        Anbudshistorier historia = new Anbudshistorier(nummer, markt);
        historia.fyll();
        return List.copyOf(historia.handelser);
    }

    private void fyll() {
        sker(new UpphandlingUpplagd(underlag(), lopnummer(nummer), "Madrasser " + nummer, Optional.empty(),
                chans(2) ? NORRBOTTEN : JAMTLAND, List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                OsakertDatum.tolka("2026-09-01"), Optional.empty()));
        sker(chans(4) ? new UpphandlareSaknas(underlag()) : new UpphandlareUtsedd(underlag(), "u-" + nummer));
        if (chans(20)) {
            return;
        }
        sker(new UpphandlingStartad(underlag(), Optional.empty()));
        if (chans(20)) {
            return;
        }
        sker(new UpphandlingAnnonserad(underlag(), "A-" + nummer, "e-Avrop", Optional.empty(), idag.plusDays(20),
                Optional.empty()));
        if (chans(3)) {
            sker(new AnnonsAndrad(underlag(), "Kravet på leveranstid"));
            sker(new AnbudstidForlangd(underlag(), Optional.empty(), idag.plusDays(20)));
        }
        if (chans(5)) {
            overprovas(Fas.ANNONSERAD);
            return;
        }
        idag = idag.plusDays(30);
        sker(new UtvarderingPaborjad(hemligtUnderlag(), antalAnbud()));
        int utvardering = handelser.size();
        if (chans(2)) {
            overprovas(Fas.UTVARDERING);
        }
        if (chans(2)) {
            ratta(utvardering, "antalAnbud");
        }
        if (chans(3)) {
            ratta(utvardering, "skal");
        }
        if (chans(5)) {
            ratta(utvardering, "gallerFran", handelser.get(utvardering - 1).gallerFran().toString());
        }
        if (chans(4)) {
            tilldelasAvMisstag();
        }
        if (chans(4)) {
            sker(new MiljokravAngivet(underlag(), Miljokrav.JA));
        }
        if (chans(6)) {
            sker(new UpphandlingPausad(underlag(), "Sjukdom", Optional.empty()));
        }
        if (chans(5)) {
            sker(new UpphandlingAvbruten(underlag(), AvbrytandeSkal.CHAN_NEED, Optional.of(idag), true,
                    Optional.of(idag.plusDays(10))));
        }
    }

    private void overprovas(Fas vilande) {
        String malnummer = (1000 + nummer) + "-26";
        sker(new OverprovningRegistrerad(hemligtUnderlag(), malnummer, "Förvaltningsrätten", sokande(),
                Avser.UPPHANDLING, idag, vilande));
        int registrerad = handelser.size();
        if (chans(2)) {
            ratta(registrerad, "sokande");
        }
        if (chans(3)) {
            ratta(registrerad, "domstol", "Förvaltningsrätten i Luleå");
        }
        if (chans(2)) {
            sker(new InterimistisktBeslutRegistrerat(underlag(), malnummer, Instans.FORVALTNINGSRATT, true));
        }
        if (chans(3)) {
            sker(new DomRegistrerad(underlag(), malnummer, Instans.FORVALTNINGSRATT, Domslut.AVSLAG));
            sker(new OverprovningAvslutad(underlag(), vilande, Optional.empty()));
        }
    }

    /** An award that somebody then says was never made. */
    private void tilldelasAvMisstag() {
        sker(new AvtalTilldelat(hemligtUnderlag(), List.of(new Leverantor(foretag(), Optional.empty(), List.of())),
                List.of(), Optional.of(idag), true, Optional.of(idag.plusDays(10))));
        ratta(handelser.size(), Rattelse.HELA_HANDELSEN, Rattelse.ALDRIG_INTRAFFAD);
    }

    /** To another value that is as secret as the one before. */
    private void ratta(int version, String falt) {
        ratta(version, falt, switch (falt) {
            case "antalAnbud" -> Integer.toString(antalAnbud());
            case "sokande" -> foretag();
            default -> hemligText();
        });
    }

    private void ratta(int version, String falt, String ratt) {
        sker(new UppgiftRattad(hemligtUnderlag(), handelse(nummer, version - 1), falt,
                Rattelse.varde(handelser.get(version - 1), falt), ratt, idag));
    }

    private void sker(UpphandlingEvent handelse) {
        handelser.add(handelse);
        idag = idag.plusDays(1 + forlopp.nextInt(5));
    }

    private boolean chans(int enPa) {
        return forlopp.nextInt(enPa) == 0;
    }

    private Underlag underlag() {
        return Underlag.fran(idag);
    }

    /** Grounds that may tell of tenders, or say nothing. */
    private Underlag hemligtUnderlag() {
        return markt || anbud.nextBoolean() ? underlag().medSkal(hemligText()) : underlag();
    }

    private int antalAnbud() {
        return markt ? MARKTA_ANTAL + anbud.nextInt(10_000) : 1 + anbud.nextInt(200);
    }

    private Optional<String> sokande() {
        return markt || anbud.nextBoolean() ? Optional.of(foretag()) : Optional.empty();
    }

    private String foretag() {
        return markt ? MARKE + "-" + anbud.nextInt(1_000) + " AB" : "Företaget " + "x".repeat(anbud.nextInt(30)) + " AB";
    }

    private String hemligText() {
        return markt ? MARKE + " skäl " + anbud.nextInt(1_000) : "skäl " + "y".repeat(anbud.nextInt(30));
    }
}
