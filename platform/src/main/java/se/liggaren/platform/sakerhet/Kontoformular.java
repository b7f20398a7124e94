package se.liggaren.platform.sakerhet;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import se.liggaren.events.Roll;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Val;

/** What the pages of accounts and keys read from their forms, and how they say it. */
final class Kontoformular {

    private static final DateTimeFormatter TID =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("sv"));

    private Kontoformular() {
    }

    static String namn(Formular inskickat) {
        return inskickat.varde("namn").strip().toLowerCase(Locale.ROOT);
    }

    static Set<Roll> roller(Formular inskickat) {
        return Arrays.stream(Roll.values()).filter(r -> inskickat.varden("roller").contains(r.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Roll.class)));
    }

    static List<Val> val(Collection<Roll> roller) {
        return roller.stream().sorted().map(r -> new Val(r.name(), r.klartext())).toList();
    }

    static String klartext(Collection<Roll> roller) {
        return roller.stream().sorted().map(Roll::klartext).collect(Collectors.joining(", "));
    }

    static List<Faltfel> fel(Kontonej nej) {
        return nej.hinder().stream().map(hinder -> new Faltfel(hinder.falt(), hinder.klartext())).toList();
    }

    static Formular nyNyckel(LocalDate idag) {
        return Formular.med(Map.of("baraLasa", "true", "sistaDag", idag.plusYears(1).toString()));
    }

    /** A day that cannot be read is a day too late. */
    static Nyckelomfattning omfattning(Formular inskickat) {
        return new Nyckelomfattning(inskickat.varde("andamal").strip(), roller(inskickat),
                inskickat.varde("baraLasa").equals("true"), dag(inskickat.varde("sistaDag")).orElse(LocalDate.MAX));
    }

    private static Optional<LocalDate> dag(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static String visaNyNyckel(Model sida, Formular formular, Konto konto, LocalDate idag, String vag) {
        sida.addAttribute("formular", formular);
        sida.addAttribute("konto", konto.namn());
        sida.addAttribute("roller", val(konto.roller()));
        sida.addAttribute("tidigast", idag.toString());
        sida.addAttribute("senast", idag.plusYears(Kontoregister.NYCKELNS_LANGSTA_TID_AR).toString());
        sida.addAttribute("vag", vag);
        return "sakerhet/ny-nyckel";
    }

    static String visaNyckel(Model sida, String nyckel, String vag) {
        return visaHemligt(sida, "Nyckeln är gjord", nyckel,
                "Skicka den i varje anrop: Authorization: Bearer och sedan nyckeln. Den som har nyckeln är kontot.", vag);
    }

    static String visaEngangslosenord(Model sida, String rubrik, Kontoregister.Engangslosenord nytt, Clock klocka,
            String vag) {
        return visaHemligt(sida, rubrik, nytt.losenord(),
                "Det är engångslösenordet. Lämna det till personen så att ingen annan ser det. Det kan användas till "
                        + tid(nytt.till(), klocka) + ", bara för att välja ett eget lösenord.", vag);
    }

    /** A secret stands in the answer to the form that asked for it, never in a session or an address. */
    private static String visaHemligt(Model sida, String rubrik, String hemligt, String forklaring, String vag) {
        sida.addAttribute("rubrik", rubrik);
        sida.addAttribute("hemligt", hemligt);
        sida.addAttribute("forklaring", forklaring);
        sida.addAttribute("vag", vag);
        return "sakerhet/hemligt";
    }

    static String tid(Instant nar, Clock klocka) {
        return TID.format(nar.atZone(klocka.getZone()));
    }

    /** A key as it is listed. */
    record Nyckelrad(String nyckelId, String andamal, String roller, String far, LocalDate skapad, LocalDate sistaDag,
            boolean utgangen, String senastAnvand) {

        static Nyckelrad av(ApiNyckel nyckel, LocalDate idag) {
            return new Nyckelrad(nyckel.nyckelId(), nyckel.andamal(), klartext(nyckel.roller()),
                    nyckel.baraLasa() ? "läsa" : "läsa och skriva", nyckel.skapad(), nyckel.sistaDag(),
                    nyckel.sistaDag().isBefore(idag), nyckel.senastAnvand().map(LocalDate::toString).orElse("aldrig"));
        }
    }
}
