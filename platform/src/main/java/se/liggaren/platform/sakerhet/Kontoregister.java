package se.liggaren.platform.sakerhet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import se.liggaren.events.Roll;
import se.liggaren.platform.sparning.Sparhandelse;
import se.liggaren.platform.sparning.Sparlogg;

/**
 * Looks after the accounts and keys that are kept in the database. No account is ever deleted: what it has done carries
 * its id. Whoever is logged in to an account that changes is logged out everywhere; its keys follow at once in this process
 * and within seconds in others. Nothing is done that does not stand in the trail.
 */
public final class Kontoregister {

    /** Whoever sits at the machine itself. */
    public static final Inloggad OPERATOR = new Inloggad(Sparlogg.OPERATOR, Sparlogg.OPERATOR, Set.of(), "");

    /** How long a key may be used before another is made. */
    static final int NYCKELNS_LANGSTA_TID_AR = 2;

    private static final String FORSTA_KONTOT = "admin";
    private static final int LANGSTA_TEXT = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaktion;
    private final PasswordEncoder losenord;
    private final Konton konton;
    private final Sessioner sessioner;
    private final Sparlogg spar;
    private final Clock klocka;
    private final Duration engangslosenordetsTid;

    Kontoregister(JdbcClient jdbc, TransactionTemplate transaktion, PasswordEncoder losenord, Konton konton,
            Sessioner sessioner, Sparlogg spar, Clock klocka, Duration engangslosenordetsTid) {
        this.jdbc = jdbc;
        this.transaktion = transaktion;
        this.losenord = losenord;
        this.konton = konton;
        this.sessioner = sessioner;
        this.spar = spar;
        this.klocka = klocka;
        this.engangslosenordetsTid = engangslosenordetsTid;
    }

    /**
     * A password that works until a moment, to choose another; kept nowhere.
     *
     * @param losenord what to log in with
     * @param till     until when
     */
    public record Engangslosenord(String losenord, Instant till) {
    }

    /** Makes the first account when there is none; of several processes that start at once, one does. */
    Startinloggning skapaForsta(String organisation) {
        var nytt = nyttEngangslosenord();
        var hash = losenord.encode(nytt.losenord());
        var id = UUID.randomUUID();
        var skapat = transaktion.execute(_ -> {
            var skapade = jdbc.sql("""
                            insert into konton.konto (anvandar_id, namn, losenordshash, roller, organisation, skapat, skapat_av,
                                slag, engangs_till)
                            select :id, :namn, :hash, array['ADMIN'], :organisation, :nu, '', 'PERSON', :till
                            where not exists (select from konton.konto) on conflict do nothing""")
                    .param("id", id)
                    .param("namn", FORSTA_KONTOT)
                    .param("hash", hash)
                    .param("organisation", organisation)
                    .param("nu", nu())
                    .param("till", tid(nytt.till()))
                    .update();
            if (skapade == 1) {
                skriv(Sparhandelse.KONTO_SKAPAT, OPERATOR, id.toString());
            }
            return skapade == 1;
        });
        return Boolean.TRUE.equals(skapat)
                ? new Startinloggning.ForstaKontot(FORSTA_KONTOT, nytt.losenord())
                : new Startinloggning.KontonFinns();
    }

    public List<Konto> alla() {
        return jdbc.sql("select * from konton.konto order by namn").query((r, _) -> konto(r)).list();
    }

    public Optional<Konto> medId(String anvandarId) {
        return jdbc.sql("select * from konton.konto where anvandar_id::text = :id").param("id", anvandarId)
                .query((r, _) -> konto(r)).optional();
    }

    /**
     * The account of that name.
     *
     * @throws Kontonej when there is none
     */
    public Konto medNamn(String namn) {
        return jdbc.sql("select * from konton.konto where namn = :namn").param("namn", namn)
                .query((r, _) -> konto(r)).optional()
                .orElseThrow(() -> new Kontonej(Kontohinder.KONTOT_FINNS_INTE));
    }

    /**
     * Makes an account.
     *
     * @return its one-time password, when it is a person's
     * @throws Kontonej when something stands in the way
     */
    public Optional<Engangslosenord> skapa(String namn, Optional<Kontoslag> slag, Set<Roll> roller, String organisation,
            Inloggad av) {
        var hinder = new ArrayList<Kontohinder>();
        if (slag.isEmpty()) {
            hinder.add(Kontohinder.SLAG_SAKNAS);
        }
        hinder.addAll(hinder(namn, slag.orElse(Kontoslag.PERSON), roller, organisation));
        nej(hinder);
        var nytt = slag.filter(s -> s == Kontoslag.PERSON).map(_ -> nyttEngangslosenord());
        var id = UUID.randomUUID();
        transaktion.executeWithoutResult(_ -> {
            unikt(() -> jdbc.sql("""
                            insert into konton.konto (anvandar_id, namn, losenordshash, roller, organisation, skapat,
                                skapat_av, slag, engangs_till)
                            values (:id, :namn, :hash, :roller, :organisation, :nu, :av, :slag, :till)""")
                    .param("id", id)
                    .param("namn", namn)
                    .param("hash", nytt.map(n -> losenord.encode(n.losenord())).orElse(null))
                    .param("roller", namnen(roller))
                    .param("organisation", organisation)
                    .param("nu", nu())
                    .param("av", av.anvandarId())
                    .param("slag", slag.orElseThrow().name())
                    .param("till", nytt.map(n -> tid(n.till())).orElse(null))
                    .update());
            skriv(Sparhandelse.KONTO_SKAPAT, av, id.toString());
        });
        return nytt;
    }

    /**
     * Gives an account another name, other roles or another organisation; whoever is logged in to it must log in again.
     *
     * @throws Kontonej when something stands in the way
     */
    void andra(String anvandarId, String namn, Set<Roll> roller, String organisation, Inloggad av) {
        utfor(Sparhandelse.KONTO_ANDRAT, anvandarId, av, konto -> {
            nej(hinder(namn, konto.slag(), roller, organisation));
            if (!roller.contains(Roll.ADMIN)) {
                kravAnnanAdministrator(konto);
            }
            unikt(() -> jdbc.sql("""
                            update konton.konto set namn = :namn, roller = :roller, organisation = :organisation
                            where anvandar_id = :id""")
                    .param("namn", namn)
                    .param("roller", namnen(roller))
                    .param("organisation", organisation)
                    .param("id", UUID.fromString(anvandarId))
                    .update());
        });
    }

    /**
     * Lets nobody in with the account, or with its keys, until it is unlocked.
     *
     * @throws Kontonej when something stands in the way
     */
    void las(String anvandarId, Inloggad av) {
        utfor(Sparhandelse.KONTO_LAST, anvandarId, av, konto -> {
            kravAnnanAdministrator(konto);
            las(konto);
        });
    }

    /**
     * Locks an account whichever it is, for whoever can also make another administrator.
     *
     * @return whether an administrator who is not locked is left
     */
    public boolean lasUtanVillkor(String anvandarId) {
        utfor(Sparhandelse.KONTO_LAST, anvandarId, OPERATOR, this::las);
        return jdbc.sql("""
                        select exists (select from konton.konto
                        where 'ADMIN' = any(roller) and last is null and slag = 'PERSON')""")
                .query(Boolean.class).single();
    }

    private void las(Konto konto) {
        jdbc.sql("update konton.konto set last = :nu where anvandar_id = :id and last is null")
                .param("nu", nu())
                .param("id", UUID.fromString(konto.anvandarId()))
                .update();
    }

    /** Lets people in again. Whoever was logged in before it was locked must log in again. */
    public void lasUpp(String anvandarId, Inloggad av) {
        utfor(Sparhandelse.KONTO_UPPLAST, anvandarId, av, konto -> jdbc.sql("update konton.konto set last = null where anvandar_id = :id")
                .param("id", UUID.fromString(konto.anvandarId()))
                .update());
    }

    /**
     * Replaces the password by one that works once; whoever is logged in must log in again.
     *
     * @throws Kontonej when something stands in the way
     */
    public Engangslosenord aterstall(String anvandarId, Inloggad av) {
        var nytt = nyttEngangslosenord();
        var hash = losenord.encode(nytt.losenord());
        utfor(Sparhandelse.LOSENORD_ATERSTALLT, anvandarId, av, konto -> {
            if (konto.slag() == Kontoslag.MASKIN) {
                throw new Kontonej(Kontohinder.MASKIN_UTAN_LOSENORD);
            }
            jdbc.sql("""
                            update konton.konto set losenordshash = :hash, engangs_till = :till
                            where anvandar_id = :id""")
                    .param("hash", hash)
                    .param("till", tid(nytt.till()))
                    .param("id", UUID.fromString(konto.anvandarId()))
                    .update();
        });
        return nytt;
    }

    /** Changes the password of an account that is kept here; false when it is kept elsewhere. */
    boolean bytLosenord(Inloggad vem, String nytt) {
        if (medId(vem.anvandarId()).filter(konto -> konto.slag() == Kontoslag.PERSON).isEmpty()) {
            return false;
        }
        var hash = losenord.encode(Konton.normaliserat(nytt));
        utfor(Sparhandelse.LOSENORD_BYTT, vem.anvandarId(), vem, konto -> jdbc.sql("""
                        update konton.konto set losenordshash = :hash, engangs_till = null where anvandar_id = :id""")
                .param("hash", hash)
                .param("id", UUID.fromString(konto.anvandarId()))
                .update());
        return true;
    }

    /**
     * Makes a key to an account.
     *
     * @return the key, the only time it can be seen
     * @throws Kontonej when something stands in the way
     */
    public String skapaNyckel(String anvandarId, Nyckelomfattning omfattning, Inloggad av) {
        var nyckelId = Hemlighet.ny(12);
        var nyckel = "lk_" + nyckelId + "_" + Hemlighet.ny(40);
        medNyckel(Sparhandelse.NYCKEL_SKAPAD, anvandarId, nyckelId, av, konto -> {
            nej(hinder(konto, omfattning));
            jdbc.sql("""
                            insert into konton.api_nyckel (nyckel_id, anvandar_id, andamal, avtryck, skapad, skapad_av, roller,
                                bara_lasa, sista_dag)
                            values (:id, :anvandare, :andamal, :avtryck, :nu, :av, :roller, :baraLasa, :sistaDag)""")
                    .param("id", nyckelId)
                    .param("anvandare", UUID.fromString(anvandarId))
                    .param("andamal", omfattning.andamal())
                    .param("avtryck", Hemlighet.avtryck(nyckel))
                    .param("nu", nu())
                    .param("av", av.anvandarId())
                    .param("roller", namnen(omfattning.roller()))
                    .param("baraLasa", omfattning.baraLasa())
                    .param("sistaDag", omfattning.sistaDag())
                    .update();
        });
        return nyckel;
    }

    /** Stops a key of an account's, for ever. */
    void aterkalla(String anvandarId, String nyckelId, Inloggad av) {
        medNyckel(Sparhandelse.NYCKEL_ATERKALLAD, anvandarId, nyckelId, av, konto -> jdbc.sql("""
                        update konton.api_nyckel set aterkallad = :nu
                        where nyckel_id = :id and anvandar_id = :anvandare and aterkallad is null""")
                .param("nu", nu())
                .param("id", nyckelId)
                .param("anvandare", UUID.fromString(konto.anvandarId()))
                .update());
    }

    /** The account's keys that are not revoked. */
    List<ApiNyckel> nycklar(String anvandarId) {
        return jdbc.sql("""
                        select * from konton.api_nyckel where anvandar_id = :id and aterkallad is null
                        order by skapad, nyckel_id""")
                .param("id", UUID.fromString(anvandarId))
                .query((r, _) -> new ApiNyckel(r.getString("nyckel_id"), r.getString("andamal"),
                        Konton.roller(r, "roller"), r.getBoolean("bara_lasa"),
                        r.getObject("skapad", OffsetDateTime.class).atZoneSameInstant(klocka.getZone()).toLocalDate(),
                        r.getObject("sista_dag", LocalDate.class),
                        Optional.ofNullable(r.getObject("senast_anvand", LocalDate.class))))
                .list();
    }

    private void utfor(Sparhandelse vad, String anvandarId, Inloggad av, Andring andring) {
        ett(anvandarId, konto -> {
            andring.av(konto);
            sessioner.avsluta(anvandarId);
            skriv(vad, av, anvandarId);
        });
    }

    private void medNyckel(Sparhandelse vad, String anvandarId, String nyckelId, Inloggad av, Andring andring) {
        ett(anvandarId, konto -> {
            andring.av(konto);
            skriv(vad, av, anvandarId + " " + nyckelId);
        });
    }

    /** One transaction, after which nothing that was known here before is taken for true. */
    private void ett(String anvandarId, Andring andring) {
        try {
            transaktion.executeWithoutResult(_ -> andring.av(
                    medId(anvandarId).orElseThrow(() -> new Kontonej(Kontohinder.KONTOT_FINNS_INTE))));
        } finally {
            konton.glom();
        }
    }

    private void skriv(Sparhandelse vad, Inloggad av, String om) {
        spar.skriv(vad, av.anvandarId(), av.roller(), om);
    }

    /** Whoever changes an administrator waits for whoever else does, so that two do not take each other's role. */
    private void kravAnnanAdministrator(Konto konto) {
        var administratorer = jdbc.sql("""
                        select anvandar_id::text from konton.konto
                        where 'ADMIN' = any(roller) and last is null and slag = 'PERSON' order by anvandar_id for update""")
                .query(String.class).list();
        if (administratorer.equals(List.of(konto.anvandarId()))) {
            throw new Kontonej(Kontohinder.SISTA_ADMINISTRATOREN);
        }
    }

    private static List<Kontohinder> hinder(String namn, Kontoslag slag, Set<Roll> roller, String organisation) {
        var hinder = new ArrayList<Kontohinder>();
        if (!namn.matches("[a-z0-9._-]{2,60}")) {
            hinder.add(Kontohinder.NAMNETS_FORM);
        }
        if (organisation.isBlank() || organisation.length() > LANGSTA_TEXT) {
            hinder.add(Kontohinder.ORGANISATION_SAKNAS);
        }
        if (roller.isEmpty()) {
            hinder.add(Kontohinder.ROLL_SAKNAS);
        } else if (slag == Kontoslag.MASKIN && roller.contains(Roll.ADMIN)) {
            hinder.add(Kontohinder.MASKIN_SOM_ADMINISTRATOR);
        }
        return hinder;
    }

    private List<Kontohinder> hinder(Konto konto, Nyckelomfattning omfattning) {
        var hinder = new ArrayList<Kontohinder>();
        var idag = LocalDate.now(klocka);
        if (konto.last()) {
            hinder.add(Kontohinder.KONTOT_AR_LAST);
        }
        if (omfattning.andamal().isBlank() || omfattning.andamal().length() > LANGSTA_TEXT) {
            hinder.add(Kontohinder.ANDAMAL_SAKNAS);
        }
        if (omfattning.roller().isEmpty()) {
            hinder.add(Kontohinder.ROLL_SAKNAS);
        } else if (!konto.roller().containsAll(omfattning.roller())) {
            hinder.add(Kontohinder.ROLLEN_HAR_INTE_KONTOT);
        }
        if (omfattning.sistaDag().isBefore(idag)
                || omfattning.sistaDag().isAfter(idag.plusYears(NYCKELNS_LANGSTA_TID_AR))) {
            hinder.add(Kontohinder.SISTA_DAG_UTANFOR);
        }
        return hinder;
    }

    private static void unikt(Runnable arbete) {
        try {
            arbete.run();
        } catch (DuplicateKeyException _) {
            throw new Kontonej(Kontohinder.NAMNET_ANVANDS);
        }
    }

    private static void nej(List<Kontohinder> hinder) {
        if (!hinder.isEmpty()) {
            throw new Kontonej(hinder);
        }
    }

    private Engangslosenord nyttEngangslosenord() {
        return new Engangslosenord(Hemlighet.ny(Hemlighet.ENGANGSLOSENORDETS_LANGD),
                klocka.instant().plus(engangslosenordetsTid));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.now(klocka);
    }

    private OffsetDateTime tid(Instant nar) {
        return nar.atZone(klocka.getZone()).toOffsetDateTime();
    }

    private static String[] namnen(Set<Roll> roller) {
        return roller.stream().sorted().map(Roll::name).toArray(String[]::new);
    }

    private static Konto konto(ResultSet rad) throws SQLException {
        return new Konto(rad.getString("anvandar_id"), rad.getString("namn"), Kontoslag.valueOf(rad.getString("slag")),
                Konton.roller(rad, "roller"), rad.getString("organisation"), rad.getObject("last") != null,
                Optional.ofNullable(rad.getObject("engangs_till", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private interface Andring {

        void av(Konto konto);
    }
}
