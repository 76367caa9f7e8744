package org.archduet.harness.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription.SystemEntry;
import org.archduet.harness.config.FactorSettings.Mix;
import org.archduet.result.failure.NearestWord;

/** Factors that vary from slice to slice of the same starts: the load, the mix, a dose of extra work. */
final class SliceFactorParser {
    private static final String LEVELS = "levels";
    private static final double LEAST_LOAD = 0.01;
    private static final double MOST_LOAD = 3;
    private static final int HIGHEST_WEIGHT = 1_000_000;

    private final List<SystemEntry> systems;

    SliceFactorParser(List<SystemEntry> systems) {
        this.systems = systems;
    }

    /** Extra work: {@code {name: hops, live: hops, levels: [0, 1, 2, 4]}}. */
    FactorSettings dose(YamlSection section, String name, String knob) {
        List<LiveKnob> known = systems.stream()
                .flatMap(
                        system -> Stream.ofNullable(system.architecture().live().get(knob)))
                .toList();
        if (known.isEmpty()) {
            TreeSet<String> names = new TreeSet<>();
            systems.forEach(system -> names.addAll(system.architecture().live().keySet()));
            throw section.wrong(
                    "live",
                    "no system has a live knob '" + knob + "'",
                    names.isEmpty() ? "describe it under live in an architecture.yaml" : NearestWord.fix(knob, names));
        }
        List<Integer> amounts = section.list(LEVELS).filled().distinct().integers(0, Integer.MAX_VALUE);
        for (int level = 0; level < amounts.size(); level++) {
            String item = LEVELS + "[" + level + "]";
            int amount = amounts.get(level);
            known.forEach(live -> live.refusal(amount).ifPresent(refusal -> {
                throw section.wrong(item, refusal, "change the level, or the maximum of the live knob");
            }));
            if (level > 0 && amount <= amounts.get(level - 1)) {
                throw section.wrong(
                        item, "is not above the level before it", "write the amounts in ascending order, each once");
            }
        }
        if (amounts.size() > 1 && amounts.get(0) > 0) {
            throw section.wrong(
                    LEVELS + "[0]", "must be 0, which is what the others are compared with", "begin with 0");
        }
        return new FactorSettings.OfDose(name, knob, amounts);
    }

    static FactorSettings load(YamlSection section, String name) {
        List<Double> fractions = section.list(LEVELS).filled().distinct().numbers(LEAST_LOAD, MOST_LOAD);
        for (int level = 1; level < fractions.size(); level++) {
            if (fractions.get(level) <= fractions.get(level - 1)) {
                throw section.wrong(
                        LEVELS + "[" + level + "]",
                        "is not above the level before it",
                        "write the loads in ascending order, each once");
            }
        }
        return new FactorSettings.OfLoad(
                name, fractions.stream().map(SliceFactorParser::plain).toList(), fractions, section.location(LEVELS));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static FactorSettings mix(YamlSection section, String name) {
        YamlSection levels = section.section(LEVELS);
        List<Mix> mixes = new ArrayList<>();
        for (String label : levels.keys()) {
            if (!label.matches("[a-z][a-z0-9-]{0,39}")) {
                throw levels.wrong(
                        label,
                        "'" + label + "' cannot name a mix",
                        "use at most 40 lower-case letters, digits and '-', a letter first");
            }
            YamlSection weights = levels.section(label);
            Map<String, Integer> mix = new LinkedHashMap<>();
            for (String operation : weights.keys()) {
                mix.put(operation, weights.integer(operation, 1, HIGHEST_WEIGHT));
            }
            if (mix.isEmpty()) {
                throw levels.wrong(label, "has no operations", "write a weight for at least one operation");
            }
            mixes.add(new Mix(label, Collections.unmodifiableMap(mix), levels.location(label)));
        }
        return new FactorSettings.OfMix(name, List.copyOf(mixes));
    }
}
