package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription.SystemEntry;
import org.archduet.result.vocabulary.BudgetMode;

/** The section {@code factors} of an experiment file. */
final class FactorParser {
    private static final String CONNECTIONS = "databaseConnections";
    private static final String HEAP = "heapMegabytes";
    private static final String MODE = "budgetMode";
    private static final String COMPILER = "compiler";
    private static final String LOAD = "load";
    private static final String MIX = "mix";
    private static final String KNOB = "knob";
    private static final String SETTING = "setting";
    private static final String LIVE = "live";
    private static final List<String> SETTINGS = List.of(CONNECTIONS, HEAP, MODE, COMPILER, LOAD, MIX);

    /** Levels become parts of the names of arms, files and folders. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

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
                if (before instanceof FactorSettings.OfDose given
                        && factor instanceof FactorSettings.OfDose again
                        && given.knob().equals(again.knob())) {
                    throw section.wrong("live", "two factors give '" + again.knob() + "'", "remove one of them");
                }
                if (!(before instanceof FactorSettings.OfDose && factor instanceof FactorSettings.OfDose)
                        && before instanceof FactorSettings.ByStart == factor instanceof FactorSettings.ByStart) {
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
        List<String> given = Stream.of(KNOB, SETTING, LIVE).filter(section::has).toList();
        if (given.size() != 1) {
            throw section.wrong(
                    "",
                    given.isEmpty()
                            ? "the factor '" + name + "' does not say what it varies"
                            : "the factor '" + name + "' has both a " + given.get(0) + " and a " + given.get(1),
                    "write one of knob: NAME, live: NAME, or setting: " + String.join(", ", SETTINGS));
        }
        FactorSettings factor =
                switch (given.get(0)) {
                    case KNOB -> ofKnob(section, name, section.text(KNOB));
                    case LIVE -> new SliceFactorParser(systems).dose(section, name, section.text(LIVE));
                    default -> ofSetting(section, name, section.oneOf(SETTING, SETTINGS));
                };
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
                    throw section.wrong(system.architecture().knobs().containsKey(knob) ? item : KNOB, refusal);
                });
                if (system.knobs().containsKey(knob)) {
                    throw section.wrong(
                            KNOB,
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
            case LOAD -> SliceFactorParser.load(section, name);
            default -> SliceFactorParser.mix(section, name);
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

    private static List<Integer> integers(YamlSection section, int smallest, int largest) {
        return section.list(LEVELS).filled().distinct().integers(smallest, largest);
    }

    private static List<String> words(YamlSection section, List<String> known) {
        return section.list(LEVELS).filled().distinct().someOf(known);
    }
}
