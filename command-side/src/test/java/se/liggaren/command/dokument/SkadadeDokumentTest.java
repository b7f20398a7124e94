package se.liggaren.command.dokument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.liggaren.command.dokument.Lasprocess.Slag;

/** A damaged Word document or PDF is read or refused with a text. */
class SkadadeDokumentTest {

    private static final List<List<String>> TABELL = List.of(List.of("Upphandling", "Ansvarig region"),
            List.of("Lakan", "Region Gotland"));
    private static final byte[] WORD = Worddokument.med(word -> Worddokument.tabell(word, TABELL));
    private static final byte[] PDF = Pdfdokument.tabell("Plan", TABELL, 9);

    @Property
    void ett_skadat_worddokument(@ForAll("platser") List<Integer> platser, @ForAll byte varde) {
        prova(Slag.WORD, WORD, platser, varde);
    }

    @Property
    void en_skadad_pdf(@ForAll("platser") List<Integer> platser, @ForAll byte varde) {
        prova(Slag.PDF, PDF, platser, varde);
    }

    @Provide
    Arbitrary<List<Integer>> platser() {
        return Arbitraries.integers().between(0, 1_000_000).list().ofMinSize(1).ofMaxSize(5);
    }

    private static void prova(Slag slag, byte[] helt, List<Integer> platser, byte varde) {
        byte[] skadat = helt.clone();
        platser.forEach(plats -> skadat[plats % skadat.length] = varde);
        lasEllerAvvisa(slag, skadat);
        lasEllerAvvisa(slag, Arrays.copyOf(skadat, platser.getFirst() % skadat.length));
    }

    /** As the process reads it, which ends with whatever else comes out of it. */
    private static void lasEllerAvvisa(Slag slag, byte[] dokument) {
        try {
            assertThat(slag.las(dokument)).isNotEmpty();
        } catch (TolkningMisslyckades nej) {
            assertThat(nej.text()).isNotBlank();
        }
    }
}
