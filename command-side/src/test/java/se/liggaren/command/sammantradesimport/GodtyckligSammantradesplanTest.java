package se.liggaren.command.sammantradesimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.events.sammantrade.Amne;

/** Any text and any bytes are either read as a meeting plan or refused with a text; nothing else comes out. */
class GodtyckligSammantradesplanTest {

    private static final String RUBRIK = "Mötesdatum Ämnesområde Föredragande\n";
    private static final List<String> SPRAK = List.of("Mötesdatum", "Ämnesområde", "Föredragande",
            "Sammanträdesplan 2026", "16 februari,", "31 februari", "0 maj", "9 november, ’", "2026-13-40", "99999 maj 0000",
            "måndag", "kl. 9.30- 12.00", "kl", "25.61-99.00", "99-9", "(Digitalt)", "Fysisk", "•", "• Upphandlingar",
            "• Uppfölj-\nning", "Inköpschef", "Vice ordförande", "och", "(innehåll presenteras närmare sammanträdet)", "-",
            "\u00ad", "\u202e", "\u00a0", "\n", "\n\n", " ", ";", ",", "\t", "\"", "\u000c", "\u2028", "\ud83d\ude00",
            "\ud83d", "x".repeat(600));

    @Property
    void bytes(@ForAll byte[] bytes) {
        prova(bytes);
    }

    @Property
    void text(@ForAll String text) {
        prova((RUBRIK + text).getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void planens_egna_ord_i_oordning(@ForAll("ordsallad") String sallad) {
        prova((RUBRIK + sallad).getBytes(StandardCharsets.UTF_8));
        prova((RUBRIK + "3 mars kl. 9-12 (Digitalt)\n• " + sallad).getBytes(StandardCharsets.UTF_8));
        prova(("Datum;Tid;Form;Ämne;Föredragande\n" + sallad).getBytes(StandardCharsets.UTF_8));
        prova(sallad.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> ordsallad() {
        return Arbitraries.of(SPRAK).list().ofMaxSize(40).map(ord -> String.join(" ", ord).replace(" \n", "\n"));
    }

    private static void prova(byte[] dokument) {
        try {
            List<TolkatSammantrade> sammantraden = Sammantradestolk.tolka(dokument, 2026, 1_000_000).sammantraden();
            assertThat(sammantraden).isNotEmpty().allSatisfy(sammantrade -> {
                switch (sammantrade) {
                    case TolkatSammantrade.Forstatt s -> {
                        assertThat(s.amnen()).extracting(Amne::rubrik).allSatisfy(rubrik -> assertThat(rubrik).isNotBlank());
                        s.slut().ifPresent(slut -> assertThat(s.start().orElseThrow()).isBefore(slut));
                    }
                    case TolkatSammantrade.EjForstatt s -> assertThat(s.fel()).isNotEmpty();
                }
            });
            for (int i = 0; i < sammantraden.size(); i++) {
                assertThat(sammantraden.get(i).nr()).isEqualTo(i + 1);
            }
        } catch (TolkningMisslyckades fel) {
            assertThat(fel.text()).isNotBlank();
        }
    }
}
