package se.liggaren.query.sammantrade;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.dag;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.query.sammantrade.Kalender.Post;

class KalenderfilTest {

    private static final UUID MOTE = new UUID(5, 5);

    @Test
    void ett_sammantrade_ar_en_handelse_i_svensk_tid() throws Exception {
        String text = ics(post(Sammantradeslage.PLANERAT, Optional.of(LocalTime.of(9, 30)), "Läkemedel; "
                + "avtal, steg 2"));

        assertThat(utanVikning(text)).contains("""
                BEGIN:VEVENT\r
                UID:urn:uuid:00000000-0000-0005-0000-000000000005\r
                DTSTAMP:20260301T080000Z\r
                LAST-MODIFIED:20260301T080000Z\r
                SEQUENCE:4\r
                DTSTART;TZID=Europe/Stockholm:20260511T093000\r
                DTEND;TZID=Europe/Stockholm:20260511T120000\r
                SUMMARY:GNUS: Ordinarie sammanträde\r
                LOCATION:Östersund\\, digitalt\r
                DESCRIPTION:Form: Hybrid\\nÄmnen:\\n1. Läkemedel\\; avtal\\, steg 2 (Inköpschef)\\n2. \
                Fördjupning\\, preliminärt\r
                STATUS:CONFIRMED\r
                URL:https://liggaren.example/sammantraden/00000000-0000-0005-0000-000000000005\r
                END:VEVENT\r
                """);
        assertThat(utanVikning(text)).contains("""
                BEGIN:VTIMEZONE\r
                TZID:Europe/Stockholm\r
                BEGIN:DAYLIGHT\r
                TZNAME:CEST\r
                TZOFFSETFROM:+0100\r
                TZOFFSETTO:+0200\r
                DTSTART:19960331T020000\r
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
                END:DAYLIGHT\r
                """, "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n");
        assertThat(text.lines()).as("RFC 5545, 3.1").allMatch(rad -> rad.length() <= 75);
        assertThat(last(text).validate().hasErrors()).isFalse();
    }

    @Test
    void utan_kand_tid_ar_det_en_preliminar_dag_som_inte_upptar_nagon() {
        assertThat(ics(post(Sammantradeslage.PLANERAT, Optional.empty(), "Ämne")))
                .contains("DTSTART;VALUE=DATE:20260511\r\n", "TRANSP:TRANSPARENT\r\n", "STATUS:TENTATIVE\r\n")
                .doesNotContain("DTEND");
    }

    @Test
    void ett_installt_eller_ersatt_sammantrade_finns_kvar_som_installt() {
        String installt = utanVikning(ics(post(Sammantradeslage.INSTALLT, Optional.of(LocalTime.of(9, 30)), "Ämne")));
        String ersatt = utanVikning(ics(post(Sammantradeslage.ERSATT, Optional.of(LocalTime.of(9, 30)), "Ämne")));

        assertThat(installt).contains("SUMMARY:GNUS: Ordinarie sammanträde (inställt)", "STATUS:CANCELLED",
                "Skäl: För få anmälda").doesNotContain("RELATED-TO");
        assertThat(ersatt).contains("(ersatt av ett informationsmöte)", "STATUS:CANCELLED",
                "RELATED-TO;RELTYPE=SIBLING:urn:uuid:00000000-0000-0005-0000-000000000006");
    }

    @Test
    void en_text_kan_inte_bli_en_uppgift_eller_en_handelse_till() throws Exception {
        Calendar last = last(ics(post(Sammantradeslage.PLANERAT, Optional.of(LocalTime.of(9, 30)),
                "A\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSTATUS:CANCELLED\rB\u0007\u0085")));

        List<CalendarComponent> handelser = last.getComponents(Component.VEVENT);
        assertThat(handelser).hasSize(1);
        assertThat(handelser.getFirst().getRequiredProperty(Property.STATUS).getValue()).isEqualTo("CONFIRMED");
        assertThat(handelser.getFirst().getRequiredProperty(Property.DESCRIPTION).getValue())
                .contains("1. A\nEND:VEVENT\nBEGIN:VEVENT\nSTATUS:CANCELLEDB (Inköpschef)");
    }

    @Test
    void samma_sammantraden_ger_samma_text_och_inga_ger_en_tom_kalender() throws Exception {
        Post post = post(Sammantradeslage.PLANERAT, Optional.empty(), "Ämne");

        assertThat(ics(post, post)).isEqualTo(ics(post, post));
        assertThat(last(ics()).<CalendarComponent>getComponents(Component.VEVENT)).isEmpty();
    }

    private static Calendar last(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String utanVikning(String text) {
        return text.replace("\r\n ", "");
    }

    private static String ics(Post... poster) {
        return Kalenderfil.av(List.of(poster), id -> URI.create("https://liggaren.example/sammantraden/" + id));
    }

    private static Post post(Sammantradeslage lage, Optional<LocalTime> start, String amne) {
        boolean planerat = lage == Sammantradeslage.PLANERAT;
        return new Post(MOTE, 4, Instant.parse("2026-03-01T08:00:00.123Z"), new Sammantrade(Sammantradestyp.ORDINARIE,
                Sammantradesform.HYBRID, dag("2026-05-11"), start, start.map(_ -> LocalTime.of(12, 0)),
                Optional.of("Östersund"), lage, Optional.of("För få anmälda").filter(_ -> !planerat),
                Optional.of(new UUID(5, 6)).filter(_ -> lage == Sammantradeslage.ERSATT),
                List.of(new Amne(1, amne, List.of("Inköpschef"), false), new Amne(2, "Fördjupning", List.of(), true)),
                List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }
}
