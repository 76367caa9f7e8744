package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archduet.harness.launch.CallReading;
import org.archduet.result.run.CallPath;

/**
 * Compares the requests that each process received with the calls that {@code topology.calls} lists. Who made a call is
 * not counted.
 */
final class CalleeCheck {

    private CalleeCheck() {}

    /**
     * The processes that received another number of calls than described, in words; empty when there is none.
     *
     * @param requests from outside, which the entry received, too
     */
    static Optional<String> difference(CallPath path, CallReading reading, String entry, int requests) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Long> received : new TreeMap<>(reading.received()).entrySet()) {
            String process = received.getKey();
            long calls = received.getValue() - (process.equals(entry) ? requests : 0);
            long described = requests * path.callsTo(process);
            if (calls != described) {
                differences.add(process + " received " + calls + " calls (described: " + described + ")");
            }
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", differences));
    }
}
