package se.liggaren.query.sammantrade;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.RelType;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.liggaren.events.namnd.Namnden;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.sammantrade.Kalender.Post;

/**
 * Writes the meetings as iCalendar (RFC 5545, 7986). A meeting keeps its UID whatever becomes of it, and its SEQUENCE
 * grows with each fact, so that a calendar knows the latest. The same meetings give the same bytes.
 */
final class Kalenderfil {

    private static final String NAMN = "Nämndens sammanträden";
    private static final Duration HAMTA_OM = Duration.ofHours(12);

    /** What no calendar program can hold in a text. */
    private static final Pattern STYRTECKEN = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private Kalenderfil() {
    }

    /** @param adress where a meeting is shown */
    static String av(List<Post> poster, Function<UUID, URI> adress) {
        List<CalendarComponent> delar = new ArrayList<>();
        delar.add(svenskTid());
        poster.forEach(post -> delar.add(handelse(post, adress)));
        Calendar kalender = new Calendar(new PropertyList(List.of(
                new ProdId("-//Liggaren//Sammanträden//SV"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                new Name(NAMN),
                new XProperty("X-WR-CALNAME", NAMN),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), HAMTA_OM))),
                new ComponentList<>(delar));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(kalender, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent handelse(Post post, Function<UUID, URI> adress) {
        Sammantrade s = post.sammantrade();
        List<Property> uppgifter = new ArrayList<>(List.of(
                new Uid(uid(post.id())),
                new DtStamp(post.andrad()),
                new LastModified(post.andrad()),
                new Sequence(Math.toIntExact(post.version())),
                new DtStart<>(start(s))));
        s.start().flatMap(_ -> s.slut()).ifPresent(slut -> uppgifter.add(
                new DtEnd<>(s.datum().atTime(slut).atZone(Tidpunkt.STOCKHOLM))));
        if (s.start().isEmpty()) {
            uppgifter.add(ImmutableTransp.TRANSPARENT);
        }
        uppgifter.add(new Summary(text(Namnden.vid(s.datum()).akronym() + ": " + rubrik(s))));
        plats(s).ifPresent(plats -> uppgifter.add(new Location(text(plats))));
        uppgifter.add(new Description(text(String.join("\n", beskrivning(s)))));
        uppgifter.add(status(s));
        s.informationsmoteId().ifPresent(id -> uppgifter.add(
                new RelatedTo(new ParameterList(List.of(RelType.SIBLING)), uid(id))));
        uppgifter.add(new Url(adress.apply(post.id())));
        return new VEvent(new PropertyList(uppgifter));
    }

    private static String uid(UUID id) {
        return "urn:uuid:" + id;
    }

    /** The day alone when the time is not known. */
    private static Temporal start(Sammantrade s) {
        return s.start().<Temporal>map(tid -> s.datum().atTime(tid).atZone(Tidpunkt.STOCKHOLM)).orElse(s.datum());
    }

    private static String rubrik(Sammantrade s) {
        return s.typ().klartext() + switch (s.lage()) {
            case PLANERAT, GENOMFORT -> "";
            case INSTALLT -> " (inställt)";
            case ERSATT -> " (ersatt av ett informationsmöte)";
        };
    }

    private static Optional<String> plats(Sammantrade s) {
        String platser = Stream.concat(s.plats().stream(),
                        Stream.of("Digitalt").filter(_ -> s.form() != Sammantradesform.FYSISKT))
                .reduce((plats, digitalt) -> plats + ", " + digitalt.toLowerCase(Locale.ROOT)).orElse("");
        return Optional.of(platser).filter(p -> !p.isEmpty());
    }

    private static List<String> beskrivning(Sammantrade s) {
        List<String> rader = new ArrayList<>();
        s.skal().ifPresent(skal -> rader.add("Skäl: " + skal));
        rader.add("Form: " + s.form().klartext());
        if (!s.amnen().isEmpty()) {
            rader.add("Ämnen:");
            s.amnen().forEach(amne -> rader.add(amne(amne)));
        }
        if (!s.oparadeForedragande().isEmpty()) {
            rader.add("Föredragande utan angivet ämne: " + String.join(", ", s.oparadeForedragande()));
        }
        return rader;
    }

    private static String amne(Amne amne) {
        return "%d. %s%s%s".formatted(amne.nr(), amne.rubrik(),
                amne.foredragande().isEmpty() ? "" : " (" + String.join(", ", amne.foredragande()) + ")",
                amne.preliminart() ? ", preliminärt" : "");
    }

    /** A meeting that is planned without its time is not yet sure. */
    private static Status status(Sammantrade s) {
        return switch (s.lage()) {
            case INSTALLT, ERSATT -> ImmutableStatus.VEVENT_CANCELLED;
            case GENOMFORT -> ImmutableStatus.VEVENT_CONFIRMED;
            case PLANERAT -> s.start().isPresent() ? ImmutableStatus.VEVENT_CONFIRMED
                    : ImmutableStatus.VEVENT_TENTATIVE;
        };
    }

    private static String text(String text) {
        return STYRTECKEN.matcher(text.replace("\r\n", "\n")).replaceAll("");
    }

    /**
     * Swedish time as it has been since 1996. We tell it ourselves: the library's own says Europe/Berlin, whose name
     * the meetings do not bear.
     */
    private static VTimeZone svenskTid() {
        return new VTimeZone(new PropertyList(List.of(new TzId(Tidpunkt.STOCKHOLM.getId()))),
                new ComponentList<Observance>(List.of(
                        new Daylight(omstallning("CEST", "+0100", "+0200", LocalDateTime.of(1996, 3, 31, 2, 0))),
                        new Standard(omstallning("CET", "+0200", "+0100", LocalDateTime.of(1996, 10, 27, 3, 0))))));
    }

    /** On the last Sunday of the month of the first one. */
    private static PropertyList omstallning(String namn, String fran, String till, LocalDateTime forsta) {
        return new PropertyList(List.of(new TzName(namn), new TzOffsetFrom(fran), new TzOffsetTo(till),
                new DtStart<>(forsta),
                new RRule<>("FREQ=YEARLY;BYMONTH=" + forsta.getMonthValue() + ";BYDAY=-1SU")));
    }
}
