package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.chart.BarChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.section.ProcessParts.Mean;
import org.archduet.report.text.Figures;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.ProcessRole;
import org.archduet.result.vocabulary.WindowKind;

/** Memory, threads and garbage collection by process at the end of the open-loop window. */
final class Memory implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Window> windows = run.windows(system, WindowKind.OPEN_LOOP);
            if (windows.stream().allMatch(window -> ownBytes(window) == 0)) {
                continue;
            }
            List<Mean> memory = ProcessParts.means(windows, (window, process) -> process.pssBytes());
            List<Mean> threads = ProcessParts.means(windows, (window, process) -> process.threads());
            List<Mean> pauses = ProcessParts.means(
                    windows,
                    (window, process) -> process.gcPauseNanos() == null
                            ? 0
                            : process.gcPauseNanos() / (window.load().durationSeconds() * 1e9));
            List<Mean> own = ProcessParts.typical(
                    memory.stream()
                            .filter(mean -> !ProcessParts.isDatabase(mean))
                            .toList(),
                    windows.stream().map(Memory::ownBytes).toList());
            bars.add(new BarChart.Bar(system.name(), run.hue(system), ProcessParts.parts(own), List.of()));
            for (int i = 0; i < memory.size(); i++) {
                List<String> cells = new ArrayList<>(List.of(
                        system.name(),
                        memory.get(i).process(),
                        Figures.bytes(memory.get(i).size()),
                        Figures.fixed(threads.get(i).size(), 0)));
                if (run.facts().jvms()) {
                    cells.add(
                            collectsGarbage(windows, memory.get(i))
                                    ? Figures.percent(pauses.get(i).size())
                                    : Figures.NONE);
                }
                rows.add(new Block.Row(List.copyOf(cells), ""));
            }
        }
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "memory",
                "Memory",
                List.of(
                        new Block.Chart(
                                BarChart.draw(
                                        "memory-bars",
                                        "Memory by process",
                                        bars.stream()
                                                .map(bar -> bar.label() + ": "
                                                        + Figures.bytes(bar.parts().stream()
                                                                .mapToDouble(BarChart.Part::size)
                                                                .sum()))
                                                .reduce((a, b) -> a + "; " + b)
                                                .orElse(""),
                                        bars,
                                        Figures::bytes),
                                "Proportional set size of the system's own processes at the end of the open-loop window, geometric mean of "
                                        + "starts. Only pages that were touched count"
                                        + (run.facts().jvms()
                                                ? ": the used part of each heap, whatever its limit, plus "
                                                        + "class data, compiled code, thread stacks and the JVM itself."
                                                : ".")),
                        new Block.Table(
                                run.facts().jvms()
                                        ? "Memory, threads and garbage collection by process, mean of valid starts"
                                        : "Memory and threads by process, mean of valid starts",
                                run.facts().jvms()
                                        ? List.of("System", "Process", "memory", "threads", "time in collection pauses")
                                        : List.of("System", "Process", "memory", "threads"),
                                rows,
                                true))));
    }

    private static boolean collectsGarbage(List<Window> windows, Mean mean) {
        return windows.stream()
                .flatMap(window -> window.resources().processes().stream())
                .anyMatch(process -> process.name().equals(mean.process())
                        && process.role() == mean.role()
                        && process.gcPauseNanos() != null);
    }

    private static double ownBytes(Window window) {
        return window.resources().processes().stream()
                .filter(process -> process.role() == ProcessRole.SYSTEM)
                .mapToLong(ProcessUsage::pssBytes)
                .sum();
    }
}
