package org.archduet.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Walls between and within the contexts and services of the shop. */
final class ShopWalls {

    private final PackageRoot root;

    ShopWalls(PackageRoot root) {
        this.root = root;
    }

    List<Wall> walls() {
        var walls = new ArrayList<Wall>();
        Walls.CONTEXTS.forEach(context -> walls.add(rulesArePure(context)));
        Walls.CONTEXTS.forEach(context -> walls.add(rulesTakeNothingFromAround(context)));
        Walls.CONTEXTS.forEach(context -> walls.add(contextKnowsNoOther(context)));
        Walls.SERVICES.forEach(service -> walls.add(serviceKnowsOnlyItsOwn(service)));
        return walls;
    }

    /** Rules know no Spring, no I/O, no clock, no randomness: only an allow-list of packages, minus the clock. */
    private Wall rulesArePure(String context) {
        return new Wall(
                "rules of " + context + " are pure",
                classes()
                        .that()
                        .resideInAPackage(in(context + ".rules"))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                        in(context + ".rules"),
                                        in("context"),
                                        "java.lang..",
                                        "java.util",
                                        "java.util.function",
                                        "java.util.stream",
                                        "java.math",
                                        "java.nio.charset",
                                        "java.security",
                                        "java.time",
                                        "org.jspecify..")
                                .and(DescribedPredicate.not(isOneOf(
                                        "java.time.Clock",
                                        "java.time.InstantSource",
                                        "java.util.Random",
                                        "java.security.SecureRandom",
                                        "java.lang.Thread",
                                        "java.lang.Process",
                                        "java.lang.ProcessBuilder")))
                                .or(JavaClass.Predicates.type(int[].class))
                                .or(Walls.isArray())));
    }

    /**
     * Types alone do not keep clock and randomness out: {@code Instant} is an allowed type, {@code Instant.now()} no
     * allowed call.
     */
    Wall rulesTakeNothingFromAround(String context) {
        return new Wall(
                "rules of " + context + " take nothing from around",
                noClasses()
                        .that()
                        .resideInAPackage(in(context + ".rules"))
                        .should()
                        .accessTargetWhere(new AmbientState()));
    }

    /** A context knows no other context's module; it may know the words they exchange. */
    private Wall contextKnowsNoOther(String context) {
        return new Wall(
                "context " + context + " knows no other",
                noClasses()
                        .that()
                        .resideInAPackage(in(context))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(root.others(Walls.CONTEXTS, context, ""))));
    }

    /** A service knows its own context, the APIs and the kit. */
    private Wall serviceKnowsOnlyItsOwn(String service) {
        String[] forbidden = Stream.concat(
                        Stream.of(root.others(Walls.SERVICES, service, "services.")),
                        Stream.of(root.others(Walls.CONTEXTS, service, "")))
                .toArray(String[]::new);
        return new Wall(
                "service " + service + " knows only its own",
                noClasses()
                        .that()
                        .resideInAPackage(in("services." + service))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(forbidden)));
    }

    private String in(String part) {
        return root.in(part);
    }

    private static DescribedPredicate<JavaClass> isOneOf(String... names) {
        List<String> listed = List.of(names);
        return DescribedPredicate.describe("is one of " + listed, type -> listed.contains(type.getName()));
    }
}
