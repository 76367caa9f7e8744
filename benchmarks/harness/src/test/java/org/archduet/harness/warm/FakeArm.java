package org.archduet.harness.warm;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.testshop.Loads;
import org.archduet.harness.warm.WarmUp.Arm;
import org.archduet.result.folder.Json;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.DriverBook.Drawn;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An arm whose throughput and compilers are written down beforehand, chunk by chunk. */
final class FakeArm {
    private final String name;
    private final List<String> log;
    private final long[] goodput;
    private final List<PlannedWindow> driven = new ArrayList<>();
    private double[] shares = {};
    private double between;
    private double pending;
    private boolean loaded;
    private @Nullable DrawCursor draws;

    /** @param log gets the name of the arm with each chunk */
    FakeArm(String name, List<String> log, long... goodput) {
        this.name = name;
        this.log = log;
        this.goodput = goodput;
    }

    /** What its compilers take in each chunk. */
    FakeArm compiling(double... chunks) {
        shares = chunks;
        return this;
    }

    /** What its compilers take between chunks. */
    FakeArm between(double share) {
        between = share;
        pending = share;
        return this;
    }

    FakeArm drawing(DrawCursor cursor) {
        draws = cursor;
        return this;
    }

    List<PlannedWindow> driven() {
        return driven;
    }

    Arm arm() {
        return new Arm(URI.create("http://" + name), Path.of("nowhere"), this::sinceLast, draws, null);
    }

    private double sinceLast() {
        double share = pending;
        pending = loaded ? between : 0;
        loaded = false;
        return share;
    }

    LoadMeasurement drive(PlannedWindow window) {
        log.add(name);
        long completed = goodput[driven.size()];
        pending = Math.max(pending, shares.length == 0 ? 0 : shares[driven.size()]);
        driven.add(window);
        loaded = true;
        return measured(completed, window);
    }

    private LoadMeasurement measured(long completed, PlannedWindow window) {
        LoadMeasurement load = Loads.closed(completed);
        ObjectNode tree = Json.MAPPER.valueToTree(load);
        tree.putArray("operations")
                .addPOJO(new OperationMeasurement(
                        "read",
                        null,
                        completed,
                        completed,
                        completed,
                        completed,
                        load.errors(),
                        load.responseTime(),
                        load.serviceTime(),
                        load.sendLag()));
        if (window.draws() != null) {
            Drawn drawn = new Drawn("n", window.draws().used().getOrDefault("n", 0L), completed, 0);
            tree.putPOJO("driverBook", new DriverBook(null, 0, 0, null, completed, List.of(drawn), null));
        }
        return Json.MAPPER.treeToValue(tree, LoadMeasurement.class);
    }
}
