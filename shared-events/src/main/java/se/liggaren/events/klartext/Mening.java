package se.liggaren.events.klartext;

import static se.liggaren.events.klartext.Ord.dag;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.liggaren.events.Beslut;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.RattadUppgift;
import se.liggaren.events.Rattelse;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
import se.liggaren.events.avtal.AvtalEvent.FornyadKonkurrensutsattningInledd;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.behov.BehovEvent.BehovAvskrivet;
import se.liggaren.events.behov.BehovEvent.BehovKopplat;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.lopnummer.LopnummerEvent;
import se.liggaren.events.lopnummer.LopnummerEvent.LopnummerTilldelat;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.KommunstatistikRegistrerad;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseAvslutad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseKopplad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.PlanEvent.PlanStangd;
import se.liggaren.events.plan.PlanEvent.PlanUppfoljdIBokslut;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.SammantradesplanFaststalld;
import se.liggaren.events.plan.PlanEvent.UppfoljningGodkand;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.PlanEvent.UpphandlingOverford;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneKompletterat;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneTillagt;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutTrattIKraft;
import se.liggaren.events.sammantrade.SammantradeEvent.GodkannandeRegistrerat;
import se.liggaren.events.sammantrade.SammantradeEvent.ProtokollJusterat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.upphandling.UpphandlingEvent;

/** What happened in any stream, as a Swedish sentence. */
public final class Mening {

    private Mening() {
    }

    /** @param hemliga the event's fields that the sentence must not tell of */
    public static String av(Handelse handelse, Set<String> hemliga) {
        return switch (handelse) {
            case UpphandlingEvent e -> Handelsetext.av(e, hemliga);
            case AvtalEvent e -> avtal(e);
            case PlanEvent e -> plan(e);
            case SammantradeEvent e -> sammantrade(e);
            case MalEvent e -> mal(e);
            case NyckeltalEvent e -> nyckeltal(e);
            case KommunstatistikEvent e -> kommunstatistik(e);
            case OmvarldshandelseEvent e -> omvarldshandelse(e);
            case BehovEvent e -> behov(e);
            case StatuslegendEvent e -> legend(e);
            case LopnummerEvent e -> lopnummer(e);
            default -> throw new IllegalArgumentException(handelse.getClass() + " is in no stream");
        };
    }

    private static String avtal(AvtalEvent event) {
        return switch (event) {
            case AvtalUpplagt e -> "%s upplagt: %s, med %s, %s.".formatted(e.ramavtal() ? "Ramavtal" : "Avtal",
                    e.namn(), Ord.av(e.leverantorer()), spann(e.start(), e.slut()));
            case AvtalForlangt e -> "Avtalet förlängt till och med %s%s.".formatted(dag(e.nyttSlut()),
                    e.option().map(nr -> " med option " + nr).orElse(" utan option"));
            case AvropRegistrerat e -> "Avrop av %s%s: %s.".formatted(e.bestallare(),
                    e.leverantor().map(l -> " hos " + l).orElse(""), e.foremal());
            case FornyadKonkurrensutsattningInledd e -> "Förnyad konkurrensutsättning inledd: %s, sista svarsdag %s."
                    .formatted(e.foremal(), dag(e.sistaSvarsdag()));
            case AvtalAndrat e -> "Avtalet ändrat (%s): %s.".formatted(e.grund().lagrum(), e.andring());
            case AvtalUppsagt e -> "Avtalet uppsagt, sista dag %s.".formatted(dag(e.sistaDag()));
            case AvtalSlutat _ -> "Avtalet har slutat.";
            case AvtalsuppgiftRattad e -> rattelse(e);
        };
    }

    private static String rattelse(RattadUppgift e) {
        return e.falt().equals(Rattelse.HELA_HANDELSEN) ? "Rättelse: en uppgift ströks, den har aldrig inträffat."
                : "Rättelse: ”%s” ska vara ”%s”.".formatted(e.feltVarde(), e.rattVarde());
    }

    private static String spann(OsakertDatum start, OsakertDatum slut) {
        return start.text() + "–" + slut.text();
    }

    private static String plan(PlanEvent event) {
        return switch (event) {
            case PlanUpprattad e -> "Planen för %d upprättad som utkast.".formatted(e.ar());
            case UpphandlingIntagenIPlan e -> "En upphandling intagen i planen som rad %d.".formatted(e.rad().radnr());
            case UpphandlingOverford e -> "En upphandling överförd från planen för %d som rad %d."
                    .formatted(e.franAr(), e.rad().radnr());
            case SammantradesplanFaststalld e -> "Sammanträdesplanen fastställd med %d sammanträden."
                    .formatted(e.sammantraden().size());
            case PlanFaststalld _ -> "Planen fastställd.";
            case PlanJusterad e -> "Planen justerad: %d rader intagna, %d uttagna."
                    .formatted(e.tasIn().size(), e.tasUt().size());
            case PlanUppfoljdIBokslut _ -> "Planen uppföljd i bokslut.";
            case UppfoljningGodkand _ -> "Uppföljningen godkänd.";
            case PlanStangd _ -> "Planen stängd.";
        };
    }

    private static String sammantrade(SammantradeEvent event) {
        return switch (event) {
            case SammantradePlanerat e -> "%s planerat till %s.".formatted(e.typ().klartext(), dag(e.datum()));
            case SammantradeAndrat e -> "Sammanträdet ändrat: %s, %s.".formatted(dag(e.datum()),
                    e.form().klartext().toLowerCase(Ord.SVENSKA));
            case AmneTillagt e -> "Ämne %d tillagt: %s.".formatted(e.amne().nr(), e.amne().rubrik());
            case AmneKompletterat e -> "Ämne %d kompletterat: %s.".formatted(e.nr(), e.rubrik());
            case SammantradeInstallt _ -> "Sammanträdet inställt.";
            case SammantradeErsattMedInformationsmote _ -> "Sammanträdet ersatt med ett informationsmöte.";
            case SammantradeGenomfort e -> "Sammanträdet genomfört (%s)."
                    .formatted(e.form().klartext().toLowerCase(Ord.SVENSKA));
            case UpphandlingslagetRedovisat e -> "Upphandlingsläget %s redovisat."
                    .formatted(dag(e.rapport().lagetDen()));
            case BeslutFattat e -> "Beslut %s fattat: %s.".formatted(e.paragraf(), e.rubrik());
            case GodkannandeRegistrerat e -> "Beslut %s godkänt av %s.".formatted(e.paragraf(), av(e.godkannande()));
            case BeslutTrattIKraft e -> "Beslut %s i kraft.".formatted(e.paragraf());
            case ProtokollJusterat _ -> "Protokollet justerat.";
        };
    }

    private static String av(Beslut beslut) {
        return beslut.organ() + " " + dag(beslut.datum());
    }

    private static String mal(MalEvent event) {
        return switch (event) {
            case MalFaststallt e -> "Mål för %d fastställt: %s.".formatted(e.ar(), e.mal());
            case UtfallRegistrerat e -> "Utfall: %s. %s".formatted(e.utfall().klartext(), e.motivering());
            case UtfallRattat e -> "Utfallet rättat: %s. %s".formatted(e.utfall().klartext(), e.motivering());
        };
    }

    private static String nyckeltal(NyckeltalEvent event) {
        return switch (event) {
            case NyckeltalRegistrerat e -> "%s %d: %s.".formatted(e.namn(), e.avserAr(), tal(e.utfall(), e.enhet()));
        };
    }

    private static String kommunstatistik(KommunstatistikEvent event) {
        return switch (event) {
            case KommunstatistikRegistrerad e -> "%s, %s: %s.".formatted(e.kommun(), e.slag(), tal(e.belopp(), e.enhet()));
            case StatistikPresenterad e -> "Statistiken för %d presenterad.".formatted(e.avserAr());
        };
    }

    private static String tal(Optional<BigDecimal> varde, String enhet) {
        return varde.map(tal -> tal.toPlainString().replace('.', ',') + " " + enhet).orElse("inget tal");
    }

    private static String omvarldshandelse(OmvarldshandelseEvent event) {
        return switch (event) {
            case OmvarldshandelseRegistrerad e -> "%s registrerad, från %s%s.".formatted(e.namn(), e.fran().text(),
                    e.tom().map(tom -> " till " + tom.text()).orElse(""));
            case OmvarldshandelseKopplad e -> "Kopplad till %s.".formatted(antal(e.upphandlingar()));
            case OmvarldshandelseAvslutad e -> "Över %s.".formatted(e.tom().text());
        };
    }

    private static String antal(List<?> upphandlingar) {
        return upphandlingar.size() == 1 ? "en upphandling" : upphandlingar.size() + " upphandlingar";
    }

    private static String behov(BehovEvent event) {
        return switch (event) {
            case BehovRegistrerat e -> "Behov registrerat: %s.".formatted(e.namn());
            case BehovKopplat _ -> "Behovet kopplat till en upphandling.";
            case BehovAvskrivet _ -> "Behovet avskrivet.";
        };
    }

    private static String legend(StatuslegendEvent event) {
        return switch (event) {
            case StatuslegendFaststalld e -> "Statuslegenden fastställd enligt %s.".formatted(e.kalla());
        };
    }

    private static String lopnummer(LopnummerEvent event) {
        return switch (event) {
            case LopnummerTilldelat e -> "Löpnummer %s givet till %s.".formatted(e.lopnummer(), e.namn());
        };
    }
}
