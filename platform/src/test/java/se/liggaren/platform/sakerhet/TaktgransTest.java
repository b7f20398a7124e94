package se.liggaren.platform.sakerhet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import se.liggaren.platform.sakerhet.Taktgrans.Slag;
import se.liggaren.platform.sakerhet.Taktgrans.Takt;

class TaktgransTest {

    private static final class Klocka implements TimeMeter {

        private long nu;

        @Override
        public long currentTimeNanos() {
            return nu;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final Klocka klocka = new Klocka();
    private final Taktgrans takt = new Taktgrans(new Takt(6, 3, 0, 2), klocka);

    @Test
    void den_som_har_anropat_for_ofta_far_veta_hur_lange_hon_ska_vanta_och_slapps_in_da() {
        for (var anrop = 0; anrop < 6; anrop++) {
            assertThat(takt.vantan(Slag.INLOGGAD, "a")).isEmpty();
        }
        var vantan = takt.vantan(Slag.INLOGGAD, "a");
        assertThat(vantan).isEqualTo(Optional.of(11));

        klocka.nu += Duration.ofSeconds(vantan.orElseThrow()).toNanos();
        assertThat(takt.vantan(Slag.INLOGGAD, "a")).isEmpty();
        assertThat(takt.vantan(Slag.INLOGGAD, "a")).isPresent();
    }

    @Test
    void en_annan_klient_och_ett_annat_slag_raknas_for_sig() {
        takt.vantan(Slag.INLOGGNING, "a");
        takt.vantan(Slag.INLOGGNING, "a");

        assertThat(takt.vantan(Slag.INLOGGNING, "a")).isPresent();
        assertThat(takt.vantan(Slag.INLOGGNING, "b")).isEmpty();
        assertThat(takt.vantan(Slag.OKAND, "a")).isEmpty();
    }

    @Test
    void ett_losenord_som_var_ratt_raknas_inte() {
        for (var anrop = 0; anrop < 10; anrop++) {
            assertThat(takt.vantan(Slag.INLOGGNING, "a")).isEmpty();
            takt.lamnaTillbaka(Slag.INLOGGNING, "a");
        }
    }

    @Test
    void noll_ar_ingen_grans() {
        for (var anrop = 0; anrop < 1_000; anrop++) {
            assertThat(takt.vantan(Slag.DYRT, "a")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7, true", "203.0.113.7, 203.0.113.8, false",
            "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false"})
    void den_som_har_ett_helt_nat_i_ipv6_ar_en(String ena, String andra, boolean samma) {
        assertThat(adress(ena).equals(adress(andra))).isEqualTo(samma);
    }

    @Test
    void allmanheten_raknas_efter_var_den_kommer_fran() {
        SecurityContextHolder.getContext().setAuthentication(new AnonymousAuthenticationToken("nyckel",
                Inloggad.ALLMANHETEN, AuthorityUtils.createAuthorityList(OppenLasning.ALLMANHET)));
        try {
            var request = new MockHttpServletRequest();
            request.setRemoteAddr("192.0.2.7");
            assertThat(Klient.av(request)).isEqualTo("192.0.2.7");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String adress(String fran) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(fran);
        return Klient.adress(request);
    }
}
