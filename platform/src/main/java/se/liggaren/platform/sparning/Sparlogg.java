package se.liggaren.platform.sparning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.liggaren.events.Roll;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.http.ProblemException;

/**
 * The trail. Rows are added to it and none is changed or taken away.
 *
 * <p>Never give it a password, a key, a session's id, what somebody typed as the name of an account or what a person is
 * called: an opaque id says who and about whom, and the directory of names says what that person is called today.
 */
@Component
public final class Sparlogg {

    /** Stands as the user when nobody is known: a login with an account that does not exist. */
    public static final String OKAND = "";

    /** Stands as the user when it was done by a command on the machine itself. */
    public static final String OPERATOR = "operator";

    private static final Logger LOG = LoggerFactory.getLogger(Sparlogg.class);
    private static final int LANGSTA_OM = 500;
    private static final int SEKUNDER_TILL_NYTT_FORSOK = 5;

    private final JdbcClient jdbc;
    private final Clock klocka;

    public Sparlogg(DataSource databas, Clock klocka) {
        Databasschema.migrering(databas, "sparning").migrate();
        this.jdbc = JdbcClient.create(databas);
        this.klocka = klocka;
    }

    /**
     * Writes a line, with the moment and the address that the current request comes from. Once this has returned it is
     * stored, or will be with the transaction that it is called in; let it be that transaction's last statement, since
     * one line is written at a time.
     *
     * @param anvandarId opaque id of who did it, or {@link #OKAND} or {@link #OPERATOR}
     * @param roller     the roles in which it was done
     * @param om         what it was about: a path without its query, or an id
     * @throws ProblemException 503, when it cannot be written; then what it tells of must not be done or answered
     */
    public void skriv(Sparhandelse vad, String anvandarId, Collection<Roll> roller, String om) {
        try {
            jdbc.sql("""
                            insert into sparning.spar (nar, vad, anvandar_id, roller, om, adress)
                            values (:nar, :vad, :vem, :roller, :om, :adress)""")
                    .param("nar", OffsetDateTime.now(klocka))
                    .param("vad", vad.name())
                    .param("vem", anvandarId)
                    .param("roller", roller.stream().distinct().sorted().map(Roll::name).toArray(String[]::new))
                    .param("om", om.length() > LANGSTA_OM ? om.substring(0, LANGSTA_OM) : om)
                    .param("adress", adress())
                    .update();
        } catch (DataAccessException e) {
            LOG.error("The trail cannot be written, so {} is refused", vad, e);
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "SPARLOGGEN_SVARAR_INTE",
                    "Det här ska skrivas i spårloggen, som inte svarar. Därför gjordes det inte. Försök igen om en stund.")
                    .forsokIgenOm(SEKUNDER_TILL_NYTT_FORSOK);
        }
    }

    /** The lines that are asked for, the newest first, from the one before the number on. */
    public List<Sparrad> las(Sparfraga fraga, long fore, int antal) {
        return jdbc.sql("""
                        select * from sparning.spar where nummer < :fore
                        and (:vad = '' or vad = :vad) and (:vem = '' or anvandar_id = :vem)
                        and nar >= :fran and nar < :till order by nummer desc limit :antal""")
                .param("fore", fore)
                .param("vad", fraga.vad().map(Enum::name).orElse(""))
                .param("vem", fraga.anvandare().orElse(""))
                .param("fran", fraga.fran().map(this::midnatt).orElse(OffsetDateTime.MIN))
                .param("till", fraga.till().map(dag -> midnatt(dag.plusDays(1))).orElse(OffsetDateTime.MAX))
                .param("antal", antal)
                .query((r, _) -> new Sparrad(r.getLong("nummer"), r.getObject("nar", OffsetDateTime.class).toInstant(),
                        Sparhandelse.valueOf(r.getString("vad")), r.getString("anvandar_id"),
                        Arrays.stream((String[]) r.getArray("roller").getArray()).map(Roll::valueOf).toList(),
                        r.getString("om"), r.getString("adress")))
                .list();
    }

    /** Those who have logged in, the one who did so last first. */
    public List<String> harLoggatIn(int antal) {
        return jdbc.sql("""
                        select anvandar_id from sparning.spar where vad = 'INLOGGAD'
                        group by anvandar_id order by max(nummer) desc limit :antal""")
                .param("antal", antal).query(String.class).list();
    }

    private OffsetDateTime midnatt(LocalDate dag) {
        return dag.atStartOfDay(klocka.getZone()).toOffsetDateTime();
    }

    private static String adress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attribut
                ? adress(attribut.getRequest())
                : "";
    }

    private static String adress(HttpServletRequest request) {
        return request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
    }
}
