package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.chart.BarChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.LayerWords;
import org.archduet.report.text.LayerWords.Sum;
import org.archduet.result.profile.CpuProfile;
import org.archduet.result.profile.ProfiledProcess;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.CpuLayer;

/** What the CPU does in each system, by layer, with links to the flame graphs. */
final class CpuProfileSection implements SectionMaker {

    private static final int LARGEST = 3;

    @Override
    public Optional<Section> make(Run run) {
        List<CpuProfile> profiles = run.result().profiles();
        if (profiles.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(conditions(profiles.get(0).taken()), ""));
        chart(run, profiles).ifPresent(blocks::add);
        List<Block.Row> rows = run.systems().stream()
                .flatMap(system -> rows(system, of(system, profiles)).stream())
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "CPU time per request by layer",
                    List.of("System", "Layer", "CPU per request", "Share", "Share with its kernel time"),
                    rows,
                    false));
        }
        blocks.add(new Block.Table(
                "Each process",
                List.of("System", "Process", "CPU per request", "Samples", "Largest layers"),
                profiles.stream().map(CpuProfileSection::row).toList(),
                true));
        links(profiles).ifPresent(blocks::add);
        List<String> notes = notes(profiles);
        if (!notes.isEmpty()) {
            blocks.add(new Block.Items(notes));
        }
        return Optional.of(new Section("cpu-profile", "What the CPU does", blocks));
    }

    private static List<CpuProfile> of(SystemResult system, List<CpuProfile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.taken().system().equals(system.name()))
                .toList();
    }

    private static String conditions(ProfiledProcess taken) {
        return "After the comparison, in fresh starts that do not enter it, a profiler took samples of every JVM under "
                + Figures.rate(taken.offeredPerSecond()) + " of "
                + (taken.operation().isMix() ? "the whole mix" : taken.operation() + " alone") + " for "
                + Figures.seconds(taken.seconds())
                + ". Sampling costs CPU time itself, so these figures are a little larger than those above;"
                + " the database server is not in them.";
    }

    private static Optional<Block> chart(Run run, List<CpuProfile> profiles) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Sum> sums = LayerWords.sums(of(system, profiles));
            List<BarChart.Part> parts = new ArrayList<>();
            for (Sum sum : sums) {
                if (sum.nanos() > 0) {
                    parts.add(new BarChart.Part(LayerWords.name(sum.layer()), sum.nanos(), parts.size()));
                }
            }
            if (!parts.isEmpty()) {
                bars.add(new BarChart.Bar(system.name(), run.hue(system), parts, List.of()));
                said.add(system.name() + ": " + Figures.nanos(total(sums)) + ".");
            }
        }
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Chart(
                        BarChart.draw(
                                "cpu-layers",
                                "CPU time per request by layer",
                                String.join(" ", said),
                                bars,
                                Figures::nanos),
                        "The whole bar is the CPU time that the processes of a system spend on one request. A sample"
                                + " belongs to the innermost layer in its stack: a hash map to whoever uses it, a system"
                                + " call to the kernel."));
    }

    private static double total(List<Sum> sums) {
        return sums.stream().mapToDouble(Sum::nanos).sum();
    }

    private static List<Block.Row> rows(SystemResult system, List<CpuProfile> profiles) {
        List<Sum> sums = LayerWords.sums(profiles);
        double total = total(sums);
        return sums.stream()
                .map(sum -> Block.Row.of(
                        system.name(),
                        LayerWords.name(sum.layer()),
                        Figures.nanos(sum.nanos()),
                        Figures.percent(sum.nanos() / total),
                        sum.layer() == CpuLayer.KERNEL
                                ? Figures.NONE
                                : Figures.percent((sum.nanos() + sum.kernelNanos()) / total)))
                .toList();
    }

    private static Block.Row row(CpuProfile profile) {
        return Block.Row.of(
                profile.taken().system(),
                profile.taken().process(),
                Figures.nanos(profile.taken().cpuNanosPerRequest()),
                Figures.count(profile.samples()),
                profile.layers().isEmpty() ? Figures.NONE : LayerWords.largest(profile, LARGEST));
    }

    private static Optional<Block> links(List<CpuProfile> profiles) {
        List<Block.Link> links = profiles.stream()
                .map(CpuProfile::taken)
                .filter(taken -> !taken.flameGraph().isEmpty())
                .map(taken -> new Block.Link(taken.system() + " " + taken.process(), taken.flameGraph()))
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(new Block.Links("Flame graphs:", links));
    }

    private static List<String> notes(List<CpuProfile> profiles) {
        List<String> notes = new ArrayList<>();
        for (CpuProfile profile : profiles) {
            if (!profile.taken().note().isEmpty()) {
                notes.add(profile.taken().process() + " of " + profile.taken().system()
                        + " was not profiled, and the sums lack it: "
                        + profile.taken().note() + ".");
            }
        }
        List<CpuProfile> sampled =
                profiles.stream().filter(profile -> profile.samples() > 0).toList();
        if (sampled.stream().anyMatch(profile -> !profile.kernelFrames())) {
            notes.add(
                    "Where the profiler saw no frames of the kernel, a system call was recognised by the function of the"
                            + " C library that makes it; interrupts and page faults count for the code that they met.");
        }
        sampled.stream()
                .mapToLong(CpuProfile::samples)
                .min()
                .ifPresent(least -> notes.add("The fewest samples of a process are " + Figures.count(least)
                        + ": with so many, a share of 20 % stands for " + LayerWords.fifth(least)
                        + " (95 % interval)."));
        return notes;
    }
}
