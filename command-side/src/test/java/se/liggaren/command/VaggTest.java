package se.liggaren.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.command.behov.BehovCommand;
import se.liggaren.command.kommunstatistik.KommunstatistikCommand;
import se.liggaren.command.legend.FaststallStatuslegend;
import se.liggaren.command.mal.MalCommand;
import se.liggaren.command.nyckeltal.RegistreraNyckeltal;
import se.liggaren.command.omvarld.OmvarldshandelseCommand;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.command.sammantrade.SammantradeCommand;
import se.liggaren.command.upphandling.UpphandlingAggregate;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.behov.BehovKommando;
import se.liggaren.events.legend.StatuslegendKommando;
import se.liggaren.events.mal.MalKommando;
import se.liggaren.events.nyckeltal.KommunstatistikKommando;
import se.liggaren.events.nyckeltal.NyckeltalKommando;
import se.liggaren.events.omvarld.OmvarldshandelseKommando;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/** The walls of the command side. */
class VaggTest {

    private static final JavaClasses KOMMANDOSIDAN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.liggaren.command");

    /** Everything but the entry points and the wiring: the decisions, and what they share. */
    private static final DescribedPredicate<JavaClass> BESLUT = resideInAPackage("se.liggaren.command..")
            .and(DescribedPredicate.not(resideInAPackage("se.liggaren.command.api..")))
            .and(DescribedPredicate.not(resideInAPackage("se.liggaren.command.platform..")))
            .and(DescribedPredicate.not(resideInAPackage("se.liggaren.command.automation..")))
            .as("the decisions");

    /** What a command is made of, and no more of its stream. */
    private static final DescribedPredicate<JavaClass> KOMMANDO = JavaClass.Predicates.assignableTo(Kommando.class);

    private static final DescribedPredicate<JavaClass> AXON = resideInAPackage("org.axonframework..");
    private static final DescribedPredicate<JavaClass> SPRING = resideInAPackage("org.springframework..");

    @Test
    void bara_aggregaten_kanner_axon() {
        noClasses().that().resideOutsideOfPackages("se.liggaren.command.platform..", "se.liggaren.command.automation..")
                .and(DescribedPredicate.not(simpleNameEndingWith("Aggregate")))
                .should().dependOnClassesThat(AXON).check(KOMMANDOSIDAN);
    }

    @Test
    void inget_beslut_kanner_spring_eller_http() {
        noClasses().that(BESLUT).should().dependOnClassesThat(SPRING
                        .or(resideInAPackage("se.liggaren.platform.."))
                        .or(resideInAPackage("jakarta.servlet.."))
                        .or(resideInAPackage("tools.jackson..")))
                .check(KOMMANDOSIDAN);
    }

    @Test
    void inget_beslut_laser_klockan_eller_drar_en_slump() {
        noClasses().that(BESLUT).should().dependOnClassesThat().belongToAnyOf(Clock.class)
                .orShould().dependOnClassesThat().areAssignableTo(RandomGenerator.class)
                .orShould().callMethod(UUID.class, "randomUUID")
                .orShould().callMethod(Math.class, "random")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(System.class, "nanoTime")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(OffsetDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callMethod(Instant.class, "now")
                .orShould().dependOnClassesThat(resideInAPackage("com.fasterxml.uuid.."))
                .check(KOMMANDOSIDAN);
    }

    @Test
    void ingen_strom_kanner_en_annan() {
        slices().matching("se.liggaren.command.(*)..").should().notDependOnEachOther()
                .ignoreDependency(resideInAPackage("se.liggaren.command.api.."), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("se.liggaren.command.organisation.."))
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("se.liggaren.command.dokument.."))
                .ignoreDependency(resideInAPackage("se.liggaren.command.automation.."),
                        KOMMANDO.or(resideInAPackage("se.liggaren.command.platform..")))
                .ignoreDependency(simpleNameEndingWith("Aggregate"), JavaClass.Predicates.type(StromAggregate.class))
                .check(KOMMANDOSIDAN);
    }

    @Test
    void en_automation_ar_en_mening_som_bara_laser_fakta_och_gor_kommandon() {
        classes().that().implement("se.liggaren.command.automation.Automation")
                .should().haveSimpleNameStartingWith("Nar")
                .andShould().onlyDependOnClassesThat(resideInAnyPackage("java..", "se.liggaren.events..",
                        "se.liggaren.command.automation..").or(KOMMANDO))
                .andShould().notBePublic()
                .check(KOMMANDOSIDAN);
        noClasses().that().implement("se.liggaren.command.automation.Automation")
                .should().dependOnClassesThat().belongToAnyOf(Clock.class)
                .orShould().callMethod(LocalDate.class, "now")
                .check(KOMMANDOSIDAN);
    }

    @Test
    void ingangarna_ar_ytterst() {
        noClasses().that().resideOutsideOfPackage("se.liggaren.command.api..")
                .should().dependOnClassesThat().resideInAPackage("se.liggaren.command.api..").check(KOMMANDOSIDAN);
    }

    @Test
    void kommandosidan_kanner_inte_fragesidan() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("se.liggaren.query..", "se.liggaren.standalone..")
                .check(KOMMANDOSIDAN);
    }

    @Test
    void ett_kommando_ar_en_record_som_inget_annat_gor_an_att_besluta() {
        classes().that().implement(Kommando.class).and().areNotInterfaces()
                .should().beRecords().andShould().haveModifier(JavaModifier.FINAL)
                .check(KOMMANDOSIDAN);
    }

    /** A rule that must fail: it shows that the rules above are tried against classes that are there. */
    @Test
    void en_vagg_som_inte_finns_upptacks() {
        ArchRule omojlig = noClasses().should().dependOnClassesThat(AXON);

        assertThatThrownBy(() -> omojlig.check(KOMMANDOSIDAN)).isInstanceOf(AssertionError.class)
                .hasMessageContaining(StromAggregate.class.getName());
        assertThat(KOMMANDOSIDAN.contain(UpphandlingAggregate.class)).isTrue();
        assertThat(KOMMANDOSIDAN.stream().filter(BESLUT)).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource
    void varje_rad_i_kommandotabellen_har_ett_kommando_och_tvartom(Class<?> kommandon, Kommandoregel[] tabell) {
        Stream<Class<?>> klasser = kommandon.isSealed() ? Stream.of(kommandon.getPermittedSubclasses())
                : Stream.of(kommandon);

        assertThat(klasser.map(k -> Kommando.regelnamn(k.asSubclass(Kommando.class))))
                .containsExactly(Stream.of(tabell).map(Kommandoregel::name).toArray(String[]::new));
    }

    static Stream<Arguments> varje_rad_i_kommandotabellen_har_ett_kommando_och_tvartom() {
        return Stream.of(
                Arguments.of(UpphandlingCommand.class, UpphandlingsKommando.values()),
                Arguments.of(PlanCommand.class, PlanKommando.values()),
                Arguments.of(SammantradeCommand.class, SammantradeKommando.values()),
                Arguments.of(MalCommand.class, MalKommando.values()),
                Arguments.of(RegistreraNyckeltal.class, NyckeltalKommando.values()),
                Arguments.of(KommunstatistikCommand.class, KommunstatistikKommando.values()),
                Arguments.of(OmvarldshandelseCommand.class, OmvarldshandelseKommando.values()),
                Arguments.of(BehovCommand.class, BehovKommando.values()),
                Arguments.of(FaststallStatuslegend.class,
                        StatuslegendKommando.values()));
    }
}
