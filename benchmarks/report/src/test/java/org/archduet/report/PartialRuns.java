package org.archduet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.archduet.analysis.Analysis;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.MeasuredProgram;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.ProcessRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of a results folder what its systems, its workload or its machine would not have had. */
final class PartialRuns {

    private PartialRuns() {}

    /** All that a reader is told: page, summary and last lines, without line breaks and with plain spaces. */
    static String said(RunFolder folder) {
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        return (page(folder)
                        + text(folder.summary())
                        + String.join("\n", TerminalSummary.lines(result, TerminalStyle.PLAIN)))
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    /** The page as it was written. */
    static String page(RunFolder folder) {
        return text(folder.reportHtml());
    }

    static void withoutParity(RunFolder folder) {
        folder.parity().write(new ParityResult(0, Map.of(), List.of(), List.of(), false));
    }

    static void withoutAudit(RunFolder folder) {
        ParityResult parity = folder.parity().read();
        folder.parity()
                .write(new ParityResult(
                        parity.operations(), parity.outcomes(), parity.differences(), parity.normalised(), false));
        starts(folder, start -> start.putArray("invariants"));
    }

    static void withoutDatabase(RunFolder folder) {
        windows(folder, window -> {
            ObjectNode resources = (ObjectNode) window.get("resources");
            resources.putNull("databaseCpuNanosPerRequest");
            ArrayNode own = Json.MAPPER.createArrayNode();
            for (JsonNode process : resources.get("processes")) {
                if (process.get("role").asString().equals(ProcessRole.SYSTEM.id())) {
                    own.add(process);
                }
            }
            resources.set("processes", own);
        });
        edit(
                folder.systems().path(),
                systems -> systems.forEach(system -> {
                    ObjectNode budget = (ObjectNode) system.get("budget");
                    budget.put("databaseConnections", 0);
                    budget.get("shares").forEach(share -> ((ObjectNode) share).put("databaseConnections", 0));
                }));
    }

    /** Each process is something else than a JVM. */
    static void withoutJvm(RunFolder folder) {
        windows(folder, window -> window.at("/resources/processes").forEach(process -> ((ObjectNode) process)
                .putNull("compilerCpuNanos")
                .putNull("gcPauseNanos")
                .putNull("gcPauses")));
        edit(
                folder.systems().path(),
                systems -> systems.forEach(system ->
                        system.at("/budget/shares").forEach(share -> ((ObjectNode) share).putArray("jvmFlags"))));
    }

    static void unpinned(RunFolder folder) {
        windows(folder, window -> window.putArray("cautions").add("UNPINNED"));
        edit(
                folder.systems().path(),
                systems -> systems.forEach(system -> ((ObjectNode) system.get("budget"))
                        .put("systemCpus", "")
                        .put("driverCpus", "")));
        edit(folder.manifest().path(), manifest -> ((ObjectNode) manifest).put("pinned", false));
    }

    static void field(RunFolder folder, String name, String value) {
        edit(folder.manifest().path(), manifest -> ((ObjectNode) manifest.get("fields")).put(name, value));
    }

    /** No request of a system was answered. */
    static void allFailed(RunFolder folder, String name) {
        starts(folder, start -> {
            if (start.get("system").asString().equals(name)) {
                StartFiles.measured(start).forEach(PartialRuns::failed);
            }
        });
    }

    private static void failed(ObjectNode window) {
        window.put("outcome", "FAILING").put("intervalLog", "none.hlog");
        nothingAnswered(window);
        window.get("operations").forEach(operation -> nothingAnswered((ObjectNode) operation));
        window.get("series").forEach(second -> ((ObjectNode) second)
                .put("completed", 0)
                .putNull("p50Nanos")
                .putNull("maxNanos"));
        ((ObjectNode) window.get("resources"))
                .putNull("cpuNanosPerRequest")
                .putNull("systemCpuNanosPerRequest")
                .putNull("databaseCpuNanosPerRequest")
                .putNull("callsPerRequest");
    }

    private static void nothingAnswered(ObjectNode load) {
        load.put("achievedPerSecond", 0.0).put("goodputPerSecond", 0.0);
        ((ObjectNode) load.get("errors"))
                .put("connection", load.get("completed").asLong());
        load.put("completed", 0);
        for (String times : List.of("responseTime", "serviceTime")) {
            ((ObjectNode) load.get(times))
                    .putNull("p50Nanos")
                    .putNull("p90Nanos")
                    .putNull("p99Nanos")
                    .putNull("p999Nanos")
                    .putNull("maxNanos");
        }
    }

    /** What {@code run microbench} leaves: scores, and no system. */
    static RunFolder microbench(Path root) {
        RunFolder folder = new RunFolder(root);
        folder.plan()
                .write(new PlanSummary(
                        new Experiment(
                                "microbench", "What does each boundary cost in isolation?", "jmh", 0, "", "", ""),
                        DecisionRule.DEFAULT,
                        List.of()));
        folder.systems().write(List.of());
        folder.validity().write(Validity.of(List.of()));
        folder.manifest()
                .write(new Manifest(
                        "0123abc",
                        false,
                        List.of("run", "microbench"),
                        "2026-01-01T00:00:00Z",
                        "2026-01-01T00:03:00Z",
                        false,
                        new TreeMap<>(Map.of("cpu.count", "2")),
                        List.of(new MeasuredProgram(
                                "microbench", "jmh", "microbench.jar", "ab".repeat(32), null, null, null, null))));
        folder.microbenchmarks()
                .write(List.of(
                        new Microbenchmark("PriceCart.price", "a method call", 1.5, 0.1, "us/op", 3, 5),
                        new Microbenchmark("LoopbackCall.call", "a call over loopback", 61, null, "us/op", 3, 5)));
        return folder;
    }

    static void windows(RunFolder folder, Consumer<ObjectNode> change) {
        starts(folder, start -> StartFiles.measured(start).forEach(change));
    }

    static void starts(RunFolder folder, Consumer<ObjectNode> change) {
        for (Start start : folder.readStarts()) {
            edit(StartFiles.of(folder, start), tree -> change.accept((ObjectNode) tree));
        }
    }

    static void edit(Path file, Consumer<JsonNode> change) {
        try {
            JsonNode tree = Json.MAPPER.readTree(Files.readString(file));
            change.accept(tree);
            Files.writeString(file, tree.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
