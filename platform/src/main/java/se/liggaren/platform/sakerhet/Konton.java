package se.liggaren.platform.sakerhet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.liggaren.events.Roll;

/** The accounts and API keys that are kept in the database, as they are asked for when somebody wants in. */
final class Konton implements Kontokalla {

    private static final Duration NYCKEL_MINNS = Duration.ofSeconds(5);
    private static final Pattern NYCKEL = Pattern.compile("lk_([a-z0-9]{12})_[a-z0-9]{40}");

    private final JdbcClient jdbc;
    private final PasswordEncoder losenord;
    private final Clock klocka;
    private final String ingensHash;
    private final Cache<String, Optional<Nyckelinnehavare>> kandaNycklar =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(NYCKEL_MINNS).build();

    Konton(JdbcClient jdbc, PasswordEncoder losenord, Clock klocka) {
        this.jdbc = jdbc;
        this.losenord = losenord;
        this.klocka = klocka;
        this.ingensHash = losenord.encode(Hemlighet.ny(Hemlighet.ENGANGSLOSENORDETS_LANGD));
    }

    /** The next call with a key is asked of the database. */
    void glom() {
        kandaNycklar.invalidateAll();
    }

    @Override
    public Optional<Inloggning> loggaIn(String konto, String givet) {
        var rad = jdbc.sql("select * from konton.konto where namn = :namn and last is null")
                .param("namn", konto)
                .query((r, _) -> new Kontorad(r.getString("losenordshash"), new Inloggning(vem(r),
                        losenordslage(r.getObject("engangs_till", OffsetDateTime.class)))))
                .optional();
        var ratt = losenord.matches(normaliserat(givet), rad.flatMap(Kontorad::hash).orElse(ingensHash));
        return rad.filter(r -> ratt && r.hash().isPresent()).map(Kontorad::inloggning);
    }

    private Losenordslage losenordslage(@Nullable OffsetDateTime engangsTill) {
        if (engangsTill == null) {
            return Losenordslage.EGET;
        }
        return klocka.instant().isBefore(engangsTill.toInstant()) ? Losenordslage.ENGANGS : Losenordslage.UTGANGET;
    }

    /** The answer is kept a few seconds, so what is changed in another process holds that much later in this one. */
    @Override
    public Optional<Nyckelinnehavare> medNyckel(String nyckel) {
        var delar = NYCKEL.matcher(nyckel);
        return delar.matches()
                ? kandaNycklar.get(HexFormat.of().formatHex(Hemlighet.avtryck(nyckel)),
                        _ -> slaUpp(delar.group(1), nyckel))
                : Optional.empty();
    }

    /** A key none of whose roles its account still has lets nobody in. */
    private Optional<Nyckelinnehavare> slaUpp(String nyckelId, String nyckel) {
        var idag = LocalDate.now(klocka);
        var rad = jdbc.sql("""
                        select konto.*, avtryck, nyckel.roller as nyckelroller, bara_lasa
                        from konton.api_nyckel nyckel join konton.konto using (anvandar_id)
                        where nyckel_id = :id and aterkallad is null and last is null and sista_dag >= :idag""")
                .param("id", nyckelId)
                .param("idag", idag)
                .query((r, _) -> new Nyckelrad(r.getBytes("avtryck"),
                        new Nyckelinnehavare(iRoller(vem(r), roller(r, "nyckelroller")), r.getBoolean("bara_lasa"))))
                .optional()
                .filter(r -> Hemlighet.lika(r.avtryck(), nyckel) && !r.innehavare().vem().roller().isEmpty());
        rad.ifPresent(_ -> anvand(nyckelId, idag));
        return rad.map(Nyckelrad::innehavare);
    }

    private void anvand(String nyckelId, LocalDate idag) {
        jdbc.sql("""
                        update konton.api_nyckel set senast_anvand = :idag
                        where nyckel_id = :id and senast_anvand is distinct from :idag""")
                .param("id", nyckelId)
                .param("idag", idag)
                .update();
    }

    private static Inloggad iRoller(Inloggad vem, Set<Roll> nyckelns) {
        return new Inloggad(vem.anvandarId(), vem.konto(),
                vem.roller().stream().filter(nyckelns::contains).collect(Collectors.toSet()), vem.organisation());
    }

    @Override
    public Optional<String> anvandarId(String konto) {
        return jdbc.sql("select anvandar_id::text from konton.konto where namn = :namn").param("namn", konto)
                .query(String.class).optional();
    }

    /** The same word is the same password, however the keyboard has put its letters together. */
    static String normaliserat(String losenord) {
        return Normalizer.normalize(losenord, Normalizer.Form.NFC);
    }

    /** How many bytes of a password are told apart. */
    static int storlek(String losenord) {
        return normaliserat(losenord).getBytes(StandardCharsets.UTF_8).length;
    }

    static Set<Roll> roller(ResultSet rad, String kolumn) throws SQLException {
        Array roller = rad.getArray(kolumn);
        return Arrays.stream((String[]) roller.getArray()).map(Roll::valueOf).collect(Collectors.toSet());
    }

    private static Inloggad vem(ResultSet rad) throws SQLException {
        return new Inloggad(rad.getString("anvandar_id"), rad.getString("namn"), roller(rad, "roller"),
                rad.getString("organisation"));
    }

    private record Kontorad(Optional<String> hash, Inloggning inloggning) {

        Kontorad(@Nullable String hash, Inloggning inloggning) {
            this(Optional.ofNullable(hash), inloggning);
        }
    }

    private record Nyckelrad(byte[] avtryck, Nyckelinnehavare innehavare) {
    }
}
