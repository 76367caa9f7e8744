package org.archduet.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;

/** Walls inside of a package or a service: arrows between its classes run one way. */
final class OneWay {

    /** Packages of many classes that are read from the top down. */
    static final List<String> PACKAGES = List.of("driver.engine", "driver.engine.socket", "services.ordering.saga");

    private final String root;

    OneWay(String root) {
        this.root = root;
    }

    List<Wall> walls() {
        return Stream.concat(
                        PACKAGES.stream().map(this::noArrowRunsBack),
                        Stream.of(serviceKnowsNoWiring(), armsOnlyCompose(), nothingKnowsTheArms()))
                .toList();
    }

    /** No circle of top-level classes; what is nested counts as the class around it. */
    private Wall noArrowRunsBack(String name) {
        return new Wall(
                "no arrow runs back in " + name,
                slices().assignedFrom(new TopLevelClasses(root + "." + name))
                        .should()
                        .beFreeOfCycles());
    }

    /** Only the class with the main method chooses how calls reach another context. */
    private Wall serviceKnowsNoWiring() {
        String[] services = Walls.SERVICES.stream()
                .map(service -> root + ".services." + service + "..")
                .toArray(String[]::new);
        return new Wall(
                "a service knows no wiring",
                noClasses()
                        .that()
                        .resideInAnyPackage(services)
                        .and(DescribedPredicate.not(simpleNameEndingWith("Service")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(root + ".services.kit.http..", root + ".services.kit.calls.."));
    }

    /** The arms between the architectures wire what others made: they hold no SQL and no rules. */
    private Wall armsOnlyCompose() {
        return new Wall(
                "the arms between the architectures only compose",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".services.collapsed..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", root + ".*.rules.."));
    }

    private Wall nothingKnowsTheArms() {
        return new Wall(
                "nothing knows the arms between the architectures",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        .resideOutsideOfPackage(root + ".services.collapsed..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".services.collapsed.."));
    }

    /** Each top-level class of a package, without its sub-packages, is a slice. */
    private record TopLevelClasses(String packageName) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            JavaClass top = type;
            while (top.getEnclosingClass().isPresent()) {
                top = top.getEnclosingClass().get();
            }
            return type.getPackageName().equals(packageName)
                    ? SliceIdentifier.of(top.getSimpleName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "top-level classes of " + packageName;
        }
    }
}
