package org.archduet.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.ladder.LadderRun;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.plan.Profiles;
import org.archduet.harness.run.ExperimentLengths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists experiments, profiles and systems.")
final class ListCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ListCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SearchFolders folders = surroundings.repository().searchFolders();
        out.println(
                "experiments (./archduet run EXPERIMENT), with the approximate duration of each profile on two cores");
        for (Experiments.Listing listing : new Experiments(folders, Studies.names()).list()) {
            out.printf("  %-14s %s%n", listing.name(), listing.question());
            out.printf("  %-14s %s%n", "", lengths(listing.name()));
        }
        out.printf("  %-14s %s%n", LadderRun.NAME, LadderRun.QUESTION + " (JMH)");
        out.printf("  %-14s %s%n", "claims/...", "Which published claims hold here? ./archduet claims lists them");
        out.println();
        out.println("profiles (--profile PROFILE)");
        Profiles.names()
                .forEach(name ->
                        out.printf("  %-14s %s%n", name, Profiles.named(name).purpose()));
        out.println();
        out.println("systems (./archduet up SYSTEM)");
        Systems.in(folders).forEach(system -> out.printf("  %-14s %s%n", system.name(), system.title()));
        out.flush();
        return ExitCodes.VALID;
    }

    private String lengths(String experiment) {
        return ExperimentLengths.of(surroundings.repository().searchFolders(), experiment, Studies.ALL).stream()
                .map(length -> length.profile()
                        + (length.mayEndEarlier() ? " at most " : " ")
                        + PlanText.duration(length.estimate()))
                .collect(Collectors.joining(", "));
    }
}
