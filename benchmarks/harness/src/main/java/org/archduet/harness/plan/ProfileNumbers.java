package org.archduet.harness.plan;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.harness.plan.Profile.ChainExtent;
import org.archduet.harness.plan.Profile.EqualUtilisation;
import org.archduet.harness.plan.Profile.LoadGrid;

/** The numbers of a profile that an experiment replaces, by the names of {@link Profiles#with}. */
final class ProfileNumbers {
    private final Profile profile;
    private final Map<String, Number> left;

    /** @param overrides number by name */
    ProfileNumbers(Profile profile, Map<String, ? extends Number> overrides) {
        this.profile = profile;
        this.left = new TreeMap<>(overrides);
    }

    /** @throws PlanException for a name that no number has, or a number out of range */
    Profile replaced() {
        int blocks = take("blocks", profile.blocks());
        Profile changed = new Profile(
                profile.name(),
                profile.purpose(),
                blocks,
                Profiles.looks(profile.name(), blocks),
                take("noiseFloorCopies", profile.noiseFloorArm() == NoiseFloorArm.NONE ? 0 : 1) == 0
                        ? NoiseFloorArm.NONE
                        : NoiseFloorArm.SECOND_COPY,
                profile.compilation(),
                profile.offeredLoad(),
                profile.calibration(),
                profile.warmUpChunk(),
                takeSeconds("warmUpSeconds", profile.warmUpCap()),
                takeSeconds("idleSeconds", profile.idle()),
                take("openLoopRounds", profile.rounds()),
                takeSeconds("openLoopSeconds", profile.openLoop()),
                takeSeconds("closedLoopSeconds", profile.closedLoop()),
                takeSeconds("operationSeconds", profile.perOperation()),
                grid(takeSeconds("loadSeconds", profile.grid().perLoad())),
                utilisation(
                        takeSeconds("utilisationSeconds", profile.utilisation().length())),
                new ChainExtent(
                        take("endBlocks", profile.chain().endBlocks()),
                        take("otherOrders", profile.chain().otherOrders() ? 1 : 0) != 0,
                        takeSeconds(
                                "furtherProcessWarmUpSeconds", profile.chain().warmUpOfFurtherProcess())));
        if (!left.isEmpty()) {
            throw new PlanException("profile " + profile.name() + " has no setting " + left.keySet()
                    + "; it has blocks, warmUpSeconds, idleSeconds, openLoopSeconds, openLoopRounds, closedLoopSeconds,"
                    + " operationSeconds, loadSeconds, utilisationSeconds, noiseFloorCopies, endBlocks, otherOrders,"
                    + " furtherProcessWarmUpSeconds");
        }
        atLeastOne("blocks", blocks);
        atLeastOne("openLoopRounds", changed.rounds());
        return changed;
    }

    private void atLeastOne(String name, int number) {
        if (number < 1) {
            throw new PlanException("profile " + profile.name() + ": " + name + " must be at least 1, not " + number);
        }
    }

    private LoadGrid grid(Duration perLoad) {
        if (perLoad.isZero()) {
            return LoadGrid.NONE;
        }
        LoadGrid grid = profile.grid();
        return new LoadGrid(grid.fractions().isEmpty() ? Profiles.LOADS : grid.fractions(), perLoad);
    }

    private EqualUtilisation utilisation(Duration length) {
        if (length.isZero()) {
            return EqualUtilisation.NONE;
        }
        double fraction = profile.utilisation().fraction();
        return new EqualUtilisation(fraction == 0 ? Profiles.HALF : fraction, length);
    }

    private int take(String name, int otherwise) {
        Number taken = left.remove(name);
        return taken == null ? otherwise : taken.intValue();
    }

    private Duration takeSeconds(String name, Duration otherwise) {
        Number taken = left.remove(name);
        double value = taken == null ? otherwise.toNanos() / 1e9 : taken.doubleValue();
        if (!(value >= 0 && value <= 3600)) {
            throw new PlanException(name + " must lie between 0 and 3600, not " + value);
        }
        return Duration.ofNanos(Math.round(value * 1e9));
    }
}
