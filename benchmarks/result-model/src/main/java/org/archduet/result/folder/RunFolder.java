package org.archduet.result.folder;

import java.nio.file.Path;
import java.util.List;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.failure.StackTraceFile;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadGrid;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.RungDescription;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.waterfall.BorrowedPrices;
import tools.jackson.core.type.TypeReference;

/**
 * The layout of a results folder: the only border between the harness, which writes it, and analysis and report, which
 * read it.
 *
 * @param root the folder {@code results/<time>-<experiment>}
 */
public record RunFolder(Path root) {

    /** Id of a start: {@code <block>-<system>}. */
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

    /** What the searches in the first block found, as it stays for the whole run; absent when none was made. */
    public RunFile<List<SearchedCapacity>> searchedCapacity() {
        return new RunFile<>(root.resolve("capacity-searched.json"), new TypeReference<>() {});
    }

    /** The loads that the pilot found; absent when there was no pilot. */
    public RunFile<LoadGrid> loadGrid() {
        return new RunFile<>(root.resolve("load-grid.json"), new TypeReference<>() {});
    }

    /** The looks at the run's precision; absent when none was taken. */
    public RunFile<List<PrecisionLook>> looks() {
        return new RunFile<>(root.resolve("looks.json"), new TypeReference<>() {});
    }

    /** What a study has found, in records of its own type; absent when it did not run. */
    public <E> RunFile<E> evidence(EvidenceKind<E> kind) {
        return new RunFile<>(root.resolve("evidence").resolve(kind.name() + ".json"), kind.type());
    }

    /** What is known of the rungs of the boundary ladder before they are measured; absent unless it was climbed. */
    public RunFile<List<RungDescription>> rungs() {
        return new RunFile<>(root.resolve("rungs.json"), new TypeReference<>() {});
    }

    /** JMH's scores as records, in results of {@code run microbench}, which came before the ladder. */
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

    /** One row a level of a factor and metric, for spreadsheets; absent when the experiment varies nothing. */
    public Path factorsCsv() {
        return root.resolve("factors.csv");
    }

    /** Prices by dose that were taken from another run; absent when none were. */
    public RunFile<BorrowedPrices> borrowedPrices() {
        return new RunFile<>(root.resolve("borrowed-prices.json"), new TypeReference<>() {});
    }

    /** One row a step and kind of work, for spreadsheets; absent without prices. */
    public Path booksCsv() {
        return root.resolve("books.csv");
    }

    /** One row a predicted figure, for spreadsheets; absent unless prices of another run predict. */
    public Path predictionCsv() {
        return root.resolve("prediction.csv");
    }

    /** One row a step of a chain and figure, for spreadsheets; absent when the experiment has no chain. */
    public Path waterfallCsv() {
        return root.resolve("waterfall.csv");
    }

    /** One row a price of a dose, for spreadsheets; absent when the experiment gives none. */
    public Path pricesCsv() {
        return root.resolve("prices.csv");
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

    /** Folder that holds a folder for each block. */
    public Path blocks() {
        return root.resolve("blocks");
    }

    /** Folder of a finished block; holds a folder for each of its starts. */
    public Path blockFolder(int block) {
        return blocks().resolve(String.valueOf(block));
    }

    /** Where a block grows until all its starts are on the disk, and where it stays when it breaks. */
    public Path incompleteBlockFolder(int block) {
        return BlockFolders.incomplete(blockFolder(block));
    }

    /**
     * Where the remains go when the block begins again: {@code <block>.incomplete-1} and so on, the first that is free.
     */
    public Path olderIncompleteBlockFolder(int block) {
        return BlockFolders.olderIncomplete(blockFolder(block));
    }

    /** Folder of a study's block that enters no comparison. @param name given by the study */
    public ApartFolder apart(String name) {
        return new ApartFolder(root.resolve(name));
    }

    /** Why a block broke. */
    public RunFile<IncompleteBlock> blockFailure(int block) {
        return BlockFolders.reason(incompleteBlockFolder(block));
    }

    /** Folder of a start in a finished or growing block: its file, the interval logs, the logs of its processes. */
    public static MeasuredFolder measuredIn(Path blockFolder, String system) {
        return new MeasuredFolder(blockFolder.resolve(system));
    }

    /** The record of a start in a finished or growing block. */
    public static RunFile<Start> startIn(Path blockFolder, String system) {
        return BlockFolders.record(measuredIn(blockFolder, system).path());
    }

    /** The record of a finished start. */
    public RunFile<Start> start(int block, String system) {
        return startIn(blockFolder(block), system);
    }

    /** The layout of a finished start's folder, in either version of the format. */
    public MeasuredFolder measured(Start start) {
        Version1Folders version1 = Version1Folders.in(root);
        return version1.exist()
                ? new MeasuredFolder(version1.startFolder(start.id()))
                : measuredIn(blockFolder(start.block()), start.system());
    }

    /** All finished starts, valid or not, by block, position and id, in either version of the format. */
    public List<Start> readStarts() {
        Version1Folders version1 = Version1Folders.in(root);
        return version1.exist() ? version1.readFinished() : BlockFolders.readFinished(blocks());
    }

    /** Disturbed first attempts at whole starts, which version 1 of the format has, in the same order. */
    public List<Start> readFirstAttempts() {
        return Version1Folders.in(root).readFirstAttempts();
    }

    /** All blocks that broke. */
    public List<IncompleteBlock> readIncompleteBlocks() {
        Version1Folders version1 = Version1Folders.in(root);
        return version1.exist() ? version1.readFailures() : BlockFolders.readFailures(blocks());
    }
}
