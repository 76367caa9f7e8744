package org.archduet.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Walls between the rooms of the harness. */
final class HarnessWalls {

    private final PackageRoot root;

    HarnessWalls(PackageRoot root) {
        this.root = root;
    }

    List<Wall> walls() {
        var walls = new ArrayList<Wall>();
        List<String> rooms = Walls.ROOMS;
        Walls.STAGES.forEach(stage -> walls.add(stageKnowsNoOther(stage)));
        Stream.concat(Walls.GROUND.stream(), Walls.STAGES.stream())
                .forEach(room -> walls.add(knowsNoRoomAbove(room, rooms)));
        rooms.stream()
                .filter(room -> !room.equals("pipeline"))
                .forEach(room ->
                        walls.add(knowsNoRoomAbove(room, rooms.subList(rooms.indexOf(room) + 1, rooms.size()))));
        walls.add(studyIsKnownToThePipelineOnly());
        return walls;
    }

    /** Stages of the harness know the records they pass on, never each other. */
    private Wall stageKnowsNoOther(String stage) {
        // launch hands a running system to the later stages: its interfaces are what they work on
        List<String> known = "launch".equals(stage)
                ? Walls.STAGES
                : Walls.STAGES.stream().filter(s -> !"launch".equals(s)).toList();
        return new Wall(
                "stage " + stage + " knows no other",
                noClasses()
                        .that()
                        .resideInAPackage(in("harness." + stage))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(root.others(known, stage, "harness."))));
    }

    /** Imports in the harness run one way: ground and stages, run, block, studies, proof, pipeline. */
    private Wall knowsNoRoomAbove(String room, List<String> above) {
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
    private Wall studyIsKnownToThePipelineOnly() {
        return new Wall(
                "a study is known to the pipeline only",
                classes()
                        .that()
                        .resideInAPackage(in("harness"))
                        .and()
                        .resideOutsideOfPackage(in("harness.pipeline"))
                        .should(new KnowsNoOtherStudy(
                                root.name() + ".harness.block.Study",
                                List.of(root.name() + ".harness.proof", root.name() + ".harness.pipeline"))));
    }

    private String in(String part) {
        return root.in(part);
    }
}
