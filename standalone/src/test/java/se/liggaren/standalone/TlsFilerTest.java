package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liggaren.standalone.postgres.Starthinder;

class TlsFilerTest {

    private static final Clock NU = Clock.system(ZoneId.of("Europe/Stockholm"));

    @TempDir
    private static Path katalog;

    private static Provcertifikat ett;
    private static Provcertifikat annat;

    @BeforeAll
    static void skapa() throws Exception {
        ett = Provcertifikat.nytt(katalog, "ett", "-validity", "2");
        annat = Provcertifikat.nytt(katalog, "annat", "-validity", "2");
    }

    @Test
    void ett_certifikat_och_dess_nyckel_ger_bara_tls_1_2_och_1_3_med_framatsekretess() {
        assertThat(new TlsFiler(ett.cert(), ett.key()).properties(NU))
                .anyMatch(rad -> rad.endsWith("enabled-protocols=TLSv1.3,TLSv1.2"))
                .anyMatch(rad -> rad.contains("ciphers=") && !rad.contains("_CBC_") && !rad.contains("TLS_RSA_"));
    }

    @Test
    void en_nyckel_som_hor_till_ett_annat_certifikat_stoppar_starten() {
        hinder(ett.cert(), annat.key(), NU, "Nyckeln i " + annat.key() + " hör inte till certifikatet i " + ett.cert());
    }

    @Test
    void ett_certifikat_som_har_gatt_ut_eller_inte_har_borjat_galla_stoppar_starten() {
        hinder(ett.cert(), ett.key(), Clock.offset(NU, Duration.ofDays(3)), "gick ut 20");
        hinder(ett.cert(), ett.key(), Clock.offset(NU, Duration.ofDays(-3)), "börjar gälla 20");
    }

    @Test
    void en_fil_som_saknas_eller_innehaller_nagot_annat_stoppar_starten() throws Exception {
        Path skrap = Files.writeString(katalog.resolve("skräp"), "hej");
        hinder(katalog.resolve("ingen"), ett.key(), NU, "Det finns ingen fil " + katalog.resolve("ingen"));
        hinder(ett.cert(), katalog, NU, "Filen " + katalog + " går inte att läsa.");
        hinder(skrap, ett.key(), NU, "I " + skrap + " finns inget certifikat i PEM-format.");
        hinder(ett.key(), ett.key(), NU, "finns inget certifikat i PEM-format.");
        hinder(ett.cert(), skrap, NU, "I " + skrap + " finns ingen privat nyckel i PEM-format utan lösenord.");
        hinder(ett.cert(), ett.cert(), NU, "finns ingen privat nyckel i PEM-format utan lösenord.");
    }

    private static void hinder(Path cert, Path key, Clock nu, String besked) {
        assertThatExceptionOfType(Starthinder.class).isThrownBy(() -> new TlsFiler(cert, key).properties(nu))
                .withMessageContaining(besked);
    }
}
