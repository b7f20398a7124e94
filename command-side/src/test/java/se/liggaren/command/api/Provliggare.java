package se.liggaren.command.api;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as a test sees it: what stands in it, and what no operation can do to it. */
final class Provliggare {

    private final JdbcClient jdbc;

    Provliggare(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stored fact, without what differs from one registration to another. */
    record Faktum(String strom, String typ, JsonNode innehall) {
    }

    List<Faktum> fakta() {
        return jdbc.sql("select strom, typ, innehall::text as innehall from handelser.handelse order by position")
                .query((rad, _) -> new Faktum(rad.getString("strom"), rad.getString("typ"),
                        JsonMapper.shared().readTree(rad.getString("innehall"))))
                .list();
    }

    List<JsonNode> fakta(String typ) {
        return fakta().stream().filter(f -> f.typ().equals(typ)).map(Faktum::innehall).toList();
    }

    /** Takes away all but the first facts, as if the rest had never been written. */
    void klipp(int kvar) {
        jdbc.sql("alter table handelser.handelse disable trigger handelse_oforanderlig").update();
        jdbc.sql("""
                delete from handelser.handelse where position not in
                    (select position from handelser.handelse order by position limit ?)""").param(kvar).update();
        jdbc.sql("alter table handelser.handelse enable always trigger handelse_oforanderlig").update();
    }
}
