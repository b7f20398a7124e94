package se.liggaren.query.historik;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sekretess.Sekretess;
import se.liggaren.platform.sekretess.Sekretessprovning;
import se.liggaren.query.bevakning.Startavsnitt;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Vyschema;

/** What was last registered of the procurements, on the start page. */
@Component
@Order(40)
class SenastPaStart implements Startavsnitt {

    private static final int HOGST = 5;

    private final Vyschema schema;
    private final Historik historik;
    private final Sekretess sekretess;

    SenastPaStart(JdbcClient jdbc, Historik historik, Sekretess sekretess) {
        this.schema = Vyschema.levande(HistorikVy.NAMN, jdbc);
        this.historik = historik;
        this.sekretess = sekretess;
    }

    /**
     * Something that was registered.
     *
     * @param nar  when, as the clock showed it in Sweden
     * @param namn what the procurement was called when it was entered
     */
    record Post(UUID upphandlingId, UUID handelseId, String namn, String text, String nar) {
    }

    private record Rad(UUID upphandlingId, UUID handelseId, String namn) {
    }

    @Override
    public String mall() {
        return "historik/pa-start";
    }

    /** The latest first; what is secret to the reader in a history is secret here. */
    @Override
    public List<Post> innehall(Inloggad lasare) {
        Sekretessprovning provning = sekretess.provning(lasare);
        return schema.sql("""
                        select h.strom, h.handelse_id, grund.innehall ->> 'lopnummer' as lopnummer,
                            grund.innehall ->> 'namn' as namn
                        from (select * from {vy}.handelse order by registrerad desc, strom, version desc limit :hogst) h
                        join {vy}.handelse grund on grund.strom = h.strom and grund.version = 1
                        order by h.registrerad desc, h.strom, h.version desc
                        """)
                .param("hogst", HOGST)
                .query((rs, _) -> new Rad(UUID.fromString(rs.getString("strom")),
                        rs.getObject("handelse_id", UUID.class),
                        rs.getString("lopnummer") + " " + rs.getString("namn")))
                .list().stream()
                .map(rad -> post(rad, historik.las(rad.upphandlingId(), rad.handelseId(), provning))).toList();
    }

    private static Post post(Rad rad, Historikpost post) {
        return new Post(rad.upphandlingId(), rad.handelseId(), rad.namn(), post.text(),
                Klartext.ogonblick(post.registreradTid()));
    }
}
