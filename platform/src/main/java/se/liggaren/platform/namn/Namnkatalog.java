package se.liggaren.platform.namn;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.liggaren.events.Roll;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sparning.Sparhandelse;
import se.liggaren.platform.sparning.Sparlogg;

/**
 * What the people behind the opaque ids are called. Asked each time a page is made and remembered nowhere else, so a
 * name that is erased is gone at once. Put no name that comes from here in an event, a view, the trail, a log or a file.
 */
@Component
public final class Namnkatalog {

    /** Those whose work it is to know who did what; to the others the role is enough. */
    private static final Set<Roll> SER_NAMN = Set.of(Roll.UPPHANDLARE, Roll.INKOPSCHEF, Roll.DELEGAT, Roll.JURIST,
            Roll.SEKRETERARE, Roll.REVISOR, Roll.ADMIN);

    private static final Locale SVENSKA = Locale.of("sv");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaktion;
    private final Sparlogg spar;

    public Namnkatalog(DataSource databas, PlatformTransactionManager transaktioner, Sparlogg spar) {
        Databasschema.migrering(databas, "namn").migrate();
        this.jdbc = JdbcClient.create(databas);
        this.transaktion = new TransactionTemplate(transaktioner);
        this.spar = spar;
    }

    /** What these people are called, for a reader in these roles. */
    public Namn till(Collection<Roll> lasare, Collection<String> anvandare) {
        var ser = lasare.stream().anyMatch(SER_NAMN::contains);
        return new Namn(ser, ser ? slaUpp(anvandare) : Map.of());
    }

    /** Somebody who has a name here. */
    record Person(String anvandarId, String namn) {
    }

    List<Person> alla() {
        return jdbc.sql("select anvandar_id, namn from namn.person")
                .query((r, _) -> new Person(r.getString("anvandar_id"), r.getString("namn")))
                .list().stream().sorted(Comparator.comparing(Person::namn, Collator.getInstance(SVENSKA))).toList();
    }

    void satt(String anvandarId, String namn, Inloggad av) {
        transaktion.executeWithoutResult(_ -> {
            jdbc.sql("""
                            insert into namn.person values (:id, :namn)
                            on conflict (anvandar_id) do update set namn = excluded.namn""")
                    .param("id", anvandarId).param("namn", namn).update();
            spar.skriv(Sparhandelse.NAMN_SATT, av.anvandarId(), av.roller(), anvandarId);
        });
    }

    /** Takes the name away; false when there was none. */
    boolean radera(String anvandarId, Inloggad av) {
        return Boolean.TRUE.equals(transaktion.execute(_ -> {
            var fanns = jdbc.sql("delete from namn.person where anvandar_id = :id").param("id", anvandarId).update() == 1;
            if (fanns) {
                spar.skriv(Sparhandelse.NAMN_RADERAT, av.anvandarId(), av.roller(), anvandarId);
            }
            return fanns;
        }));
    }

    private Map<String, String> slaUpp(Collection<String> anvandare) {
        return jdbc.sql("select anvandar_id, namn from namn.person where anvandar_id = any(:ider)")
                .param("ider", anvandare.stream().distinct().toArray(String[]::new))
                .query((r, _) -> Map.entry(r.getString("anvandar_id"), r.getString("namn")))
                .list().stream().collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
