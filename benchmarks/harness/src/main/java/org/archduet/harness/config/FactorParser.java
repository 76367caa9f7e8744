package org.archduet.harness.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription.SystemEntry;
import org.archduet.harness.config.FactorSettings.Mix;
import org.archduet.result.vocabulary.BudgetMode;

/** The section {@code factors} of an experiment file. */
final class FactorParser {
    private static final String CONNECTIONS = "databaseConnections";
    private static final String HEAP = "heapMegabytes";
    private static final String MODE = "budgetMode";
    private static final String COMPILER = "compiler";
    private static final String LOAD = "load";
    private static final String MIX = "mix";
    private static final List<String> SETTINGS = List.of(CONNECTIONS, HEAP, MODE, COMPILER, LOAD, MIX);

    /** Levels become parts of the names of arms, files and folders. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private static final double LEAST_LOAD = 0.01;
    private static final double MOST_LOAD = 3;
    private static final int HIGHEST_WEIGHT = 1_000_000;
    private static final String LEVELS = "levels";

    private final List<SystemEntry> systems;
    private final BudgetKeys budget;

    FactorParser(List<SystemEntry> systems, BudgetKeys budget) {
        this.systems = systems;
        this.budget = budget;
    }

    List<FactorSettings> parse(List<YamlSection> sections) {
        List<FactorSettings> factors = new ArrayList<>();
        for (YamlSection section : sections) {
            FactorSettings factor = factor(section);
            for (FactorSettings before : factors) {
                if (before.name().equals(factor.name())) {
                    throw section.wrong(
                            "name", "two factors are named '" + factor.name() + "'", "give each its own name");
                }
                if (before instanceof FactorSettings.ByStart == factor instanceof FactorSettings.ByStart) {
                    throw section.wrong(
                            "",
                            "the factors '" + before.name() + "' and '" + factor.name() + "' both vary by "
                                    + (factor instanceof FactorSettings.ByStart ? "start" : "slice")
                                    + ", and an experiment can have one of each kind",
                            "write an experiment for each of the two");
                }
            }
            if (factor instanceof FactorSettings.ByStart) {
                refuseCopies(section, factor);
            }
            factors.add(factor);
        }
        return List.copyOf(factors);
    }

    /** Copies measure the noise floor, which a run measures at its first level only. */
    private void refuseCopies(YamlSection section, FactorSettings factor) {
        for (int i = 1; i < systems.size(); i++) {
            for (SystemEntry before : systems.subList(0, i)) {
                if (systems.get(i).isCopyOf(before)) {
                    throw section.wrong(
                            "",
                            "the factor '" + factor.name() + "' varies by start, and "
                                    + systems.get(i).name() + " is a copy of " + before.name(),
                            "compare different systems, or vary the load or the mix, which vary by slice");
                }
            }
        }
    }

    private FactorSettings factor(YamlSection section) {
        String name = section.text("name");
        if (section.has("knob") == section.has("setting")) {
            throw section.wrong(
                    "",
                    section.has("knob")
                            ? "the factor '" + name + "' has both a knob and a setting"
                            : "the factor '" + name + "' does not say what it varies",
                    "write either knob: NAME, or setting: " + String.join(", ", SETTINGS));
        }
        FactorSettings factor = section.has("knob")
                ? ofKnob(section, name, section.text("knob"))
                : ofSetting(section, name, section.oneOf("setting", SETTINGS));
        section.end();
        if (factor.labels().stream().distinct().count() < factor.labels().size()) {
            throw section.wrong(LEVELS, "has the same value twice: " + factor.labels(), "write each once");
        }
        if (factor.labels().size() < 2) {
            throw section.wrong(LEVELS, "has only one level", "write two or more, which are then compared");
        }
        return factor;
    }

    private FactorSettings ofKnob(YamlSection section, String name, String knob) {
        List<String> values = section.list(LEVELS).filled().distinct().settings();
        for (int level = 0; level < values.size(); level++) {
            String item = LEVELS + "[" + level + "]";
            String value = values.get(level);
            for (SystemEntry system : systems) {
                system.architecture().refusal(knob, value).ifPresent(refusal -> {
                    throw section.wrong(system.architecture().knobs().containsKey(knob) ? item : "knob", refusal);
                });
                if (system.knobs().containsKey(knob)) {
                    throw section.wrong(
                            "knob",
                            "the system " + system.name() + " sets the knob '" + knob + "' itself",
                            "remove it from the knobs of " + system.name());
                }
            }
            if (!LABEL.matcher(value).matches()) {
                throw section.wrong(
                        item,
                        "'" + value + "' cannot be a level: levels become parts of the names of files",
                        "use values of at most 40 letters, digits, '.', '-' and '_'");
            }
        }
        return new FactorSettings.OfKnob(name, knob, values);
    }

    private FactorSettings ofSetting(YamlSection section, String name, String setting) {
        return switch (setting) {
            case CONNECTIONS ->
                ofBudget(section, name, integers(section, 1, 10_000), BudgetKeys::withDatabaseConnections);
            case HEAP -> ofBudget(section, name, integers(section, 16, 1_048_576), BudgetKeys::withHeapMegabytes);
            case MODE ->
                ofBudget(
                        section,
                        name,
                        words(section, BudgetMode.ids()),
                        (keys, id) -> keys.withMode(BudgetMode.of(id)));
            case COMPILER ->
                new FactorSettings.OfCompilers(
                        name,
                        words(section, Compilation.ids()).stream()
                                .map(Compilation::of)
                                .toList());
            case LOAD -> ofLoad(section, name);
            default -> ofMix(section, name);
        };
    }

    private <T> FactorSettings ofBudget(
            YamlSection section, String name, List<T> levels, BiFunction<BudgetKeys, T, BudgetKeys> varied) {
        List<BudgetSettings> budgets = levels.stream()
                .map(level -> varied.apply(budget, level).settings())
                .toList();
        for (int level = 0; level < budgets.size(); level++) {
            for (SystemEntry system : systems) {
                try {
                    budgets.get(level).split(system.architecture().processes());
                } catch (IllegalArgumentException e) {
                    throw section.wrong(
                            LEVELS + "[" + level + "]",
                            "is too small for " + system.name() + ": " + e.getMessage(),
                            "raise or remove this level");
                }
            }
        }
        return new FactorSettings.OfBudget(
                name, levels.stream().map(String::valueOf).toList(), budgets);
    }

    private static FactorSettings ofLoad(YamlSection section, String name) {
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
                name, fractions.stream().map(FactorParser::plain).toList(), fractions, section.location(LEVELS));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static FactorSettings ofMix(YamlSection section, String name) {
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

    private static List<Integer> integers(YamlSection section, int smallest, int largest) {
        return section.list(LEVELS).filled().distinct().integers(smallest, largest);
    }

    private static List<String> words(YamlSection section, List<String> known) {
        return section.list(LEVELS).filled().distinct().someOf(known);
    }
}
