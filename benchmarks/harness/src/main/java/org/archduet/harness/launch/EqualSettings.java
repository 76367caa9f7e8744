package org.archduet.harness.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.archduet.harness.database.DatabaseException;

/** Asserts that what database servers answered about their settings is the same. */
final class EqualSettings {

    private EqualSettings() {}

    /**
     * Compares two answers.
     *
     * @param where whose settings they are, for the message
     * @throws DatabaseException that names every setting that differs
     */
    static void check(String where, Map<String, String> expected, Map<String, String> found) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            String before = expected.get(name);
            String now = found.get(name);
            if (!Objects.equals(before, now)) {
                differences.add(name + " (" + before + " and " + now + ")");
            }
        }
        if (!differences.isEmpty()) {
            throw new DatabaseException(where + ": settings differ that must be equal for all systems of a run: "
                    + String.join(", ", differences) + " - leave the server's configuration alone during a run");
        }
    }
}
