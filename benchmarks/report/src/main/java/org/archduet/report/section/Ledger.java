package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.result.Budget;
import org.archduet.result.SystemResult;

/** What each system was given. */
final class Ledger implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            Budget budget = system.budget();
            String cpus = budget.systemCpus().isEmpty() ? "unpinned" : budget.systemCpus();
            rows.add(new Block.Row(
                    List.of(
                            system.name(),
                            "all " + system.processes().size() + ", " + budget.mode(),
                            budget.heapMegabytes() + " MB",
                            String.valueOf(budget.databaseConnections()),
                            "CPU set " + cpus + ", database included; driver on "
                                    + (budget.driverCpus().isEmpty() ? "any" : budget.driverCpus())),
                    "total"));
            for (Budget.Share share : budget.shares()) {
                rows.add(Block.Row.of(
                        "",
                        share.process(),
                        share.heapMegabytes() + " MB",
                        String.valueOf(share.databaseConnections()),
                        String.join(" ", share.jvmFlags())));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "budget",
                        "Budget ledger",
                        List.of(new Block.Table(
                                "What each system and each of its processes was given",
                                List.of("System", "Process", "maximum heap", "database connections", "CPUs and flags"),
                                rows,
                                false))));
    }
}
