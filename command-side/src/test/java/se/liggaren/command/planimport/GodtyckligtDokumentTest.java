package se.liggaren.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.liggaren.command.dokument.TolkningMisslyckades;

/** Any text and any bytes are either read as a plan or refused with a text; nothing else comes out. */
class GodtyckligtDokumentTest {

    private static final List<String> SPRAK = List.of("Upphandling", "Ansvarig region", "Status",
            "Planerad av-\ntalsstart", "Status innebär", "Upphandlingsplan 2026", "Region Gotland", "Region Jämtland", "Härjedalen", "Region",
            "Pågår", "saknar upphandlare", "saknar", "Överprövning", "Lakan", "till", "-", "\u00ad", "\u202e", "\u00a0",
            "2026-01-01", "2026?", "2026-13-01", "våren", "ca ", "/", "\n", "\n\n", " ", ";", ",", "\t", "\"", "\u000c",
            "\u2028", "\ud83d\ude00", "x".repeat(600));
    private static final byte[] XLSX = Exempelplan.xlsx();

    @Property
    void bytes(@ForAll byte[] bytes) {
        prova(bytes);
    }

    @Property
    void text(@ForAll String text) {
        prova(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void planens_egna_ord_i_oordning(@ForAll("ordsallad") String sallad) {
        prova((Exempelplan.tabell() + sallad).getBytes(StandardCharsets.UTF_8));
        prova(("Upphandling;Ansvarig region;Status;Planerad avtalsstart\n" + sallad).getBytes(StandardCharsets.UTF_8));
        prova(sallad.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void en_skadad_excelfil(@ForAll("platser") List<Integer> platser, @ForAll byte varde) {
        byte[] bok = XLSX.clone();
        platser.forEach(plats -> bok[plats % bok.length] = varde);
        prova(bok);
        prova(Arrays.copyOf(bok, platser.getFirst() % bok.length));
    }

    @Provide
    Arbitrary<String> ordsallad() {
        return Arbitraries.of(SPRAK).list().ofMaxSize(40).map(ord -> String.join(" ", ord).replace(" \n", "\n"));
    }

    @Provide
    Arbitrary<List<Integer>> platser() {
        return Arbitraries.integers().between(0, 1_000_000).list().ofMinSize(1).ofMaxSize(5);
    }

    private static void prova(byte[] dokument) {
        try {
            TolkadPlan plan = Exempelplan.tolka(dokument);
            assertThat(plan.rader()).isNotEmpty();
            assertThat(plan.forstadda()).extracting(TolkadRad.Forstadd::identitet).doesNotHaveDuplicates();
            assertThat(plan.ejForstadda()).allSatisfy(rad -> assertThat(rad.fel()).isNotEmpty());
        } catch (TolkningMisslyckades fel) {
            assertThat(fel.text()).isNotBlank();
        }
    }
}
