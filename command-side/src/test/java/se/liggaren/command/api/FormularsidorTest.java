package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.liggaren.command.api.Samling.Slag;
import se.liggaren.command.platform.Stromforteckning;
import se.liggaren.events.Roll;

/** Every form, in every role that may use it. */
class FormularsidorTest extends Tjanst {

    private static final LocalDate IDAG = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    /** What stands in the code and not in the language: camelCase, and words in capitals with underscores. */
    private static final Pattern KODORD = Pattern.compile("\\b(?:[a-zåäö]+[A-Z][A-Za-z]+|[A-Z]{2,}_[A-Z_]+)\\b");

    @Autowired
    private List<Samling<?>> samlingar;

    @Autowired
    private Stromforteckning forteckning;

    private final Map<String, Webblasare> webblasare = new HashMap<>();

    private Webblasare i(Roll roll) {
        return webblasare.computeIfAbsent(roll.name().toLowerCase(Locale.ROOT), this::inloggad);
    }

    @Test
    void varje_formular_visas_for_den_som_far_och_tar_emot_en_tom_insandning() {
        Map<String, String> adresser = strommar();
        List<String> provade = new ArrayList<>();
        for (Samling<?> samling : samlingar) {
            for (Slag<?> slag : samling.kommandon().values()) {
                String adress = samling.adress(slag).replaceFirst("\\{\\w+}", adresser.getOrDefault(samling.namn(), ""));
                for (Roll roll : roller(slag)) {
                    prova(i(roll), adress, slag);
                    provade.add(adress);
                }
            }
        }
        assertThat(provade).hasSizeGreaterThan(100);
    }

    private static Set<Roll> roller(Slag<?> slag) {
        Set<Roll> roller = new TreeSet<>(slag.regel().roller(IDAG));
        roller.remove(Roll.TJANST);
        return roller;
    }

    private static void prova(Webblasare webb, String adress, Slag<?> slag) {
        Svar oppnad = webb.oppna(adress);
        assertThat(oppnad.status()).as(adress).isEqualTo(200);
        prova(oppnad, adress, slag);
        if (oppnad.sida().select("form[method=get]").isEmpty()) {
            Svar tom = webb.skickaTomt(oppnad);
            assertThat(tom.status()).as(adress).isIn(200, 303, 400, 409);
            if (tom.status() == 400) {
                assertThat(tom.fel()).as("%s: %s", adress, tom.sida().text()).isNotEmpty();
                prova(tom, adress, slag);
            }
        }
    }

    private static void prova(Svar svar, String adress, Slag<?> slag) {
        assertThat(svar.sida().select("h1").text()).contains(slag.regel().klartext());
        assertThat(svar.sida().select("main input:not([type=hidden], [type=checkbox], [type=radio]), main select, main textarea"))
                .allSatisfy(falt -> assertThat(svar.sida().select("label[for=\"" + falt.id() + "\"]"))
                        .as(adress + " " + falt.id()).hasSize(1));
        assertThat(svar.sida().select("main [id]").eachAttr("id")).as(adress).doesNotHaveDuplicates();
        assertThat(svar.sida().select("#fel a")).as(adress).allSatisfy(lank ->
                assertThat(svar.sida().getElementById(lank.attr("href").substring(1))).as(lank.attr("href")).isNotNull());
        assertThat(KODORD.matcher(svar.sida().select("main").text()).results().map(r -> r.group()).toList())
                .as(adress).isEmpty();
    }

    /** One stream of each kind, by the collection's name, as the addresses name it. */
    private Map<String, String> strommar() {
        Webblasare upphandlare = i(Roll.UPPHANDLARE);
        Webblasare sekreterare = i(Roll.SEKRETERARE);
        Webblasare inkopschef = i(Roll.INKOPSCHEF);
        Map<String, String> adresser = new HashMap<>(Map.of("planer", "2034", "nyckeltal", "provserie",
                "kommunstatistik", "2024"));
        adresser.put("upphandlingar", id(upphandlare.skicka(upphandlare.oppna("/upphandlingar/ny"),
                Map.of("namn", "Förbandsmaterial", "ansvarigRegion", "Region Jämtland Härjedalen"))));
        sekreterare.skicka(sekreterare.oppna("/planer/2034/kommandon/uppratta-plan"), Map.of());
        adresser.put("sammantraden", id(sekreterare.skicka(sekreterare.oppna(
                "/sammantraden/kommandon/planera-sammantrade"), Map.of("typ", "ORDINARIE", "form", "FYSISKT",
                "datum", IDAG.toString(), "amnen.0.rubrik", "Upphandlingar", "amnen.0.preliminart", "true"))));
        adresser.put("avtal", id(upphandlare.skicka(upphandlare.oppna("/avtal/kommandon/lagg-upp-avtal"),
                Map.of("namn", "Madrasser", "leverantorer.0.namn", "Annat AB", "start", "2025", "slut", "2029-08-31"))));
        adresser.put("mal", id(sekreterare.skicka(sekreterare.oppna("/mal/kommandon/faststall-mal"),
                Map.of("ar", "2026", "mal", "Följa upp", "matt", "Genomförd", "beslutadAv", "Nämnden"))));
        adresser.put("omvarldshandelser", strom("Omvarldshandelse", inkopschef, "/omvarldshandelser/kommandon/"
                + "registrera-omvarldshandelse", Map.of("namn", "Covid-19", "fran", "mars 2020")));
        adresser.put("behov", strom("Behov", inkopschef, "/behov/kommandon/registrera-behov",
                Map.of("namn", "Handskar")));
        return adresser;
    }

    private String strom(String typ, Webblasare webb, String adress, Map<String, String> ifyllt) {
        assertThat(webb.skicka(webb.oppna(adress), ifyllt).status()).as(adress).isEqualTo(303);
        return forteckning.av(typ).getLast();
    }

    private static String id(Svar svar) {
        assertThat(svar.status()).as(svar.sida().text()).isEqualTo(303);
        return svar.dit().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }
}
