package org.archduet.result.decision;

import java.util.List;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Something that an experiment varies on purpose, and its levels in the order of the experiment file.
 *
 * @param name as the experiment file calls it
 * @param levels two or more
 */
public record Factor(String name, List<Level> levels) {
    public Factor {
        levels = List.copyOf(levels);
    }

    /**
     * One value of the factor, and the comparison that shows it.
     *
     * @param label what the experiment file calls the value
     * @param baseline the arm that others are compared with at this level
     * @param candidate the arm that is compared at this level
     * @param window that was measured at this level; null when the arms differ by it, so that every window shows it
     */
    public record Level(
            String label,
            String baseline,
            String candidate,
            @Nullable WindowId window) {}
}
