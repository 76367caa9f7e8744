package org.archduet.harness.block;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.plan.GridActivity;
import org.archduet.harness.plan.Profile;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Finds the scale of the grid of loads in the first block whose closed loop was measured: what each arm got done there,
 * and what a request cost it. A resumed run keeps the grid that it has.
 */
final class GridPilot implements ActivityRunner<GridActivity> {
    private static final WindowId CLOSED_LOOP = WindowId.main(WindowKind.CLOSED_LOOP);

    private final Profile.LoadGrid planned;
    private final LoadBook book;
    private final RunListener listener;

    GridPilot(Profile.LoadGrid planned, LoadBook book, RunListener listener) {
        this.planned = planned;
        this.book = book;
        this.listener = listener;
    }

    @Override
    public Class<GridActivity> kind() {
        return GridActivity.class;
    }

    @Override
    public void run(GridActivity activity, BlockSystems systems) {
        if (book.isKnown()) {
            return;
        }
        Map<String, Double> peaks = new LinkedHashMap<>();
        Map<String, Double> costs = new LinkedHashMap<>();
        for (Arm arm : systems.arms()) {
            List<Window> slices = arm.findings().slices().stream()
                    .filter(slice -> slice.used() && slice.condition().equals(CLOSED_LOOP))
                    .map(Slice::window)
                    .toList();
            String name = arm.planned().system();
            slices.stream()
                    .mapToDouble(slice -> slice.load().goodputPerSecond())
                    .average()
                    .ifPresent(peak -> peaks.put(name, peak));
            slices.stream()
                    .map(slice -> slice.resources().cpuNanosPerRequest())
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .ifPresent(cost -> costs.put(name, cost));
        }
        if (peaks.size() < systems.arms().size()) {
            listener.on(new RunEvent.Noted("the grid of loads is not known: the closed loop of block " + systems.block()
                    + " was not measured in all systems"));
            return;
        }
        if (book.found(planned.fractions(), peaks, costs)) {
            listener.on(new RunEvent.Noted("some loads of the grid are lowered to what the driver may offer"));
        }
    }
}
