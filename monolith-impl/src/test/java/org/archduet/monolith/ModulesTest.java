package org.archduet.monolith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModulesTest {
    private static final String PLANTED = "org.archduet.monolith.planted";
    private static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.archduet");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    static Stream<String> rules() {
        return new ModuleRules("org.archduet").all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theModulesAreApart(String name) {
        rule("org.archduet", name).check(PROJECT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedViolationIsCaught(String name) {
        assertThatThrownBy(() -> rule(PLANTED, name).check(VIOLATIONS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleThatMatchesNothingFails(String name) {
        assertThatThrownBy(() -> rule("org.nowhere", name).check(PROJECT))
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void theSqlOfEveryContextIsSeen() {
        Set<String> seen = new TreeSet<>();
        PROJECT.stream()
                .filter(found -> ModuleRules.CONTEXTS.stream()
                        .anyMatch(context -> found.getPackageName().equals("org.archduet." + context)))
                .forEach(found -> seen.addAll(SqlStrings.of(found).schemas()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ModuleRules.CONTEXTS);
    }

    @Test
    void everyNamedReadModelExistsAndJoinsSchemas() {
        Set<String> joining = new TreeSet<>();
        PROJECT.stream()
                .filter(found -> found.getPackageName().equals("org.archduet.monolith.readmodel"))
                .filter(found -> SqlStrings.of(found).schemas().size() > 1)
                .forEach(found -> joining.add(found.getSimpleName()));
        assertThat(joining).isEqualTo(new TreeSet<>(ModuleRules.READ_MODELS));
    }

    private static ArchRule rule(String root, String name) {
        return new ModuleRules(root).all().get(name);
    }
}
