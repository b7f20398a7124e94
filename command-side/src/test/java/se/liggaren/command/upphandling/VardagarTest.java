package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VardagarTest {

    private static final List<MonthDay> VARJE_AR = List.of(MonthDay.of(1, 1), MonthDay.of(1, 6), MonthDay.of(5, 1),
            MonthDay.of(6, 6), MonthDay.of(12, 24), MonthDay.of(12, 25), MonthDay.of(12, 26), MonthDay.of(12, 31));

    /** Read off the almanac, not computed. */
    @ParameterizedTest
    @CsvSource({
        // Good Friday, Easter Monday, Ascension Day, Midsummer's Eve
        "2018-03-30, 2018-04-02, 2018-05-10, 2018-06-22",
        "2019-04-19, 2019-04-22, 2019-05-30, 2019-06-21",
        "2020-04-10, 2020-04-13, 2020-05-21, 2020-06-19",
        "2021-04-02, 2021-04-05, 2021-05-13, 2021-06-25",
        "2022-04-15, 2022-04-18, 2022-05-26, 2022-06-24",
        "2023-04-07, 2023-04-10, 2023-05-18, 2023-06-23",
        "2024-03-29, 2024-04-01, 2024-05-09, 2024-06-21",
        "2025-04-18, 2025-04-21, 2025-05-29, 2025-06-20",
        "2026-04-03, 2026-04-06, 2026-05-14, 2026-06-19",
        "2027-03-26, 2027-03-29, 2027-05-06, 2027-06-25",
        "2028-04-14, 2028-04-17, 2028-05-25, 2028-06-23",
        "2029-03-30, 2029-04-02, 2029-05-10, 2029-06-22",
        "2030-04-19, 2030-04-22, 2030-05-30, 2030-06-21"
    })
    void arets_fria_dagar_mellan_mandag_och_fredag_ar_almanackans(LocalDate langfredag, LocalDate annandagPask,
            LocalDate kristiHimmelsfard, LocalDate midsommarafton) {
        Set<LocalDate> vantade = new TreeSet<>(
                List.of(langfredag, annandagPask, kristiHimmelsfard, midsommarafton));
        VARJE_AR.stream().map(dag -> dag.atYear(langfredag.getYear())).filter(VardagarTest::mandagTillFredag)
                .forEach(vantade::add);

        LocalDate nyar = langfredag.withDayOfYear(1);
        assertThat(nyar.datesUntil(nyar.plusYears(1)).filter(VardagarTest::mandagTillFredag).filter(Vardagar::arFri))
                .containsExactlyElementsOf(vantade);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2003-06-06, false", // a Friday; the national day was not a public holiday then
        "2003-06-09, true",  // Whit Monday was
        "2004-05-31, true",
        "2005-05-16, false",
        "2005-06-06, true"
    })
    void fran_2005_ar_nationaldagen_fri_och_annandag_pingst_inte(LocalDate dag, boolean fri) {
        assertThat(Vardagar.arFri(dag)).isEqualTo(fri);
    }

    @ParameterizedTest
    @CsvSource({
        "1990, 1990-04-15", "2000, 2000-04-23", "2008, 2008-03-23", "2011, 2011-04-24", "2019, 2019-04-21",
        "2035, 2035-03-25", "2038, 2038-04-25", "2049, 2049-04-18", "2076, 2076-04-19", "2100, 2100-03-28"
    })
    void paskdagen_infaller_som_almanackan_sager(int ar, LocalDate paskdagen) {
        assertThat(Vardagar.paskdagen(ar)).isEqualTo(paskdagen);
    }

    @Property(tries = 1000)
    void den_dag_som_en_frist_flyttas_till_ar_den_forsta_som_inte_ar_fri(@ForAll @IntRange(max = 40_000) int dagNr) {
        LocalDate dag = LocalDate.of(1990, 1, 1).plusDays(dagNr);

        LocalDate flyttad = Vardagar.dennaEllerNasta(dag);

        assertThat(Vardagar.arFri(flyttad)).isFalse();
        assertThat(dag.datesUntil(flyttad)).allMatch(Vardagar::arFri);
    }

    private static boolean mandagTillFredag(LocalDate dag) {
        return dag.getDayOfWeek() != DayOfWeek.SATURDAY && dag.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
