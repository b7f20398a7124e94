package se.liggaren.command.automation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AutomationerTest {

    @Test
    void varje_mening_star_i_listan() {
        assertThat(Automationer.ALLA).extracting(a -> a.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(Automation.class.getPackageName()).stream()
                        .filter(k -> k.isAssignableTo(Automation.class) && !k.isInterface())
                        .map(JavaClass::getName).toList());
    }
}
