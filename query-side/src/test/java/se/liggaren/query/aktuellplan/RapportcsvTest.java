package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.dag;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingId;

class RapportcsvTest {

    @Test
    @DisplayName("fakta 1, 3: nämndens fyra kolumner först, och ord utan definition märkta")
    void namndens_egna_kolumner_star_forst() {
        assertThat(Rapportcsv.av(rapport("Madrasser", "Överprövning"))).isEqualTo("""
                Upphandling;Ansvarig region;Status;Planerad avtalsstart;Delområde;Löpnummer;Rad;Saknar definition i \
                planen;Planerad avtalsstart har passerat;Uppgiftslämnare;Senast bekräftad\r
                Madrasser;Region Norrbotten;Överprövning;2026?;;GNUS-2026-03;3;ja;nej;"Chef; Region Norrbotten";\
                2026-01-01\r
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {
        "=1+1|'=1+1", "+46|'+46", "-1|'-1",
        "@SUM(A1)|'@SUM(A1)", "\t=1|'\t=1", "a;b|\"a;b\"", "a\"b|\"a\"\"b\"", "a=b|a=b"})
    void en_cell_blir_aldrig_en_formel_och_alltid_en_cell(String namn, String cell) {
        assertThat(Rapportcsv.av(rapport(namn, "Pågår")).lines().skip(1).findFirst().orElseThrow())
                .startsWith(cell + ";Region Norrbotten;");
    }

    @Test
    void en_radbrytning_i_en_cell_bryter_inte_posten() {
        assertThat(Rapportcsv.av(rapport("Mad\nrasser", "Pågår"))).contains("\"Mad\nrasser\";Region Norrbotten;Pågår");
    }

    private static Motesrapport rapport(String namn, String status) {
        Rapportrad rad = new Rapportrad(new UUID(8, 3), 3, new UpphandlingId(new UUID(7, 3)), 2, "GNUS-2026-03", namn,
                Optional.empty(), "Region Norrbotten", status, Fas.OKAND, Bemanning.EJ_ANGIVEN,
                OsakertDatum.tolka("2026?"), false, Optional.of("Chef; Region Norrbotten"), dag("2026-01-01"));
        return new Motesrapport("GNUS", 2026, dag("2026-02-16"), 7, 3, 1, List.of(), List.of(rad), List.of(),
                Stream.of("Överprövning").filter(status::equals).toList());
    }
}
