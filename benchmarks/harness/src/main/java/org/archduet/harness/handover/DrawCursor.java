package org.archduet.harness.handover;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.archduet.driver.Draws;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.LoadMeasurement;

/**
 * How far a block has drawn from its permutations. All arms of a round draw the same part; the next round begins where
 * the furthest of them ended.
 *
 * <pre>{@code
 * DrawCursor cursor = DrawCursor.of(seed);
 * PlannedWindow slice = planned.drawing(cursor.next());   // for each arm
 * cursor = cursor.after(measurements);                    // of all arms
 * }</pre>
 *
 * @param next part of the next round
 */
public record DrawCursor(Draws next) {

    /** Of a block that has drawn nothing. */
    public static DrawCursor of(long seed) {
        return new DrawCursor(Draws.of(seed));
    }

    /** @param arms what the driver measured in each arm, attempts that are repeated included: they have drawn too */
    public DrawCursor after(Collection<LoadMeasurement> arms) {
        List<DriverBook.Drawn> drawn = arms.stream()
                .map(LoadMeasurement::driverBook)
                .filter(Objects::nonNull)
                .map(DriverBook::draws)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        return new DrawCursor(next.after(drawn));
    }

    /** @param drawn by requests that no driver measured, by generator */
    public DrawCursor afterRequests(Collection<DriverBook.Drawn> drawn) {
        return new DrawCursor(next.after(drawn));
    }

    /** The furthest of this one and those that arms have reached each for themselves, by generator. */
    public DrawCursor furthest(Collection<DrawCursor> arms) {
        List<DriverBook.Drawn> drawn = arms.stream()
                .flatMap(arm -> arm.next().used().entrySet().stream())
                .map(used -> new DriverBook.Drawn(used.getKey(), used.getValue(), 0, 0))
                .toList();
        return new DrawCursor(next.after(drawn));
    }
}
