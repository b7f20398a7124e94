package se.liggaren.query;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.namn.Namnkatalog;

/** The walls of the query side, and of the facts. */
class VaggTest {

    private static final JavaClasses KLASSER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.liggaren.query", "se.liggaren.events");

    @Test
    void ingen_vy_kanner_en_annan() {
        slices().matching("se.liggaren.query.(*)..").should().notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("se.liggaren.query.platform.."))
                .ignoreDependency(alwaysTrue(), resideInAPackage("se.liggaren.query.lage.."))
                .ignoreDependency(alwaysTrue(), resideInAPackage("se.liggaren.query.bevakning.."))
                .ignoreDependency(alwaysTrue(), resideInAPackage("se.liggaren.query.sekretess.."))
                .check(KLASSER);
    }

    @Test
    void bara_projektionerna_kanner_axon() {
        noClasses().that().resideOutsideOfPackage("se.liggaren.query.platform..")
                .and().haveSimpleNameNotEndingWith("Projection")
                .should().dependOnClassesThat().resideInAPackage("org.axonframework..").check(KLASSER);
    }

    /** So no view, frozen report or file can hold what somebody is called. */
    @Test
    void bara_en_sida_fragar_vad_nagon_heter() {
        noClasses().that().haveSimpleNameNotEndingWith("Page")
                .should().dependOnClassesThat().belongToAnyOf(Namnkatalog.class).check(KLASSER);
        noClasses().that().resideInAnyPackage("se.liggaren.query.aktuellplan..", "se.liggaren.query.bokslut..",
                        "se.liggaren.query.sammantrade..", "se.liggaren.query.platform..")
                .should().dependOnClassesThat().resideInAPackage("se.liggaren.platform.namn..").check(KLASSER);
    }

    @Test
    void fragesidan_kanner_inte_kommandosidan() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("se.liggaren.command..", "se.liggaren.standalone..").check(KLASSER);
    }

    @Test
    void lagets_vikning_ar_ren() {
        noClasses().that().resideInAPackage("se.liggaren.query.lage..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..").check(KLASSER);
    }

    @Test
    void handelserna_kanner_bara_java() {
        classes().that().resideInAPackage("se.liggaren.events..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "se.liggaren.events..").check(KLASSER);
    }

    /** A rule that must fail: it shows that the rules above are tried against classes that are there. */
    @Test
    void en_vagg_som_inte_finns_upptacks() {
        ArchRule omojlig = noClasses().should().dependOnClassesThat().resideInAPackage("org.axonframework..");

        assertThatThrownBy(() -> omojlig.check(KLASSER)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("HistorikProjection");
        assertThat(KLASSER.contain(UpphandlingEvent.class)).isTrue();
    }
}
