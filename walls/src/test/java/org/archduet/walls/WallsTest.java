package org.archduet.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wall holds in the project, and falls over its planted violation. */
class WallsTest {

    private static final String PLANTED = "org.archduet.walls.planted";
    private static JavaClasses project;
    private static JavaClasses planted;

    @BeforeAll
    static void read() {
        project = new ClassFileImporter()
                .withImportOption(location -> !location.contains("test-classes"))
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                .importPackages("org.archduet");
        planted = new ClassFileImporter().importPackages(PLANTED);
    }

    static List<Wall> walls() {
        return new Walls("org.archduet").all();
    }

    static List<Wall> plantedWalls() {
        return Stream.concat(new Walls(PLANTED).all().stream(), Stream.of(new Walls(PLANTED).noPackageCycles()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void holdsInTheProject(Wall wall) {
        wall.rule().check(project);
    }

    @Test
    void projectHasNoPackageCycles() {
        new Walls("org.archduet").noPackageCycles().rule().check(project);
    }

    @ParameterizedTest
    @MethodSource("plantedWalls")
    void fallsOverItsPlantedViolation(Wall wall) {
        assertThatThrownBy(() -> wall.rule().check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @ParameterizedTest
    @CsvSource({
        "catalog, java.time.Instant.now()",
        "catalog, references method <java.time.Instant.now()>",
        "catalog, java.time.LocalDate.now()",
        "pricing, java.lang.System.currentTimeMillis()",
        "pricing, java.lang.System.nanoTime()",
        "pricing, java.lang.System.out",
        "inventory, java.lang.Math.random()",
        "inventory, java.util.Random.<init>()",
        "payment, java.util.concurrent.ThreadLocalRandom.current()",
        "payment, java.util.Collections.shuffle(java.util.List)",
        "ordering, java.util.UUID.randomUUID()",
        "ordering, java.util.Date.<init>()"
    })
    void everyWayToTheClockAndToRandomnessIsSeen(String context, String access) {
        List<String> found = new ShopWalls(new PackageRoot(PLANTED))
                .rulesTakeNothingFromAround(context)
                .rule()
                .evaluate(planted)
                .getFailureReport()
                .getDetails();
        assertThat(found).anySatisfy(line -> assertThat(line).contains(access));
    }

    @Test
    void everyPackageIsNullMarked() {
        JavaClasses withPackagePages = new ClassFileImporter()
                .withImportOption(location -> !location.contains("test-classes"))
                .importPackages("org.archduet");
        List<String> unmarked = withPackagePages.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(page -> !page.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(unmarked).as("packages without a @NullMarked package page").isEmpty();
    }
}
