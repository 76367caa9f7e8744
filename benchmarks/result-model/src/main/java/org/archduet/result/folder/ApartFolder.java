package org.archduet.result.folder;

import java.nio.file.Path;
import org.archduet.result.start.IncompleteBlock;

/**
 * Folder of a study's block that enters no comparison. It grows in a folder {@code <name>.incomplete} beside it, and
 * holds a folder for each system.
 *
 * @param finished where it lies once the block has ended
 */
public record ApartFolder(Path finished) {

    /** Where it grows, and stays when the block breaks. */
    public Path incomplete() {
        return BlockFolders.incomplete(finished);
    }

    /** Where the remains of a broken block go when it begins again. */
    public Path olderIncomplete() {
        return BlockFolders.olderIncomplete(finished);
    }

    /** Why the block broke. */
    public RunFile<IncompleteBlock> failure() {
        return BlockFolders.reason(incomplete());
    }
}
