package se.liggaren.platform.sakerhet;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Slows whoever guesses, in all processes together: from the fifth wrong password in a row to an account each one doubles
 * the wait, up to a minute, and so does each from the fiftieth that comes from one address. From an address where the
 * account has been logged in to lately the wrong passwords of others are not counted, so nobody can keep its owner out.
 */
final class Inloggningssparr {

    private static final int FRIA_FORSOK_FOR_KONTOT = 4;
    private static final int FRIA_FORSOK_FRAN_ADRESSEN = 49;
    private static final int LANGSTA_VANTAN_SEKUNDER = 60;
    private static final Duration MINNS = Duration.ofMinutes(15);
    private static final Duration BEKANT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock klocka;

    Inloggningssparr(JdbcClient jdbc, Clock klocka) {
        this.jdbc = jdbc;
        this.klocka = klocka;
    }

    /**
     * Counts an attempt as wrong until it has been told to be right, so that many at once gain nothing. The answer is
     * the same whether the account exists or not.
     *
     * @return whether it may be made now
     */
    boolean slapper(String konto, String adress) {
        jdbc.sql("delete from konton.forsok where senast < :borta")
                .param("borta", nu().minus(MINNS)).update();
        return raknat(adressen(adress), FRIA_FORSOK_FRAN_ADRESSEN) && raknat(kontot(konto, adress), FRIA_FORSOK_FOR_KONTOT);
    }

    /** The password was right: the account's owner is here. What the address has done otherwise still counts. */
    void ratt(String konto, String adress) {
        jdbc.sql("delete from konton.forsok where vad = :kontot").param("kontot", kontot(konto, adress)).update();
        jdbc.sql("update konton.forsok set antal = greatest(antal - 1, 0), igen = :nu where vad = :adressen")
                .param("nu", nu()).param("adressen", adressen(adress)).update();
        jdbc.sql("delete from konton.bekant_adress where senast < :borta")
                .param("borta", nu().minus(BEKANT)).update();
        jdbc.sql("""
                        insert into konton.bekant_adress values (:vad, :nu)
                        on conflict (vad) do update set senast = excluded.senast""")
                .param("vad", kontotPaAdressen(konto, adress)).param("nu", nu()).update();
    }

    private boolean raknat(String vad, int fria) {
        return jdbc.sql("""
                        insert into konton.forsok as f values (:vad, 1, :nu, :nu)
                        on conflict (vad) do update set antal = f.antal + 1, senast = :nu,
                            igen = :nu + make_interval(secs => case when f.antal < :fria then 0
                                else least(power(2, least(f.antal - :fria, 10)), :langst) end)
                        where f.igen <= :nu""")
                .param("vad", vad)
                .param("nu", nu())
                .param("fria", fria)
                .param("langst", LANGSTA_VANTAN_SEKUNDER)
                .update() == 1;
    }

    private String kontot(String konto, String adress) {
        var bekant = kontotPaAdressen(konto, adress);
        return jdbc.sql("select exists (select from konton.bekant_adress where vad = :vad and senast >= :sedan)")
                .param("vad", bekant)
                .param("sedan", nu().minus(BEKANT))
                .query(Boolean.class).single()
                ? bekant
                : avtryck("konto " + konto);
    }

    private static String kontotPaAdressen(String konto, String adress) {
        return avtryck("konto " + konto + " " + Klient.adress(adress));
    }

    private static String adressen(String adress) {
        return avtryck("adress " + Klient.adress(adress));
    }

    private static String avtryck(String vad) {
        return HexFormat.of().formatHex(Hemlighet.avtryck(vad));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.now(klocka);
    }
}
