package org.archduet.report.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.archduet.report.chart.ArchitecturePicture;
import org.archduet.report.chart.ArchitecturePicture.Box;
import org.archduet.report.chart.ArchitecturePicture.Drawing;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.run.Budget;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.OperationCalls;

/**
 * Baseline and candidate as boxes and drums, with the calls that the operation with the most of them makes; numbered
 * where the run knows who calls whom.
 */
final class Pictures {

    private static final double WHOLE = 0.05;

    private Pictures() {}

    /** Of systems whose processes are not known there is no picture. */
    static List<Block.Chart> of(Run run) {
        List<SystemResult> systems = run.compared();
        String operation = mostCalls(run, systems);
        return systems.stream()
                .filter(system -> !system.processes().isEmpty())
                .map(system -> picture(run, system, operation))
                .toList();
    }

    private static Block.Chart picture(Run run, SystemResult system, String operation) {
        List<Box> boxes = system.processes().stream()
                .map(process -> new Box(process, connects(system, process)))
                .toList();
        String calls = calls(run, system, operation);
        CallPath numbered = system.callPaths().stream()
                .filter(path -> path.isCountedAs(operation))
                .findFirst()
                .orElse(null);
        int hue = run.hue(system);
        Drawing drawing = new Drawing(boxes, calls, numbered, system.callPaths());
        return new Block.Chart(
                ArchitecturePicture.draw(
                        "picture-" + hue, system.name() + ": processes", drawing.inWords(), hue, drawing),
                system.title());
    }

    private static boolean connects(SystemResult system, String process) {
        return system.budget().shares().stream()
                .filter(share -> share.process().equals(process))
                .mapToInt(Budget.Share::databaseConnections)
                .anyMatch(connections -> connections > 0);
    }

    /** The operation that makes the most calls in any of the systems; empty when none was counted. */
    private static String mostCalls(Run run, List<SystemResult> systems) {
        Map<String, Double> most = new TreeMap<>();
        systems.forEach(system ->
                counted(run, system).forEach(calls -> most.merge(calls.operation(), calls.measured(), Math::max)));
        return most.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static List<OperationCalls> counted(Run run, SystemResult system) {
        return run.validStarts(system).stream()
                .flatMap(start -> start.calls().stream())
                .toList();
    }

    private static String calls(Run run, SystemResult system, String operation) {
        OptionalDouble mean = counted(run, system).stream()
                .filter(calls -> calls.operation().equals(operation))
                .mapToDouble(OperationCalls::measured)
                .average();
        if (mean.isEmpty()) {
            return "";
        }
        double calls = mean.getAsDouble();
        String count = Math.abs(calls - Math.rint(calls)) < WHOLE ? Figures.fixed(calls, 0) : Figures.fixed(calls, 1);
        String made = calls < WHOLE
                ? "no remote call"
                : count + (Math.abs(calls - 1) < WHOLE ? " remote call" : " remote calls");
        return "one " + operation + ": " + made;
    }
}
