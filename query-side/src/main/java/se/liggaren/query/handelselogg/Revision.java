package se.liggaren.query.handelselogg;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import se.liggaren.events.RattadUppgift;
import se.liggaren.events.Roll;
import se.liggaren.events.klartext.Faktaord;
import se.liggaren.events.klartext.Mening;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.handelser.Lagringsformer;
import se.liggaren.platform.handelser.Metadatanycklar;
import se.liggaren.platform.sekretess.Sekretessprovning;
import se.liggaren.query.handelselogg.Revisionspost.Ensam;
import se.liggaren.query.handelselogg.Revisionspost.Faktum;
import se.liggaren.query.handelselogg.Revisionspost.Kedja;
import se.liggaren.query.handelselogg.Revisionspost.Sida;
import se.liggaren.query.handelselogg.Revisionspost.Varde;
import se.liggaren.query.platform.Tidpunkt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log for somebody who goes through it: in order, by what is asked for, and one event at a time. */
@Component
class Revision {

    static final int PER_SIDA = 50;

    private static final int FORSTA_PLANAR = 2000;
    private static final LocalDate FORSTA_DAG = LocalDate.of(1, 1, 1);
    private static final LocalDate SISTA_DAG = LocalDate.of(9999, 12, 31);

    /** The events that point out another that was wrong. */
    private static final List<String> UTPEKANDE = typer(RattadUppgift.class::isAssignableFrom);

    /** The events that correct something, the one that does it by taking its place too. */
    private static final List<String> RATTELSER =
            typer(k -> RattadUppgift.class.isAssignableFrom(k) || k == UtfallRattat.class);

    private static final String URVAL = """
            from handelser.handelse where (:stromtyp = '' or stromtyp = :stromtyp)
            and (:roll = '' or metadata ->> 'roll' = :roll)
            and (not :rattelser or typ in (:rattelsetyper))
            and registrerad_tid >= :registreradFran and registrerad_tid < :registreradTill
            and innehall #>> '{underlag,gallerFran}' between :gallerFran and :gallerTill
            and (:upphandling = '' or strom in (
                select strom from handelser.handelse where typ = 'UpphandlingUpplagd'
                and (position(lower(:upphandling) in lower(innehall ->> 'lopnummer')) > 0
                    or position(lower(:upphandling) in lower(innehall ->> 'namn')) > 0)
                union select strom from handelser.handelse where typ = 'UppgiftRattad'
                and innehall ->> 'falt' in ('lopnummer', 'namn')
                and position(lower(:upphandling) in lower(innehall ->> 'rattVarde')) > 0))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Revision(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The events asked for after the position, in order. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Sida efter(long position, Revisionsfraga fraga, Sekretessprovning provning) {
        return sida(lagrade(fraga, "and position > :position order by position", position), fraga, provning);
    }

    /** The events asked for before the position, in order. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Sida fore(long position, Revisionsfraga fraga, Sekretessprovning provning) {
        return sida(lagrade(fraga, "and position < :position order by position desc", position).reversed(), fraga,
                provning);
    }

    /** The events asked for from the first that was registered on the day, or later. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Sida fran(LocalDate dag, Revisionsfraga fraga, Sekretessprovning provning) {
        long fore = jdbc.sql("""
                        select coalesce(min(position) - 1, (select coalesce(max(position), 0) from handelser.handelse))
                        from handelser.handelse where registrerad_tid >= :dag
                        """)
                .param("dag", midnatt(dag)).query(Long.class).single();
        return efter(fore, fraga, provning);
    }

    /** The event at the position; empty when there is none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<Ensam> las(long position, Sekretessprovning provning) {
        Loggsekretess sekretess = new Loggsekretess(jdbc, provning);
        return jdbc.sql("select * from handelser.handelse where position = :position")
                .param("position", position).query(lagrad()).optional()
                .map(lagrad -> new Ensam(poster(List.of(lagrad), sekretess).getFirst(),
                        fakta(lagrad.handelse(), sekretess.hemliga(lagrad.strom(), lagrad.handelse())),
                        granne("max(position)", "position < :position", lagrad),
                        granne("min(position)", "position > :position", lagrad),
                        granne("max(position)", "position < :position and strom = :strom", lagrad),
                        granne("min(position)", "position > :position and strom = :strom", lagrad)));
    }

    private Optional<Long> granne(String vilken, String villkor, Lagrad lagrad) {
        StatementSpec sql = jdbc.sql("select %s as position from handelser.handelse where %s".formatted(vilken, villkor))
                .param("position", lagrad.position());
        return (villkor.contains(":strom") ? sql.param("strom", lagrad.strom()) : sql)
                .query((rs, _) -> Optional.ofNullable(rs.getObject("position", Long.class))).single();
    }

    private Sida sida(List<Lagrad> lagrade, Revisionsfraga fraga, Sekretessprovning provning) {
        List<Revisionspost> poster = poster(lagrade, new Loggsekretess(jdbc, provning));
        return poster.isEmpty() ? new Sida(poster, Optional.empty(), Optional.empty()) : new Sida(poster,
                Optional.of(poster.getFirst().position()).filter(p -> finns(fraga, "and position < :position", p)),
                Optional.of(poster.getLast().position()).filter(p -> finns(fraga, "and position > :position", p)));
    }

    private boolean finns(Revisionsfraga fraga, String var, long position) {
        return sql(fraga, "select exists(select " + URVAL + var + ")", position).query(Boolean.class).single();
    }

    private List<Lagrad> lagrade(Revisionsfraga fraga, String var, long position) {
        return sql(fraga, "select * " + URVAL + var + " limit " + PER_SIDA, position).query(lagrad()).list();
    }

    private StatementSpec sql(Revisionsfraga fraga, String text, long position) {
        return jdbc.sql(text)
                .param("position", position)
                .param("stromtyp", fraga.stromtyp().orElse(""))
                .param("roll", fraga.roll().map(Enum::name).orElse(""))
                .param("rattelser", fraga.rattelser())
                .param("rattelsetyper", RATTELSER)
                .param("registreradFran", fraga.registreradFran().map(Revision::midnatt).orElse(OffsetDateTime.MIN))
                .param("registreradTill", fraga.registreradTill().map(dag -> midnatt(dag.plusDays(1)))
                        .orElse(OffsetDateTime.MAX))
                .param("gallerFran", fraga.gallerFran().orElse(FORSTA_DAG).toString())
                .param("gallerTill", fraga.gallerTill().orElse(SISTA_DAG).toString())
                .param("upphandling", fraga.upphandling().orElse(""));
    }

    private static OffsetDateTime midnatt(LocalDate dag) {
        return dag.atStartOfDay(Tidpunkt.STOCKHOLM).toInstant().atOffset(ZoneOffset.UTC);
    }

    private RowMapper<Lagrad> lagrad() {
        return (rs, _) -> {
            JsonNode metadata = json.readTree(rs.getString("metadata"));
            return new Lagrad(rs.getLong("position"), rs.getObject("registrerad_tid", OffsetDateTime.class).toInstant(),
                    new Kedja(rs.getObject("handelse_id", UUID.class), rs.getString("stromtyp"), rs.getString("strom"),
                            rs.getLong("version"), rs.getString("typ"), rs.getString("typversion")),
                    Lagringsformer.las(rs.getString("typ"), rs.getString("typversion"), rs.getString("innehall")),
                    Roll.valueOf(metadata.path(Metadatanycklar.ROLL).asString()),
                    metadata.path(Metadatanycklar.ANVANDARE).asString(""),
                    metadata.path(Metadatanycklar.ORGANISATION).asString(""));
        };
    }

    private List<Revisionspost> poster(List<Lagrad> lagrade, Loggsekretess sekretess) {
        Set<String> strommar = lagrade.stream().map(Lagrad::strom).collect(toSet());
        Map<String, Strombeteckning> beteckningar = beteckningar(strommar);
        Map<UUID, List<Long>> rattelser = rattelser(strommar);
        Map<UUID, Long> positioner = positioner(lagrade.stream().flatMap(l -> l.rattar().stream()).collect(toSet()));
        Map<Integer, Long> planer = planer(lagrade);
        return lagrade.stream().map(l -> post(l, sekretess.hemliga(l.strom(), l.handelse()),
                beteckningar.get(l.strom()), rattelser.getOrDefault(l.kedja().handelseId(), List.of()),
                l.rattar().map(positioner::get), planar(l, planer))).toList();
    }

    private static Revisionspost post(Lagrad lagrad, Set<String> hemliga, Strombeteckning om, List<Long> rattasAv,
            Optional<Long> rattar, Optional<Integer> planar) {
        Handelse handelse = lagrad.handelse();
        return new Revisionspost(lagrad.position(), Faktaord.handelse(handelse.getClass()),
                Mening.av(handelse, hemliga), om, handelse.gallerFran(), lagrad.registrerad(), lagrad.roll(),
                lagrad.anvandare(), lagrad.organisation(), handelse.underlag().skal().filter(_ -> !hemliga.contains("skal")),
                handelse.underlag().beslut().map(Faktaord::ord), rattar, rattasAv, !hemliga.isEmpty(), planar,
                lagrad.kedja());
    }

    private Map<String, Strombeteckning> beteckningar(Collection<String> strommar) {
        return strommar.isEmpty() ? Map.of() : jdbc.sql("""
                        select strom, typ, typversion, innehall from handelser.handelse
                        where sekvens = 0 and strom in (:strommar)
                        """)
                .param("strommar", strommar)
                .query((rs, _) -> Map.entry(rs.getString("strom"), Strombeteckning.av(rs.getString("strom"),
                        Lagringsformer.las(rs.getString("typ"), rs.getString("typversion"), rs.getString("innehall")))))
                .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The positions of the corrections in the streams, by the event that each corrects. */
    private Map<UUID, List<Long>> rattelser(Collection<String> strommar) {
        return strommar.isEmpty() ? Map.of() : jdbc.sql("""
                        select position, (innehall ->> 'avserHandelseId')::uuid as avser from handelser.handelse
                        where strom in (:strommar) and typ in (:utpekande) order by position
                        """)
                .param("strommar", strommar)
                .param("utpekande", UTPEKANDE)
                .query((rs, _) -> Map.entry(rs.getObject("avser", UUID.class), rs.getLong("position")))
                .list().stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<UUID, Long> positioner(Collection<UUID> handelser) {
        return handelser.isEmpty() ? Map.of() : jdbc.sql("""
                        select handelse_id, position from handelser.handelse where handelse_id in (:handelser)
                        """)
                .param("handelser", handelser)
                .query((rs, _) -> Map.entry(rs.getObject("handelse_id", UUID.class), rs.getLong("position")))
                .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The years that had a plan by the last of the events, with the position from which each had. */
    private Map<Integer, Long> planer(List<Lagrad> lagrade) {
        return lagrade.isEmpty() ? Map.of() : jdbc.sql("""
                        select strom, position from handelser.handelse where sekvens = 0 and strom in (:planer)
                        """)
                .param("planer", IntStream.rangeClosed(FORSTA_PLANAR, lagrade.getLast().registreradAr() + 1)
                        .mapToObj(Planstrom::namn).toList())
                .query((rs, _) -> Map.entry(Planstrom.ar(rs.getString("strom")), rs.getLong("position")))
                .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The plan that the event is about, else the latest that there was when it was registered. */
    private static Optional<Integer> planar(Lagrad lagrad, Map<Integer, Long> planer) {
        return planer.entrySet().stream().filter(plan -> plan.getValue() <= lagrad.position()).map(Map.Entry::getKey)
                .max((ena, andra) -> Integer.compare(narhet(lagrad, ena), narhet(lagrad, andra)));
    }

    /** Higher for the plan of the event's own stream, then for the later of those up to the year of registration. */
    private static int narhet(Lagrad lagrad, int ar) {
        if (lagrad.strom().equals(Planstrom.namn(ar))) {
            return Integer.MAX_VALUE;
        }
        return ar <= lagrad.registreradAr() ? ar : -ar;
    }

    private List<Faktum> fakta(Handelse handelse, Set<String> hemliga) {
        Map<String, Strombeteckning> utpekade = beteckningar(komponenter(handelse)
                .flatMap(k -> idn(varde(handelse, k))).map(UUID::toString).collect(toSet()));
        Map<String, String> rattat = handelse instanceof RattadUppgift r ? medOrd(r) : Map.of();
        return komponenter(handelse).filter(k -> !hemliga.contains(k.getName()))
                .map(k -> new Faktum(Faktaord.falt(handelse.getClass(), k.getName()),
                        rattat.containsKey(k.getName()) ? varden(rattat.get(k.getName()), utpekade)
                                : varden(varde(handelse, k), utpekade)))
                .filter(faktum -> !faktum.varden().isEmpty()).toList();
    }

    /** What a correction says of the event that it corrects, in that event's words. */
    private Map<String, String> medOrd(RattadUppgift r) {
        Class<? extends Handelse> rattad = EventTypes.klass(jdbc.sql("""
                        select typ from handelser.handelse where handelse_id = :handelse
                        """)
                .param("handelse", r.avserHandelseId()).query(String.class).single()).orElseThrow()
                .asSubclass(Handelse.class);
        return Map.of("falt", Faktaord.falt(rattad, r.falt()),
                "feltVarde", Faktaord.varde(rattad, r.falt(), r.feltVarde()),
                "rattVarde", Faktaord.varde(rattad, r.falt(), r.rattVarde()));
    }

    private static Stream<RecordComponent> komponenter(Handelse handelse) {
        return Arrays.stream(handelse.getClass().getRecordComponents()).filter(k -> !k.getName().equals("underlag"));
    }

    private static Object varde(Handelse handelse, RecordComponent komponent) {
        try {
            return komponent.getAccessor().invoke(handelse);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<UUID> idn(Object varde) {
        return switch (varde) {
            case Optional<?> o -> o.stream().flatMap(Revision::idn);
            case List<?> l -> l.stream().flatMap(Revision::idn);
            case UUID id -> Stream.of(id);
            case UpphandlingId id -> Stream.of(id.varde());
            case Planrad rad -> Stream.of(rad.upphandlingId().varde());
            default -> Stream.empty();
        };
    }

    private static List<Varde> varden(Object varde, Map<String, Strombeteckning> utpekade) {
        return switch (varde) {
            case Optional<?> o -> o.map(v -> varden(v, utpekade)).orElse(List.of());
            case List<?> l -> l.stream().flatMap(v -> varden(v, utpekade).stream()).toList();
            case UUID id -> List.of(utpekad(id, utpekade));
            case UpphandlingId id -> List.of(utpekad(id.varde(), utpekade));
            case Planrad rad -> List.of(planrad(rad, utpekad(rad.upphandlingId().varde(), utpekade)));
            default -> Stream.of(Faktaord.ord(varde)).filter(text -> !text.isEmpty()).map(Varde::av).toList();
        };
    }

    private static Varde utpekad(UUID id, Map<String, Strombeteckning> utpekade) {
        Strombeteckning beteckning = utpekade.getOrDefault(id.toString(), Strombeteckning.okand(id));
        return new Varde(beteckning.namn(), beteckning.adress());
    }

    private static Varde planrad(Planrad rad, Varde upphandling) {
        return new Varde(Faktaord.ord(rad) + ": " + upphandling.text(), upphandling.adress());
    }

    private static List<String> typer(Predicate<Class<?>> villkor) {
        return EventTypes.STROMMAR.values().stream().flatMap(EventTypes::handelser).filter(villkor)
                .map(EventTypes::namn).sorted().toList();
    }

    private record Lagrad(long position, Instant registrerad, Kedja kedja, Handelse handelse, Roll roll,
            String anvandare, String organisation) {

        String strom() {
            return kedja.strom();
        }

        int registreradAr() {
            return LocalDate.ofInstant(registrerad, Tidpunkt.STOCKHOLM).getYear();
        }

        /** The event that this one corrects. */
        Optional<UUID> rattar() {
            return handelse instanceof RattadUppgift r ? Optional.of(r.avserHandelseId()) : Optional.empty();
        }
    }
}
