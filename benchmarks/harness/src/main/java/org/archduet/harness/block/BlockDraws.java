package org.archduet.harness.block;

import java.util.List;
import org.archduet.driver.Draws;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.result.load.LoadMeasurement;

/** How far a block has drawn from its permutations; arms that are searched side by side share it. */
public final class BlockDraws {
    private DrawCursor cursor;

    /** @param cursor where the warm-up has got to */
    BlockDraws(DrawCursor cursor) {
        this.cursor = cursor;
    }

    /** The part that nothing has been drawn of. */
    public synchronized Draws next() {
        return cursor.next();
    }

    /** Whatever drew, used or not. */
    public synchronized void drawn(LoadMeasurement load) {
        cursor = cursor.after(List.of(load));
    }
}
