package se.liggaren.platform.sakerhet;

import static java.util.function.Predicate.not;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.liggaren.events.Roll;

/** The accounts and API keys that are kept in the database. */
final class Konton implements Kontokalla {

    private static final String FORSTA_KONTOT = "admin";
    private static final int ENGANGSLOSENORDETS_LANGD = 16;
    private static final Duration NYCKEL_MINNS = Duration.ofSeconds(5);
    private static final Pattern NYCKEL = Pattern.compile("lk_([a-z0-9]{12})_[a-z0-9]{40}");

    private final JdbcClient jdbc;
    private final PasswordEncoder losenord;
    private final Clock klocka;
    private final String ingensHash;
    private final Cache<String, Optional<Inloggad>> kandaNycklar =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(NYCKEL_MINNS).build();

    Konton(JdbcClient jdbc, PasswordEncoder losenord, Clock klocka) {
        this.jdbc = jdbc;
        this.losenord = losenord;
        this.klocka = klocka;
        this.ingensHash = losenord.encode(Hemlighet.ny(ENGANGSLOSENORDETS_LANGD));
    }

    /** Makes the first account when there is none; of several processes that start at once, one does. */
    Startinloggning skapaForsta(String organisation) {
        var engangslosenord = Hemlighet.ny(ENGANGSLOSENORDETS_LANGD);
        var skapade = jdbc.sql("""
                        insert into konton.konto
                        select :id, :namn, :hash, true, array['ADMIN'], :organisation, :nu, ''
                        where not exists (select from konton.konto) on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("namn", FORSTA_KONTOT)
                .param("hash", losenord.encode(engangslosenord))
                .param("organisation", organisation)
                .param("nu", nu())
                .update();
        return skapade == 0
                ? new Startinloggning.KontonFinns()
                : new Startinloggning.ForstaKontot(FORSTA_KONTOT, engangslosenord);
    }

    @Override
    public Optional<Inloggning> loggaIn(String konto, String givet) {
        var rad = jdbc.sql("select * from konton.konto where namn = :namn").param("namn", konto)
                .query((r, _) -> new Kontorad(vem(r), r.getString("losenordshash"), r.getBoolean("maste_byta")))
                .optional();
        var ratt = losenord.matches(givet, rad.map(Kontorad::hash).orElse(ingensHash));
        return rad.filter(_ -> ratt).map(r -> new Inloggning(r.vem(), r.masteByta()));
    }

    /** The answer is kept a few seconds, so a key that is revoked in another process works that much longer there. */
    @Override
    public Optional<Inloggad> medNyckel(String nyckel) {
        var delar = NYCKEL.matcher(nyckel);
        return delar.matches()
                ? kandaNycklar.get(HexFormat.of().formatHex(Hemlighet.avtryck(nyckel)),
                        _ -> slaUpp(delar.group(1), nyckel))
                : Optional.empty();
    }

    @Override
    public Optional<String> anvandarId(String konto) {
        return jdbc.sql("select anvandar_id::text from konton.konto where namn = :namn").param("namn", konto)
                .query(String.class).optional();
    }

    private Optional<Inloggad> slaUpp(String nyckelId, String nyckel) {
        return jdbc.sql("""
                        select konto.*, avtryck from konton.api_nyckel join konton.konto using (anvandar_id)
                        where nyckel_id = :id and aterkallad is null""")
                .param("id", nyckelId)
                .query((r, _) -> new Nyckelrad(vem(r), r.getBytes("avtryck")))
                .optional()
                .filter(rad -> Hemlighet.lika(rad.avtryck(), nyckel))
                .map(Nyckelrad::vem);
    }

    /** Makes an account and answers with its one-time password, or with nothing when the name is taken. */
    Optional<String> skapa(String namn, Set<Roll> roller, String organisation, Inloggad av) {
        var engangslosenord = Hemlighet.ny(ENGANGSLOSENORDETS_LANGD);
        try {
            jdbc.sql("insert into konton.konto values (:id, :namn, :hash, true, :roller, :organisation, :nu, :av)")
                    .param("id", UUID.randomUUID())
                    .param("namn", namn)
                    .param("hash", losenord.encode(engangslosenord))
                    .param("roller", roller.stream().map(Roll::name).sorted().toArray(String[]::new))
                    .param("organisation", organisation)
                    .param("nu", nu())
                    .param("av", av.anvandarId())
                    .update();
            return Optional.of(engangslosenord);
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    /** Changes the password of an account that is kept here; false when it is kept elsewhere. */
    boolean bytLosenord(Inloggad vem, String nytt) {
        return jdbc.sql("update konton.konto set losenordshash = :hash, maste_byta = false where anvandar_id = :id")
                .param("hash", losenord.encode(nytt))
                .param("id", UUID.fromString(vem.anvandarId()))
                .update() == 1;
    }

    /** Makes a key to an account and answers with it, the only time it can be seen. */
    Optional<String> skapaNyckel(UUID anvandarId, String andamal, Inloggad av) {
        var nyckelId = Hemlighet.ny(12);
        var nyckel = "lk_" + nyckelId + "_" + Hemlighet.ny(40);
        return Optional.of(nyckel).filter(_ -> jdbc.sql("""
                        insert into konton.api_nyckel
                        select :id, anvandar_id, :andamal, :avtryck, :nu, :av from konton.konto
                        where anvandar_id = :anvandare""")
                .param("id", nyckelId)
                .param("andamal", andamal)
                .param("avtryck", Hemlighet.avtryck(nyckel))
                .param("nu", nu())
                .param("av", av.anvandarId())
                .param("anvandare", anvandarId)
                .update() == 1);
    }

    void aterkalla(String nyckelId) {
        jdbc.sql("update konton.api_nyckel set aterkallad = :nu where nyckel_id = :id and aterkallad is null")
                .param("nu", nu())
                .param("id", nyckelId)
                .update();
        kandaNycklar.invalidateAll();
    }

    List<Inloggad> alla() {
        return jdbc.sql("select * from konton.konto order by namn").query((r, _) -> vem(r)).list();
    }

    List<Nyckel> nycklar() {
        return jdbc.sql("""
                        select nyckel_id, namn, andamal, skapad from konton.api_nyckel
                        join konton.konto using (anvandar_id) where aterkallad is null order by namn, skapad""")
                .query((r, _) -> new Nyckel(r.getString("nyckel_id"), r.getString("namn"), r.getString("andamal"),
                        r.getObject("skapad", OffsetDateTime.class).atZoneSameInstant(klocka.getZone())
                                .toLocalDate().toString()))
                .list();
    }

    /** Whether bcrypt can take the whole of it, and it is long enough to be worth anything. */
    static Optional<String> feletMed(String nyttLosenord) {
        return Optional.of(nyttLosenord)
                .filter(not(l -> l.length() >= 12 && l.getBytes(StandardCharsets.UTF_8).length <= 72))
                .map(_ -> "Lösenordet ska ha minst 12 tecken och högst ungefär 70.");
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.now(klocka);
    }

    private static Inloggad vem(ResultSet rad) throws SQLException {
        Array roller = rad.getArray("roller");
        return new Inloggad(rad.getString("anvandar_id"), rad.getString("namn"),
                Arrays.stream((String[]) roller.getArray()).map(Roll::valueOf).collect(Collectors.toSet()),
                rad.getString("organisation"));
    }

    /** A key as it is listed. */
    record Nyckel(String nyckelId, String konto, String andamal, String skapad) {
    }

    private record Kontorad(Inloggad vem, String hash, boolean masteByta) {
    }

    private record Nyckelrad(Inloggad vem, byte[] avtryck) {
    }
}
