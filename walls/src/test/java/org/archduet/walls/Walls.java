package org.archduet.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The walls as rules over a package root, so that the same rule reads the project ({@code org.archduet}) and the
 * planted violations ({@code org.archduet.walls.planted}). A rule that matches no class fails, as ArchUnit does by
 * default.
 */
final class Walls {

    static final List<String> CONTEXTS = List.of("catalog", "pricing", "inventory", "payment", "ordering");
    static final List<String> SERVICES =
            List.of("catalog", "pricing", "inventory", "payment", "ordering", "storefront");
    static final List<String> STAGES = List.of("plan", "launch", "verify", "warm", "measure", "collect", "store");

    /** Rooms of the harness above its ground and its stages, from the lowest: each may know those before it. */
    static final List<String> ROOMS = List.of("run", "block", "capacity", "proof", "pipeline");

    private static final List<String> GROUND =
            List.of("config", "process", "database", "pinning", "handover", "ladder");

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    /** @return every wall with the name a failing test shows */
    List<Wall> all() {
        var walls = new ArrayList<Wall>();
        CONTEXTS.forEach(context -> walls.add(rulesArePure(context)));
        CONTEXTS.forEach(context -> walls.add(rulesTakeNothingFromAround(context)));
        CONTEXTS.forEach(context -> walls.add(contextKnowsNoOther(context)));
        SERVICES.forEach(service -> walls.add(serviceKnowsOnlyItsOwn(service)));
        STAGES.forEach(stage -> walls.add(stageKnowsNoOther(stage)));
        Stream.concat(GROUND.stream(), STAGES.stream()).forEach(room -> walls.add(knowsNoRoomAbove(room, ROOMS)));
        ROOMS.stream()
                .filter(room -> !room.equals("pipeline"))
                .forEach(room ->
                        walls.add(knowsNoRoomAbove(room, ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()))));
        walls.add(studyIsKnownToThePipelineOnly());
        walls.addAll(new OneWay(root).walls());
        walls.add(harnessKnowsNoShop());
        walls.add(analysisReadsOnlyTheFolder());
        walls.add(knowsNoCourse());
        walls.add(classPageReadsOnlyRecords());
        walls.add(knowsOnly("the result model knows nothing else here", "result"));
        walls.add(knowsOnly("the words that contexts exchange know nothing else here", "context"));
        walls.add(knowsOnly("the public API knows only those words", "shop.api", "context"));
        walls.add(knowsOnly("the kit of the services knows only those words", "services.kit", "context"));
        return walls;
    }

    /** Rules know no Spring, no I/O, no clock, no randomness: only an allow-list of packages, minus the clock. */
    Wall rulesArePure(String context) {
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
                                .or(isArray())));
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
    Wall contextKnowsNoOther(String context) {
        return new Wall(
                "context " + context + " knows no other",
                noClasses()
                        .that()
                        .resideInAPackage(in(context))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(others(CONTEXTS, context, ""))));
    }

    /** A service knows its own context, the APIs and the kit. */
    Wall serviceKnowsOnlyItsOwn(String service) {
        String[] forbidden = Stream.concat(
                        Stream.of(others(SERVICES, service, "services.")), Stream.of(others(CONTEXTS, service, "")))
                .toArray(String[]::new);
        return new Wall(
                "service " + service + " knows only its own",
                noClasses()
                        .that()
                        .resideInAPackage(in("services." + service))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(forbidden)));
    }

    /** Stages of the harness know the records they pass on, never each other. */
    Wall stageKnowsNoOther(String stage) {
        // launch hands a running system to the later stages: its interfaces are what they work on
        List<String> known = "launch".equals(stage)
                ? STAGES
                : STAGES.stream().filter(s -> !"launch".equals(s)).toList();
        return new Wall(
                "stage " + stage + " knows no other",
                noClasses()
                        .that()
                        .resideInAPackage(in("harness." + stage))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(others(known, stage, "harness."))));
    }

    /** Imports in the harness run one way: ground and stages, run, block, studies, proof, pipeline. */
    Wall knowsNoRoomAbove(String room, List<String> above) {
        return new Wall(
                "harness." + room + " knows no room above it",
                noClasses()
                        .that()
                        .resideInAPackage(in("harness." + room))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(above.stream()
                                .map(name -> in("harness." + name))
                                .toArray(String[]::new))));
    }

    /** A study knows no other study, and of the rest of the harness only the pipeline, which lists them, knows any. */
    Wall studyIsKnownToThePipelineOnly() {
        return new Wall(
                "a study is known to the pipeline only",
                classes()
                        .that()
                        .resideInAPackage(in("harness"))
                        .and()
                        .resideOutsideOfPackage(in("harness.pipeline"))
                        .should(new KnowsNoOtherStudy(
                                root + ".harness.block.Study",
                                List.of(root + ".harness.proof", root + ".harness.pipeline"))));
    }

    /**
     * The harness, the driver, the analysis and the report have no compile-time dependency on the shop or an
     * architecture.
     */
    Wall harnessKnowsNoShop() {
        String[] shop = Stream.concat(
                        CONTEXTS.stream().map(this::in),
                        Stream.of(in("context"), in("shop"), in("monolith"), in("services"), in("noop")))
                .toArray(String[]::new);
        return new Wall(
                "the harness knows no shop",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                in("harness"),
                                in("driver"),
                                in("analysis"),
                                in("report"),
                                in("result"),
                                in("course"),
                                in("cli"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(shop)));
    }

    /** Analysis and report know nothing of the harness: disk is the border. */
    Wall analysisReadsOnlyTheFolder() {
        return new Wall(
                "analysis and report read only the folder",
                noClasses()
                        .that()
                        .resideInAnyPackage(in("analysis"), in("report"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(in("harness"), in("driver"), in("course"), in("cli"))));
    }

    /** What is measured knows nothing of the course that uses it. */
    Wall knowsNoCourse() {
        return new Wall(
                "what is measured knows no course",
                noClasses()
                        .that()
                        .resideInAnyPackage(in("harness"), in("driver"), in("result"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(in("course"), in("cli"))));
    }

    /** A class page is made from the records alone: it can be made on a machine that measures nothing. */
    Wall classPageReadsOnlyRecords() {
        return new Wall(
                "a class page reads only records",
                noClasses()
                        .that()
                        .resideInAPackage(in("course.classroom"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                in("harness"), in("driver"), in("analysis"), in("course.lab"), in("course.play"))));
    }

    /** What is shared knows nobody who shares it. */
    private Wall knowsOnly(String name, String part, String... others) {
        String[] known =
                Stream.concat(Stream.of(part), Stream.of(others)).map(this::in).toArray(String[]::new);
        return new Wall(
                name,
                noClasses()
                        .that()
                        .resideInAPackage(in(part))
                        .should()
                        .dependOnClassesThat(resideInAPackage(root + "..")
                                .and(DescribedPredicate.not(resideInAnyPackage(known)))
                                .and(DescribedPredicate.not(isArray()))));
    }

    /** No package cycles below the root. */
    Wall noPackageCycles() {
        return new Wall(
                "no package cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
    }

    private String in(String part) {
        return root + "." + part + "..";
    }

    private String[] others(List<String> all, String own, String prefix) {
        return all.stream()
                .filter(name -> !name.equals(own))
                .map(name -> in(prefix + name))
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> isOneOf(String... names) {
        List<String> listed = List.of(names);
        return DescribedPredicate.describe("is one of " + listed, type -> listed.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> isArray() {
        return DescribedPredicate.describe("is an array", JavaClass::isArray);
    }
}
