package org.archduet.result.folder;

import java.nio.file.Path;
import org.archduet.result.start.IncompleteBlock;

/**
 * Folder of a block, be it compared or apart. It grows in a folder {@code <name>.incomplete} beside it until the
 * records of all its starts are on the disk, and holds a folder for each system.
 *
 * @param finished where it lies once the block has ended
 */
public record GrowingFolder(Path finished) {

    /** Where it grows, and stays when the block breaks. */
    public Path incomplete() {
        return BlockFolders.incomplete(finished);
    }

    /**
     * Where the remains of a broken block go when it begins again: {@code <name>.incomplete-1} and so on, the first
     * that is free.
     */
    public Path olderIncomplete() {
        return BlockFolders.olderIncomplete(finished);
    }

    /** Why the block broke. */
    public RunFile<IncompleteBlock> failure() {
        return BlockFolders.reason(incomplete());
    }
}
