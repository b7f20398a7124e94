package se.liggaren.query.historik;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.klartext.Handelsetext;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.platform.sekretess.Sekretessprovning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import se.liggaren.query.sekretess.Innehall;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a procurement's history. */
@Component
class Historik {

    private final Vyschema schema;
    private final JsonMapper json;

    Historik(JdbcClient jdbc, JsonMapper json) {
        this.schema = Vyschema.levande(HistorikVy.NAMN, jdbc);
        this.json = json;
    }

    /** What had been registered at the moment, of what held by its day, in the order of registration. */
    List<Historikpost> las(UUID upphandlingId, Tidpunkt tidpunkt, Sekretessprovning provning) {
        Strom strom = new Strom(upphandlingId, hela(upphandlingId), provning);
        List<Rad> synliga = strom.hela().stream().filter(rad -> rad.syns(tidpunkt)).toList();
        return synliga.stream().map(rad -> post(rad, synliga, strom)).toList();
    }

    /** One entry, as it stands now. */
    Historikpost las(UUID upphandlingId, UUID handelseId, Sekretessprovning provning) {
        Strom strom = new Strom(upphandlingId, hela(upphandlingId), provning);
        return strom.hela().stream().filter(rad -> rad.registrerad().handelseId().equals(handelseId)).findFirst()
                .map(rad -> post(rad, strom.hela(), strom)).orElseThrow();
    }

    private List<Rad> hela(UUID upphandlingId) {
        return schema.sql("""
                        select handelse_id, version, typ, registrerad, kand_fran, anvandare, roll, organisation,
                            innehall
                        from {vy}.handelse where strom = :strom order by version
                        """)
                .param("strom", upphandlingId.toString())
                .query((rs, _) -> new Rad(
                        new Registrerad<>(rs.getObject("handelse_id", UUID.class), rs.getLong("version"),
                                rs.getString("anvandare"),
                                handelse(rs.getString("typ"), rs.getString("innehall"))),
                        (ObjectNode) json.readTree(rs.getString("innehall")),
                        rs.getObject("registrerad", OffsetDateTime.class).toInstant(),
                        rs.getObject("kand_fran", OffsetDateTime.class).toInstant(),
                        Roll.valueOf(rs.getString("roll")),
                        rs.getString("organisation")))
                .list();
    }

    private UpphandlingEvent handelse(String typ, String innehall) {
        return (UpphandlingEvent) json.readValue(innehall, EventTypes.klass(typ).orElseThrow());
    }

    private static Historikpost post(Rad rad, List<Rad> synliga, Strom strom) {
        UpphandlingEvent event = rad.registrerad().handelse();
        Set<String> hemliga = strom.hemliga(event);
        Innehall innehall = Innehall.utan(hemliga, rad.lagrat());
        return new Historikpost(
                rad.registrerad().handelseId(),
                rad.registrerad().version(),
                EventTypes.namn(event.getClass()),
                text(event, synliga, hemliga),
                event.gallerFran(),
                rad.registreradTid(),
                rad.roll(),
                rad.roll().ansvar(),
                rad.organisation(),
                Optional.of(rad.registrerad().anvandare()),
                Optional.empty(),
                event.underlag().skal().filter(_ -> !hemliga.contains("skal")),
                event.underlag().beslut(),
                innehall.falt(),
                synliga.stream().flatMap(annan -> annan.rattelseAv(rad).stream()
                        .map(r -> rattning(r, annan.registrerad().handelseId(), strom))).toList(),
                event instanceof UppgiftRattad r ? Optional.of(rattning(r, r.avserHandelseId(), strom))
                        : Optional.empty(),
                innehall.sekretess());
    }

    private static String text(UpphandlingEvent event, List<Rad> synliga, Set<String> hemliga) {
        return event instanceof UppgiftRattad r
                ? synliga.stream().filter(rad -> rad.registrerad().handelseId().equals(r.avserHandelseId())).findFirst()
                        .map(rad -> Handelsetext.rattelse(r, rad.registrerad().handelse().getClass(), hemliga))
                        .orElseGet(() -> Handelsetext.av(r, hemliga))
                : Handelsetext.av(event, hemliga);
    }

    private static Historikpost.Rattning rattning(UppgiftRattad rattelse, UUID andraSidan, Strom strom) {
        Set<String> hemliga = strom.hemliga(rattelse);
        return new Historikpost.Rattning(andraSidan, rattelse.falt(),
                Optional.of(rattelse.feltVarde()).filter(_ -> !hemliga.contains("feltVarde")),
                Optional.of(rattelse.rattVarde()).filter(_ -> !hemliga.contains("rattVarde")));
    }

    /** A procurement's events, as they are read to somebody. */
    private record Strom(UUID upphandlingId, List<Rad> hela, Sekretessprovning provning) {

        Set<String> hemliga(UpphandlingEvent event) {
            return provning.hemliga(upphandlingId, event, () -> hela.stream().map(Rad::registrerad).toList());
        }
    }

    private record Rad(Registrerad<UpphandlingEvent> registrerad, ObjectNode lagrat, Instant registreradTid,
            Instant kandFran, Roll roll, String organisation) {

        boolean syns(Tidpunkt tidpunkt) {
            return tidpunkt.kant().filter(kandFran::isAfter).isEmpty()
                    && tidpunkt.giltigt().filter(registrerad.handelse().gallerFran()::isAfter).isEmpty();
        }

        /** What this entry corrects in the other, when it does. */
        Optional<UppgiftRattad> rattelseAv(Rad annan) {
            return registrerad.handelse() instanceof UppgiftRattad r
                    && r.avserHandelseId().equals(annan.registrerad().handelseId()) ? Optional.of(r) : Optional.empty();
        }
    }
}
