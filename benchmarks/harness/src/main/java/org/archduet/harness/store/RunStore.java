package org.archduet.harness.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.start.Start;
import org.archduet.result.start.StartFailure;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * The results folder of one run. A start grows in a folder {@code <id>.incomplete} that gets its name once its record
 * is on the disk. All methods throw {@link ResultsException} when the disk does not take it; the message names the
 * file.
 */
public final class RunStore {

    private final RunFolder folder;

    private RunStore(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder.
     *
     * @throws ResultsException also when it holds something already: a run never mixes with another
     */
    public static RunStore create(Path root) {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot create the results folder", root, e), e);
        }
        refuseUsed(root);
        return new RunStore(new RunFolder(root));
    }

    /** @throws ResultsException when the folder holds something already; one that does not exist yet is right */
    public static void refuseUsed(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(root)) {
            if (content.iterator().hasNext()) {
                throw new ResultsException(root + " is not empty; name a new or empty folder");
            }
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot use the results folder", root, e), e);
        }
    }

    /**
     * The folder of a resumed run: how it ended is forgotten, and the remains of broken starts get another name, so
     * that the starts can start again; each has its reason then.
     */
    public static RunStore reopen(Path root, PlanSummary plan) {
        RunStore store = new RunStore(new RunFolder(root));
        try {
            Files.deleteIfExists(store.folder.validity().path());
        } catch (IOException e) {
            throw new ResultsException(
                    FailureWords.of("cannot delete", store.folder.validity().path(), e), e);
        }
        plan.starts().forEach(store::setAsideBroken);
        return store;
    }

    /** The files by their meaning. */
    public RunFolder folder() {
        return folder;
    }

    /** Transcript of a system's full replay. */
    public void transcript(String system, String jsonLines) {
        AtomicFile.write(folder.parityTranscript(system), jsonLines);
    }

    /**
     * Folder for logs and histograms of a start that begins.
     *
     * @throws ResultsException also when there is one already
     */
    public Path beginStart(String id) {
        Path growing = folder.incompleteStartFolder(id);
        try {
            Files.createDirectories(growing.getParent());
            Files.createDirectory(growing);
            Files.createDirectory(new MeasuredFolder(growing).logs());
            return growing;
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot create the start's folder", growing, e), e);
        }
    }

    /** Keeps a start that ran to its end, valid or not. */
    public void finish(Start start) {
        keep(start, folder.startFolder(start.id()));
    }

    /** Keeps the disturbed first attempt of a start apart; the start can start again then. */
    public void setAside(Start start) {
        keep(start, folder.firstAttemptFolder(start.id()));
    }

    private void keep(Start start, Path kept) {
        Path growing = folder.incompleteStartFolder(start.id());
        RunFile<Start> file = folder.start(start.id());
        new RunFile<>(growing.resolve(file.path().getFileName()), file.type()).write(start);
        try {
            Files.move(growing, kept);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot rename " + growing + " to", kept, e), e);
        }
    }

    private void setAsideBroken(PlannedStart planned) {
        Path broken = folder.incompleteStartFolder(planned.id());
        if (!Files.isDirectory(broken)) {
            return;
        }
        RunFile<StartFailure> reason = folder.startFailure(planned.id());
        if (reason.readIfPresent().isEmpty()) {
            reason.write(new StartFailure(
                    planned.id(),
                    planned.block(),
                    planned.system(),
                    new ValidityReason(
                            Code.INCOMPLETE, "start " + planned.id() + ": the run was killed during this start")));
        }
        Path apart = folder.olderIncompleteStartFolder(planned.id());
        try {
            Files.move(broken, apart);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot rename " + broken + " to", apart, e), e);
        }
    }

    /** Says why a start broke; what it has measured stays beside that. */
    public void abandon(StartFailure failure) {
        folder.startFailure(failure.start()).write(failure);
    }
}
