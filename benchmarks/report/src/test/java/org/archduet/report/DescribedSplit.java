package org.archduet.report;

import java.util.List;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.CallPath.Call;

/** A synthetic run whose split system says who calls whom, as much as six services do. */
final class DescribedSplit {

    private static final CallPath CHECKOUT = new CallPath(
            "checkout",
            201,
            List.of(
                    new Call("front", "one", "check out"),
                    new Call("one", "two", "quote"),
                    new Call("one", "three", "reserve"),
                    new Call("one", "four", "<pay>"),
                    new Call("one", "four", "capture"),
                    new Call("one", "three", "sell")));

    private static final CallPath BROWSE = new CallPath(
            "browse", null, List.of(new Call("front", "five", "find"), new Call("front", "two", "prices")));

    private DescribedSplit() {}

    /** The folder, with the descriptions of systems and the counts of all starts changed. */
    static RunFolder of(RunFolder folder) {
        return of(folder, "split");
    }

    /** The same of a split system with another name. */
    static RunFolder of(RunFolder folder, String name) {
        folder.systems()
                .write(folder.systems().read().stream()
                        .map(system ->
                                system.name().equals(name) ? system.describing(List.of(BROWSE, CHECKOUT)) : system)
                        .toList());
        PartialRuns.starts(folder, start -> {
            int calls = start.get("system").asString().equals(name) ? 6 : 0;
            start.putArray("calls")
                    .add(Json.MAPPER
                            .createObjectNode()
                            .put("operation", "checkout (201)")
                            .put("measured", calls)
                            .put("described", calls));
        });
        return folder;
    }
}
