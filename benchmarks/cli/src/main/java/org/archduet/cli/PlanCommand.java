package org.archduet.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Prints what would run, in which order, with which seeds, and how long it takes. Starts nothing.")
final class PlanCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlanCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RunSetup setup = RunSetup.of(
                new RunRequest(
                        surroundings.repository().searchFolders(),
                        options.experiment,
                        options.profile(surroundings.repository().searchFolders()),
                        options.seed,
                        Path.of(""),
                        options.database(),
                        Optional.empty(),
                        surroundings.arguments()),
                Studies.ALL);
        spec.commandLine().getOut().print(PlanText.render(setup.plan()));
        ClaimLines.ofPlan(setup).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return ExitCodes.VALID;
    }
}
