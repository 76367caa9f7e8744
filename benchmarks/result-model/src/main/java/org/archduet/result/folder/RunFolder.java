package org.archduet.result.folder;

import java.nio.file.Path;
import java.util.List;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.failure.StackTraceFile;
import org.archduet.result.load.Calibration;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.start.StartFailure;
import org.archduet.result.validity.Validity;
import tools.jackson.core.type.TypeReference;

/**
 * The layout of a results folder: the only border between the harness, which writes it, and analysis and report, which
 * read it.
 *
 * @param root the folder {@code results/<time>-<experiment>}
 */
public record RunFolder(Path root) {

    /** Name of the folder of a start, and the start's id: {@code <block>-<system>}. */
    public static String startId(int block, String system) {
        return block + "-" + system;
    }

    /** Where and how the run was made. */
    public RunFile<Manifest> manifest() {
        return new RunFile<>(root.resolve("manifest.json"), new TypeReference<>() {});
    }

    /** What was going to be run. */
    public RunFile<PlanSummary> plan() {
        return new RunFile<>(root.resolve("plan.json"), new TypeReference<>() {});
    }

    /** The systems as they were run. */
    public RunFile<List<SystemResult>> systems() {
        return new RunFile<>(root.resolve("systems.json"), new TypeReference<>() {});
    }

    /** What the full parity replay showed. */
    public RunFile<ParityResult> parity() {
        return new RunFile<>(root.resolve("parity.json"), new TypeReference<>() {});
    }

    /** Transcript of one system in the parity replay, a JSON object a line. */
    public Path parityTranscript(String system) {
        return root.resolve("parity").resolve(system + ".jsonl");
    }

    /** Transcript of one system in the preflight, a JSON object a line. */
    public Path preflightTranscript(String system) {
        return root.resolve("parity").resolve(system + ".preflight.jsonl");
    }

    /** Logs of the processes of one system in the parity replay. */
    public Path parityLogs(String system) {
        return root.resolve("parity").resolve("logs").resolve(system);
    }

    /** The driver's ceiling and floor. */
    public RunFile<Calibration> calibration() {
        return new RunFile<>(root.resolve("calibration.json"), new TypeReference<>() {});
    }

    /** Reasons against the run as a whole; those against one start stand in its own file. */
    public RunFile<Validity> validity() {
        return new RunFile<>(root.resolve("validity.json"), new TypeReference<>() {});
    }

    /** Capacity under the SLO; absent when not searched. */
    public RunFile<List<Capacity>> capacity() {
        return new RunFile<>(root.resolve("capacity.json"), new TypeReference<>() {});
    }

    /** What the searches found before the starts, as it stays for the whole run; absent when none was made. */
    public RunFile<List<SearchedCapacity>> searchedCapacity() {
        return new RunFile<>(root.resolve("capacity-searched.json"), new TypeReference<>() {});
    }

    /** The looks at the run's precision; absent when none was taken. */
    public RunFile<List<PrecisionLook>> looks() {
        return new RunFile<>(root.resolve("looks.json"), new TypeReference<>() {});
    }

    /** What a study has found, in records of its own type; absent when it did not run. */
    public <E> RunFile<E> evidence(EvidenceKind<E> kind) {
        return new RunFile<>(root.resolve("evidence").resolve(kind.name() + ".json"), kind.type());
    }

    /** JMH's scores as records; absent unless microbenchmarks ran. */
    public RunFile<List<Microbenchmark>> microbenchmarks() {
        return new RunFile<>(root.resolve("microbenchmarks.json"), new TypeReference<>() {});
    }

    /** JMH's scores in JMH's own format. */
    public Path jmh() {
        return root.resolve("jmh.json");
    }

    /** Everything the run showed, computed by the analysis from the other files. */
    public RunFile<RunResult> result() {
        return new RunFile<>(root.resolve("result.json"), new TypeReference<>() {});
    }

    /** One row a window, for spreadsheets and change-point tools; written by the analysis. */
    public Path runsCsv() {
        return root.resolve("runs.csv");
    }

    /** The experiment's assertions, judged, in JUnit's XML form; absent when it makes none. */
    public Path assertions() {
        return root.resolve("assertions.xml");
    }

    /** The report for people. */
    public Path reportHtml() {
        return root.resolve("report.html");
    }

    /** The report in a few lines. */
    public Path summary() {
        return root.resolve("summary.md");
    }

    /** Log of the driver, which serves all starts. */
    public Path driverLog() {
        return root.resolve("driver.log");
    }

    /** Takes the stack traces of internal errors. */
    public StackTraceFile stackTraces() {
        return StackTraceFile.in(root);
    }

    /** What the search for one system's capacity measured. */
    public MeasuredFolder capacity(String system) {
        return new MeasuredFolder(root.resolve("capacity").resolve(system));
    }

    /** Folder that holds a folder for each start. */
    public Path starts() {
        return root.resolve("starts");
    }

    /** Folder of a finished start: its file, the interval logs, the logs of its processes. */
    public Path startFolder(String id) {
        return starts().resolve(id);
    }

    /** The layout of a finished start's folder. */
    public MeasuredFolder measured(String id) {
        return new MeasuredFolder(startFolder(id));
    }

    /** The record of a finished start. */
    public RunFile<Start> start(String id) {
        return StartFolders.record(startFolder(id));
    }

    /** Where the remains of a broken start are kept, apart from the finished ones. */
    public Path incompleteStartFolder(String id) {
        return StartFolders.incomplete(startFolder(id));
    }

    /**
     * Where the remains go when the start begins again: {@code <id>.incomplete-1} and so on, the first that is free.
     */
    public Path olderIncompleteStartFolder(String id) {
        return StartFolders.olderIncomplete(startFolder(id));
    }

    /** Why a start broke. */
    public RunFile<StartFailure> startFailure(String id) {
        return StartFolders.reason(incompleteStartFolder(id));
    }

    /** Where the first attempt of a start is kept that was disturbed and run again. */
    public Path firstAttemptFolder(String id) {
        return StartFolders.firstAttempt(startFolder(id));
    }

    /** The record of a disturbed first attempt. */
    public RunFile<Start> firstAttempt(String id) {
        return StartFolders.record(firstAttemptFolder(id));
    }

    /** All finished starts, valid or not, by block, position and id; without disturbed first attempts. */
    public List<Start> readStarts() {
        return StartFolders.readFinished(starts());
    }

    /** All disturbed first attempts, in the same order. */
    public List<Start> readFirstAttempts() {
        return StartFolders.readFirstAttempts(starts());
    }

    /** All starts that broke, by id. */
    public List<StartFailure> readStartFailures() {
        return StartFolders.readFailures(starts());
    }
}
