package se.liggaren.platform.foljning;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which trace stored an event, kept a while beside the log and never in it: the log is for ever, a trace for days. */
final class Sparminne {

    private final JdbcClient jdbc;

    Sparminne(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Joins the transaction that stores the events, so that whoever can read them can also read this. */
    void minns(Map<UUID, String> spar) {
        UUID[] handelser = spar.keySet().toArray(UUID[]::new);
        String[] traceparent = spar.values().toArray(String[]::new);
        jdbc.sql("""
                        insert into telemetri.spar (handelse_id, traceparent)
                        select * from unnest(?::uuid[], ?::text[]) on conflict do nothing""")
                .param(handelser).param(traceparent).update();
        jdbc.sql("delete from telemetri.spar where tid < now() - interval '1 hour'").update();
    }

    Map<UUID, String> av(Collection<UUID> handelser) {
        return jdbc.sql("select handelse_id, traceparent from telemetri.spar where handelse_id = any(?)")
                .param(handelser.toArray(UUID[]::new))
                .query((rad, _) -> Map.entry(rad.getObject(1, UUID.class), rad.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
