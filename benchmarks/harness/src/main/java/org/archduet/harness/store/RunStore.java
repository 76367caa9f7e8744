package org.archduet.harness.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.GrowingFolder;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * The results folder of one run. A block grows in a folder {@code <block>.incomplete} that gets its name once the
 * records of all its starts are on the disk. All methods throw {@link ResultsException} when the disk does not take
 * it; the message names the file.
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
     * The folder of a resumed run: how it ended is forgotten, and the remains of broken blocks get another name, so
     * that the blocks can begin again; each has its reason then.
     */
    public static RunStore reopen(Path root, PlanSummary plan) {
        RunStore store = new RunStore(new RunFolder(root));
        try {
            Files.deleteIfExists(store.folder.validity().path());
        } catch (IOException e) {
            throw new ResultsException(
                    FailureWords.of("cannot delete", store.folder.validity().path(), e), e);
        }
        plan.starts().stream().mapToInt(PlannedStart::block).distinct().forEach(store::setAsideBroken);
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
     * Folder for a block that begins.
     *
     * @throws ResultsException also when there is one already
     */
    public Path beginBlock(int block) {
        Path growing = folder.block(block).incomplete();
        try {
            Files.createDirectories(growing.getParent());
            return Files.createDirectory(growing);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot create the block's folder", growing, e), e);
        }
    }

    /**
     * Keeps a block that ran to its end: the records of all its starts are on the disk before it gets its name.
     *
     * @param starts of the block, valid or not
     */
    public void finishBlock(int block, List<Start> starts) {
        Path growing = folder.block(block).incomplete();
        for (Start start : starts) {
            RunFolder.startIn(growing, start.system()).write(start);
        }
        move(growing, folder.blockFolder(block));
    }

    /** Whether the block of that name, which enters no comparison, has run to its end. */
    public boolean hasApart(String name) {
        return Files.isDirectory(folder.apart(name).finished());
    }

    /** Folder for a block that enters no comparison; what is left of an earlier attempt gets another name. */
    public Path beginApart(String name) {
        GrowingFolder apart = folder.apart(name);
        if (Files.isDirectory(apart.incomplete())) {
            move(apart.incomplete(), apart.olderIncomplete());
        }
        try {
            return Files.createDirectory(apart.incomplete());
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot create the folder", apart.incomplete(), e), e);
        }
    }

    /** The block ran to its end. */
    public void finishApart(String name) {
        move(folder.apart(name).incomplete(), folder.apart(name).finished());
    }

    /** Says why it broke. */
    public void abandonApart(String name, IncompleteBlock failure) {
        folder.apart(name).failure().write(failure);
    }

    private void setAsideBroken(int block) {
        Path broken = folder.block(block).incomplete();
        if (!Files.isDirectory(broken)) {
            return;
        }
        RunFile<IncompleteBlock> reason = folder.block(block).failure();
        if (reason.readIfPresent().isEmpty()) {
            reason.write(new IncompleteBlock(
                    block,
                    "",
                    new ValidityReason(Code.INCOMPLETE, "block " + block + ": the run was killed during this block")));
        }
        move(broken, folder.block(block).olderIncomplete());
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot rename " + from + " to", to, e), e);
        }
    }

    /** Says why a block broke; what it has measured stays beside that. */
    public void abandon(IncompleteBlock failure) {
        folder.block(failure.block()).failure().write(failure);
    }
}
