package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.report.chart.BarChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.section.ProcessParts.Mean;
import org.archduet.report.text.Figures;
import org.archduet.result.ProcessUsage;
import org.archduet.result.SystemResult;
import org.archduet.result.Window;

/** CPU time per request at equal load, split by process and database. */
final class CpuCost implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Window> windows = run.windows(system, "open-loop").stream()
                    .filter(window -> window.load().completed() > 0)
                    .toList();
            if (windows.isEmpty()) {
                continue;
            }
            List<Double> trials = windows.stream()
                    .map(window -> window.resources().cpuNanosPerRequest())
                    .filter(Objects::nonNull)
                    .toList();
            List<Mean> plain = ProcessParts.means(
                    windows,
                    (window, process) ->
                            (double) process.cpuNanos() / window.load().completed());
            List<Mean> means = ProcessParts.typical(plain, trials);
            double total = means.stream().mapToDouble(Mean::size).sum();
            bars.add(new BarChart.Bar(system.name(), run.hue(system), ProcessParts.parts(means), trials));
            said.add(system.name() + ": " + Figures.nanos(total) + ".");
            List<Mean> compiling = ProcessParts.means(windows, CpuCost::compilingFraction);
            for (int i = 0; i < means.size(); i++) {
                Mean mean = means.get(i);
                rows.add(Block.Row.of(
                        system.name(),
                        mean.process(),
                        Figures.nanos(mean.size()),
                        Figures.percent(total == 0 ? 0 : mean.size() / total),
                        ProcessParts.isDatabase(mean)
                                ? Figures.NONE
                                : Figures.percent(compiling.get(i).size())));
            }
        }
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(section(bars, said, rows));
    }

    private static double compilingFraction(Window window, ProcessUsage process) {
        return process.compilerCpuNanos() == null || process.cpuNanos() == 0
                ? 0
                : (double) process.compilerCpuNanos() / process.cpuNanos();
    }

    private static Section section(List<BarChart.Bar> bars, List<String> said, List<Block.Row> rows) {
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
                                "The whole bar is what one request costs on average at equal load, summed over all processes "
                                        + "and the database server (grey); each dot is a trial. Compiling is in it: the table says how much of "
                                        + "each process's time its JVM's compilers took, which a warm system no longer pays."),
                        new Block.Table(
                                "CPU time per request by process, shares at the geometric mean of valid trials",
                                List.of("System", "Process", "CPU per request", "share", "of it compiling"),
                                rows,
                                true)));
    }
}
