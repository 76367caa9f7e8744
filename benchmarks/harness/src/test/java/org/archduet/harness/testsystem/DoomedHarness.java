package org.archduet.harness.testsystem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.ProcessIds;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.vocabulary.BudgetMode;

/**
 * Starts a system with a database, prints the ids of its processes in one line, and waits to be killed. Argument: a
 * folder.
 */
public final class DoomedHarness {

    private DoomedHarness() {}

    /** Second argument: the budget's mode, by its id; by default each system has the same total. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
        BudgetMode mode = arguments.length > 1 ? BudgetMode.of(arguments[1]) : BudgetMode.EQUAL_TOTAL;
        RunningSystem system = launcher.start(
                TestArchitecture.spec(TestArchitecture.shelf(folder, "prepare", "audit"), mode),
                folder.resolve("logs"));
        system.pinning().orElseThrow().pin(CpuSets.ofThisMachine());
        ProcessIds ids = system.processIds().orElseThrow();
        System.out.println(LongStream.concat(
                        ids.database().stream(), system.processes().stream().mapToLong(ids::of))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" ")));
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
