package se.liggaren.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.liggaren.events.Segment;
import tools.jackson.databind.json.JsonMapper;

/**
 * A view's table of what each stream says on both time axes: {@code giltig} when it held in the world, {@code kand}
 * when we knew it. A question about any moment is one look-up, whatever the length of the log.
 *
 * <p>The table is made {@code (like tvatid including all)}: what, when in the world, when known, and as what. Beside it
 * stands {@code <table>_version (like tvatid_version including all)}: from when each version was known.
 */
public final class Tvatidstabell<V> {

    private final Vyschema schema;
    private final String tabell;
    private final JsonMapper json;

    public Tvatidstabell(Vyschema schema, String tabell, JsonMapper json) {
        this.schema = schema;
        this.tabell = tabell;
        this.json = json;
    }

    /**
     * Takes in what the stream says once the event that made the version was registered. What it said before stays,
     * as known until then. A clock that went backwards makes nothing known before what was already known.
     *
     * @param segment what the stream says now, by the first day of each segment
     */
    public void skriv(String id, long version, Instant registrerad, List<Segment<V>> segment) {
        // one statement, whose parts all see the table as it was before it
        schema.sql("""
                        with nu as (
                            insert into {tabell}_version (id, version, kand_fran)
                            select :id, :version, greatest(:registrerad, max(kand_fran))
                            from {tabell}_version where id = :id
                            returning kand_fran
                        ), ny as (
                            select daterange(fran, till) giltig, innehall
                            from jsonb_to_recordset(:nya::jsonb) as rad(fran date, till date, innehall jsonb)
                        ), oppen as (
                            select * from {tabell} where id = :id and upper_inf(kand)
                        ), bortfallen as (
                            select giltig, kand from oppen
                            where not exists (select from ny
                                where ny.giltig = oppen.giltig and ny.innehall = oppen.innehall)
                        ), aldrig_kand as (
                            delete from {tabell} using bortfallen, nu
                            where {tabell}.id = :id and {tabell}.giltig = bortfallen.giltig
                                and {tabell}.kand = bortfallen.kand and lower(bortfallen.kand) = nu.kand_fran
                        ), inte_langre as (
                            update {tabell} set kand = tstzrange(lower(bortfallen.kand), nu.kand_fran)
                            from bortfallen, nu
                            where {tabell}.id = :id and {tabell}.giltig = bortfallen.giltig
                                and {tabell}.kand = bortfallen.kand and lower(bortfallen.kand) <> nu.kand_fran
                        )
                        insert into {tabell} (id, giltig, kand, innehall)
                        select :id, ny.giltig, tstzrange(nu.kand_fran, null), ny.innehall
                        from ny, nu
                        where not exists (select from oppen
                            where oppen.giltig = ny.giltig and oppen.innehall = ny.innehall)
                        """.replace("{tabell}", "{vy}." + tabell))
                .param("id", id)
                .param("version", version)
                .param("registrerad", registrerad.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("nya", json.writeValueAsString(rader(segment)))
                .update();
    }

    private List<Rad<V>> rader(List<Segment<V>> segment) {
        return IntStream.range(0, segment.size())
                .mapToObj(i -> new Rad<>(
                        segment.get(i).fran(),
                        i + 1 < segment.size() ? Optional.of(segment.get(i + 1).fran()) : Optional.empty(),
                        segment.get(i).varde()))
                .toList();
    }

    private record Rad<V>(LocalDate fran, Optional<LocalDate> till, V innehall) {
    }
}
