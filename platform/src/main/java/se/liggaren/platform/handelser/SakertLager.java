package se.liggaren.platform.handelser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a store must be for the ledger to be kept in it. */
final class SakertLager {

    private static final Set<String> TRIGGERS = Set.of("handelse_ordning", "handelse_oforanderlig");

    private final JdbcClient jdbc;

    SakertLager(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why the store is not safe, in words for an operator; empty when it is. */
    List<String> brister() {
        List<String> brister = new ArrayList<>();
        jdbc.sql("""
                select name from pg_settings
                where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
                order by name""")
                .query(String.class).list()
                .forEach(namn -> brister.add("PostgreSQL kör med " + namn + " = off, sätt den till on"));
        Set<String> verksamma = jdbc.sql("""
                select tgname from pg_trigger
                where tgrelid = to_regclass('handelser.handelse') and tgenabled = 'A'""")
                .query(String.class).set();
        TRIGGERS.stream().filter(t -> !verksamma.contains(t)).sorted()
                .forEach(t -> brister.add("triggern " + t + " saknas eller är avstängd på handelser.handelse"));
        return brister;
    }
}
