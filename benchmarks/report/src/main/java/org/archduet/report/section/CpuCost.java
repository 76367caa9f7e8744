package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.report.chart.BarChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.run.RunFacts;
import org.archduet.report.section.ProcessParts.Mean;
import org.archduet.report.text.Figures;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowKind;

/** CPU time per request at equal load, split by process and database. */
final class CpuCost implements SectionMaker {

    private static final String THROTTLED =
            " Each process has a fixed CPU quota: a process that has used it up is stopped until the next period of"
                    + " 100 ms begins, whatever the others leave unused. The table shows in how many of the periods in"
                    + " which it ran that happened.";

    @Override
    public Optional<Section> make(Run run) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Window> windows = run.windows(system, WindowKind.OPEN_LOOP).stream()
                    .filter(window -> window.resources().cpuNanosPerRequest() != null)
                    .toList();
            if (windows.isEmpty()) {
                continue;
            }
            List<Double> starts = windows.stream()
                    .map(window -> window.resources().cpuNanosPerRequest())
                    .filter(Objects::nonNull)
                    .toList();
            List<Mean> means = ProcessParts.cpuPerRequest(windows);
            double total = means.stream().mapToDouble(Mean::size).sum();
            bars.add(new BarChart.Bar(system.name(), run.hue(system), ProcessParts.parts(means), starts));
            said.add(system.name() + ": " + Figures.nanos(total) + ".");
            List<Mean> compiling = ProcessParts.means(windows, CpuCost::compilingFraction);
            List<Mean> throttled = ProcessParts.means(windows, CpuCost::throttledFraction);
            for (int i = 0; i < means.size(); i++) {
                Mean mean = means.get(i);
                List<String> cells = new ArrayList<>(List.of(
                        system.name(),
                        mean.process(),
                        Figures.nanos(mean.size()),
                        Figures.percent(total == 0 ? 0 : mean.size() / total)));
                if (run.facts().jvms()) {
                    cells.add(
                            hasCompilers(windows, mean)
                                    ? Figures.percent(compiling.get(i).size())
                                    : Figures.NONE);
                }
                if (hasQuotas(run)) {
                    cells.add(
                            hasQuota(windows, mean)
                                    ? Figures.percent(throttled.get(i).size())
                                    : Figures.NONE);
                }
                rows.add(new Block.Row(List.copyOf(cells), ""));
            }
        }
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(section(bars, said, rows, run));
    }

    private static boolean hasQuotas(Run run) {
        return run.systems().stream()
                .anyMatch(system -> system.budget().totalCpuQuota().isPresent());
    }

    private static boolean hasQuota(List<Window> windows, Mean mean) {
        return windows.stream()
                .flatMap(window -> window.resources().processes().stream())
                .anyMatch(process -> process.name().equals(mean.process())
                        && process.role() == mean.role()
                        && process.throttling() != null);
    }

    private static double throttledFraction(Window window, ProcessUsage process) {
        return process.throttling() == null ? 0 : process.throttling().share();
    }

    private static boolean hasCompilers(List<Window> windows, Mean mean) {
        return windows.stream()
                .flatMap(window -> window.resources().processes().stream())
                .anyMatch(process -> process.name().equals(mean.process())
                        && process.role() == mean.role()
                        && process.compilerCpuNanos() != null);
    }

    private static double compilingFraction(Window window, ProcessUsage process) {
        return process.compilerCpuNanos() == null || process.cpuNanos() == 0
                ? 0
                : (double) process.compilerCpuNanos() / process.cpuNanos();
    }

    private static Section section(List<BarChart.Bar> bars, List<String> said, List<Block.Row> rows, Run run) {
        RunFacts facts = run.facts();
        return new Section(
                "cpu",
                "CPU time per request",
                List.of(
                        new Block.Chart(
                                BarChart.draw(
                                        "cpu-bars",
                                        "CPU time per request by process",
                                        String.join(" ", said),
                                        bars,
                                        Figures::nanos),
                                reading(facts) + (hasQuotas(run) ? THROTTLED : "")),
                        new Block.Table(
                                "CPU time per request by process, shares at the geometric mean of valid starts",
                                header(run),
                                rows,
                                true)));
    }

    private static List<String> header(Run run) {
        List<String> header = new ArrayList<>(List.of("System", "Process", "CPU per request", "share"));
        if (run.facts().jvms()) {
            header.add("of it compiling");
        }
        if (hasQuotas(run)) {
            header.add("periods stopped by its quota");
        }
        return List.copyOf(header);
    }

    private static String reading(RunFacts facts) {
        return "The whole bar is what one request costs on average at equal load, summed over all "
                + (facts.ownDatabase() ? "processes and the database server (grey)" : "its processes")
                + "; each dot is a start."
                + (facts.givenDatabase() && !facts.ownDatabase()
                        ? " It does not include the CPU time of the database server, which was given."
                        : "")
                + (facts.jvms()
                        ? " It includes compiling: the table shows how much of each process's time its JVM's compilers took, "
                                + "which a warm system no longer pays."
                        : "");
    }
}
