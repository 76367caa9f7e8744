package org.archduet.analysis.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.archduet.analysis.books.PlantedChain.Arm;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.WindowId;

/** Starts of two systems that do known work at known prices in several mixes, with a spread between windows. */
final class PlantedMixes {

    static final String BASELINE = "mono";
    static final String CANDIDATE = "micro";

    private static final double SPREAD = 0.004;

    private final Map<String, Map<String, Arm>> mixes = new LinkedHashMap<>();
    private final Set<String> overloaded = new HashSet<>();
    private final int blocks;

    PlantedMixes(int blocks) {
        this.blocks = blocks;
    }

    /** The first one is the base. */
    PlantedMixes with(String mix, Arm baseline, Arm candidate) {
        mixes.put(mix, Map.of(BASELINE, baseline, CANDIDATE, candidate));
        return this;
    }

    /** The candidate does not keep up with this mix in this block. */
    PlantedMixes overloadedIn(String mix, int block) {
        overloaded.add(mix + block);
        return this;
    }

    /** The factor whose levels the mixes are. */
    Factor factor() {
        return new Factor(
                "mix",
                mixes.keySet().stream()
                        .map(mix -> new Level(mix, BASELINE, CANDIDATE, WindowId.mixLevel(mix)))
                        .toList());
    }

    List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        Random random = new Random(11);
        for (int block = 1; block <= blocks; block++) {
            for (String system : List.of(BASELINE, CANDIDATE)) {
                starts.add(new Start(
                        block + "-" + system,
                        block,
                        1,
                        system,
                        block,
                        List.of(),
                        3,
                        15,
                        50,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        windows(block, system, random)));
            }
        }
        return starts;
    }

    private List<Window> windows(int block, String system, Random random) {
        List<Window> windows = new ArrayList<>();
        mixes.forEach((mix, arms) -> {
            Arm arm = arms.getOrDefault(system, Arm.honest(0, 0, 0));
            boolean late = system.equals(CANDIDATE) && overloaded.contains(mix + block);
            windows.add(PlantedChain.window(
                    WindowId.mixLevel(mix),
                    late ? Outcome.OVERLOADED : Outcome.OK,
                    arm,
                    arm.cost() * (1 + SPREAD * random.nextGaussian())));
        });
        return windows;
    }
}
