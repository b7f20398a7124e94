package se.liggaren.command.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be done, when, and what came of it, in the schema {@code automation}. Every method joins a transaction. */
final class Uppdragslista {

    private final JdbcClient jdbc;

    Uppdragslista(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which row: what one automation calls for because of one stream. */
    record Rad(String automation, String strom, String nyckel) {
    }

    /** How an errand ended, as the column {@code utfall} says it. */
    enum Utfall {
        /** The stream has taken the command, now or earlier. */
        GJORT,
        /** A rule said no; tried again when either stream has changed, or the next day. */
        AVVISAT,
        /** It could not be told; tried again at the next look. */
        FEL
    }

    /**
     * Makes the list say what the stream calls for. What is done stays done; what was refused is open again.
     *
     * @param tidigast not before this moment, unless the command founds a stream, which nobody can be busy in
     */
    void skriv(String strom, List<Tillhorande> uppdrag, Instant nu, Instant tidigast) {
        Set<Rad> utgangna = new HashSet<>(jdbc.sql("""
                        select automation, strom, nyckel from automation.uppdrag where strom = :strom""")
                .param("strom", strom).query(Rad.class).list());
        for (Tillhorande t : uppdrag) {
            utgangna.remove(new Rad(t.automation(), strom, t.uppdrag().nyckel()));
            jdbc.sql("""
                            insert into automation.uppdrag (automation, strom, nyckel, dag, mal, tidigast)
                            values (:automation, :strom, :nyckel, :dag, :mal, :tidigast)
                            on conflict (automation, strom, nyckel) do update set dag = excluded.dag,
                                mal = excluded.mal, tidigast = excluded.tidigast, utfall = null, skal = null
                            where uppdrag.utfall is distinct from 'GJORT'""")
                    .param("automation", t.automation())
                    .param("strom", strom)
                    .param("nyckel", t.uppdrag().nyckel())
                    .param("dag", t.uppdrag().dag())
                    .param("mal", t.uppdrag().mal())
                    .param("tidigast", (t.uppdrag().grundar() ? nu : tidigast).atOffset(ZoneOffset.UTC))
                    .update();
        }
        utgangna.forEach(this::stryk);
    }

    /** An errand and the automation that calls for it. */
    record Tillhorande(String automation, Uppdrag<?> uppdrag) {
    }

    /** What the stream has refused may be accepted, now that it has changed. */
    void oppnaForMal(String strom, Instant tidigast) {
        jdbc.sql("""
                        update automation.uppdrag set utfall = null, skal = null, tidigast = :tidigast
                        where mal = :strom and utfall = 'AVVISAT'""")
                .param("strom", strom).param("tidigast", tidigast.atOffset(ZoneOffset.UTC)).update();
    }

    /**
     * A row to do.
     *
     * @param skal why it was not done the last time, when neither stream has changed since then
     */
    record Tagen(Rad rad, Optional<String> skal) {
    }

    /** The next row to do, which nobody else takes until the transaction is over. */
    Optional<Tagen> tag(LocalDate idag, Instant nu) {
        return jdbc.sql("""
                        select automation, strom, nyckel, skal from automation.uppdrag
                        where utfall is distinct from 'GJORT' and dag <= :idag and tidigast <= :nu
                            and (utfall is distinct from 'AVVISAT' or provad < :idag)
                        order by dag, strom, automation, nyckel
                        limit 1 for update skip locked""")
                .param("idag", idag).param("nu", nu.atOffset(ZoneOffset.UTC))
                .query((rad, _) -> new Tagen(
                        new Rad(rad.getString("automation"), rad.getString("strom"), rad.getString("nyckel")),
                        Optional.ofNullable(rad.getString("skal"))))
                .optional();
    }

    /** @param tidigast not tried again before this moment */
    void notera(Rad rad, LocalDate idag, Utfall utfall, Optional<String> skal, Instant tidigast) {
        jdbc.sql("""
                        update automation.uppdrag
                        set provad = :idag, utfall = :utfall, skal = :skal, tidigast = :tidigast
                        where automation = :automation and strom = :strom and nyckel = :nyckel""")
                .param("automation", rad.automation()).param("strom", rad.strom()).param("nyckel", rad.nyckel())
                .param("idag", idag).param("utfall", utfall.name()).param("skal", skal.orElse(null))
                .param("tidigast", tidigast.atOffset(ZoneOffset.UTC))
                .update();
    }

    void stryk(Rad rad) {
        jdbc.sql("""
                        delete from automation.uppdrag
                        where automation = :automation and strom = :strom and nyckel = :nyckel""")
                .param("automation", rad.automation()).param("strom", rad.strom()).param("nyckel", rad.nyckel())
                .update();
    }

    /** A stream that could not be followed. */
    record Dott(String strom, String stromtyp, String orsak) {
    }

    /** The streams that could not be followed, but for those that somebody is trying now. */
    List<Dott> brev() {
        return jdbc.sql("select strom, stromtyp, orsak from automation.dott_brev order by strom for update skip locked")
                .query(Dott.class).list();
    }

    long antalBrev() {
        return jdbc.sql("select count(*) from automation.dott_brev").query(Long.class).single();
    }

    Optional<Dott> taBrev(String strom) {
        return jdbc.sql("delete from automation.dott_brev where strom = :strom returning strom, stromtyp, orsak")
                .param("strom", strom).query(Dott.class).optional();
    }

    void laggBrev(Dott brev) {
        jdbc.sql("insert into automation.dott_brev (strom, stromtyp, orsak) values (:strom, :stromtyp, :orsak)")
                .paramSource(brev).update();
    }
}
