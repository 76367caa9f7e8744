package org.archduet.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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

    static final List<String> GROUND = List.of("config", "process", "database", "pinning", "handover", "ladder");

    private final PackageRoot root;

    Walls(String root) {
        this.root = new PackageRoot(root);
    }

    /** @return every wall with the name a failing test shows */
    List<Wall> all() {
        var walls = new ArrayList<Wall>();
        walls.addAll(new ShopWalls(root).walls());
        walls.addAll(new HarnessWalls(root).walls());
        walls.addAll(new OneWay(root.name()).walls());
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
                        .dependOnClassesThat(resideInAPackage(root.name() + "..")
                                .and(DescribedPredicate.not(resideInAnyPackage(known)))
                                .and(DescribedPredicate.not(isArray()))));
    }

    /** No package cycles below the root. */
    Wall noPackageCycles() {
        return new Wall(
                "no package cycles",
                slices().matching(root.name() + ".(**)").should().beFreeOfCycles());
    }

    private String in(String part) {
        return root.in(part);
    }

    static DescribedPredicate<JavaClass> isArray() {
        return DescribedPredicate.describe("is an array", JavaClass::isArray);
    }
}
