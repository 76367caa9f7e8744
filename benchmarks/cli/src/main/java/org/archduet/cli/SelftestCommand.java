package org.archduet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.store.ReservedFolder;
import org.archduet.selftest.CheckResult;
import org.archduet.selftest.SelfTestProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description =
                "Checks whether this machine and this driver are fit to measure, with servers whose answers are known; under three minutes.")
final class SelftestCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Option(
            names = "--seed",
            description = "seed of schedules and requests, to repeat a self-test; default: a new one each time")
    private long seed = System.currentTimeMillis();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SelftestCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CpuSets cpus = CpuSets.ofThisMachine();
        out.println("seed " + seed + "; to repeat the same schedules and requests: --seed " + seed);
        cpus.caution().ifPresent(caution -> out.println("caution: " + caution));
        Path logs = surroundings.repository().scratch().resolve("selftest");
        List<CheckResult> rows;
        try (ReservedFolder folder = ReservedFolder.next(logs, "selftest", LocalDateTime.now())) {
            Path log = folder.path().resolve("selftest.log");
            rows = tested(cpus, log, out);
            SelftestWords.summary(rows, log).forEach(out::println);
            out.flush();
        }
        return rows.stream().allMatch(CheckResult::passed) ? ExitCodes.VALID : ExitCodes.NOT_VALID;
    }

    private List<CheckResult> tested(CpuSets cpus, Path log, PrintWriter out) throws IOException {
        try (InterruptNotice notice = new InterruptNotice(
                spec.commandLine().getErr(), "the self-test reached no verdict; run it again: ./archduet selftest")) {
            return SelfTestProcess.run(cpus.driverCommandPrefix(), log, seed, row -> {
                out.println(row);
                out.flush();
            });
        }
    }
}
