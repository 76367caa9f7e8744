package org.archduet.harness.testshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.harness.run.RunRequest;

/**
 * The {@link TinyExperiment} along a chain: a shop, the same one slower, two processes; and two slower ones beside it.
 */
public final class ChainExperiment {

    private static final String SYSTEMS = """
            systems:
              - {name: alone, architecture: alone}
              - {name: slow, architecture: alone, knobs: {fault: one-at-a-time}}
              - {name: slow-pair, architecture: pair, knobs: {fault: one-at-a-time}}
              - {name: pair, architecture: pair}
            chain:
              arms: [alone, slow, slow-pair]
              changes: {slow: one item at a time}
              otherOrder: [{from: alone, insteadOf: slow, via: pair, to: slow-pair}]
            operations: [item]
            """;

    private ChainExperiment() {}

    /**
     * Two blocks of the whole chain and one of its ends.
     *
     * @param otherOrders whether the arm beside the chain is measured
     */
    public static RunRequest write(Path folder, boolean otherOrders, Path results) throws IOException {
        RunRequest request = TinyExperiment.write(folder, "none", 2, results);
        Path file = Path.of(request.experiment());
        String text = Files.readString(file)
                .replaceFirst("(?s)systems:.*candidate: pair\n", SYSTEMS)
                .replace(
                        "closedLoopSeconds: 0",
                        "closedLoopSeconds: 0, operationSeconds: 1, endBlocks: 1, otherOrders: "
                                + (otherOrders ? 1 : 0));
        Files.writeString(file, text);
        return request;
    }
}
