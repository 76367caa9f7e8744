package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.run.RunFacts;
import org.archduet.report.text.Figures;
import org.archduet.result.run.Budget;
import org.archduet.result.run.SystemResult;

/** What each system was given. */
final class Ledger implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        RunFacts facts = run.facts();
        boolean connects = facts.ownDatabase() || facts.givenDatabase();
        for (SystemResult system : run.systems()) {
            Budget budget = system.budget();
            rows.add(new Block.Row(
                    cells(
                            connects,
                            system.name(),
                            "all " + system.processes().size() + ", "
                                    + budget.mode().id(),
                            budget.heapMegabytes() + " MB",
                            String.valueOf(budget.databaseConnections()),
                            cpus(budget, facts)),
                    "total"));
            for (Budget.Share share : budget.shares()) {
                rows.add(new Block.Row(
                        cells(
                                connects,
                                "",
                                share.process(),
                                share.heapMegabytes() + " MB",
                                String.valueOf(share.databaseConnections()),
                                quotaAndFlags(share)),
                        ""));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "What each system and each of its processes was given",
                cells(connects, "System", "Process", "maximum heap", "database connections", "CPUs and flags"),
                rows,
                false));
        SessionSettings.table(run).ifPresent(blocks::add);
        return Optional.of(new Section("budget", "Budget ledger", blocks));
    }

    /** @param connects whether there is a database to connect to; the column of connections goes where there is none */
    private static List<String> cells(boolean connects, String... cells) {
        List<String> kept = new ArrayList<>(List.of(cells));
        if (!connects) {
            kept.remove(cells.length - 2);
        }
        return List.copyOf(kept);
    }

    private static String quotaAndFlags(Budget.Share share) {
        String flags = String.join(" ", share.jvmFlags());
        return share.cpuQuota() == null
                ? flags
                : "quota of " + Figures.number(share.cpuQuota()) + " CPU" + (flags.isEmpty() ? "" : "; " + flags);
    }

    private static String cpus(Budget budget, RunFacts facts) {
        String driver = budget.driverCpus().isEmpty() ? "driver unpinned" : "driver on " + budget.driverCpus();
        return (budget.systemCpus().isEmpty() ? "unpinned" : "CPU set " + budget.systemCpus())
                + (facts.ownDatabase() ? ", database included" : "")
                + (budget.totalCpuQuota().isEmpty()
                        ? ""
                        : ", quotas of " + Figures.number(budget.totalCpuQuota().getAsDouble()) + " CPU in total")
                + "; "
                + (facts.driverElsewhere() ? "driver on another machine" : driver);
    }
}
