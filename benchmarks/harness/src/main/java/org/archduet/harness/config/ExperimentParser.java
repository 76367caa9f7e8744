package org.archduet.harness.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription.OperationsAlone;
import org.archduet.harness.config.ExperimentDescription.SystemEntry;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.vocabulary.BudgetMode;
import org.archduet.result.waterfall.Chain;

/** The keys of an experiment file, and what they name; the architectures are read with it. */
final class ExperimentParser {

    private final Path file;
    private final YamlSection root;
    private final SearchFolders folders;
    private final Collection<String> studies;
    private final Path folder;

    /** @param studies names of the studies, each of which may have a section */
    ExperimentParser(Path file, YamlSection root, SearchFolders folders, Collection<String> studies) {
        this.studies = List.copyOf(studies);
        this.file = file;
        this.root = root;
        this.folders = folders;
        this.folder = file.resolveSibling("").toAbsolutePath();
    }

    ExperimentDescription parse() {
        root.integer("schemaVersion", 1, 1);
        String question = root.text("question");
        Path workload = workload(root.text("workload"));
        List<SystemEntry> systems = systems();
        List<String> names = systems.stream().map(SystemEntry::name).toList();
        Optional<Chain> chain =
                root.has("chain") ? Optional.of(new ChainParser(root, names).parse()) : Optional.empty();
        String baseline = chain.map(Chain::baseline).orElseGet(() -> role("baseline", names, 0));
        String candidate =
                chain.map(Chain::candidate).orElseGet(() -> role("candidate", names, Math.min(1, names.size() - 1)));
        if (baseline.equals(candidate)) {
            throw root.wrong(
                    names.size() == 1 ? "systems" : root.has("candidate") ? "candidate" : "baseline",
                    "'" + baseline + "' would be compared with itself",
                    "name two systems; two of one architecture show the noise floor, as in the experiment aa");
        }
        BudgetKeys budget = root.has("budget") ? budget(root.section("budget"), systems) : BudgetKeys.DEFAULTS;
        List<FactorSettings> factors =
                root.has("factors") ? new FactorParser(systems, budget).parse(root.sections("factors")) : List.of();
        checkThatQuotasAreGiven(budget, factors);
        ExperimentDescription experiment = new ExperimentDescription(
                file,
                String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", ""),
                question,
                workload,
                systems,
                baseline,
                candidate,
                chain,
                budget.settings(),
                factors,
                root.has("operations") ? Optional.of(alone()) : Optional.empty(),
                studies(),
                root.has("profiles") ? ProfileSettings.profiles(root.section("profiles")) : Map.of(),
                root.has("assert") ? Statements.read(root, "assert") : List.of(),
                root.has("claim") ? Optional.of(ClaimParser.parse(root.section("claim"))) : Optional.empty());
        root.end();
        return experiment;
    }

    private OperationsAlone alone() {
        return new OperationsAlone(root.list("operations").filled().distinct().texts(), root.location("operations"));
    }

    /** The sections of the studies, which read them themselves. */
    private Map<String, YamlSection> studies() {
        Map<String, YamlSection> sections = new LinkedHashMap<>();
        for (String study : studies) {
            if (root.has(study)) {
                sections.put(study, root.section(study));
            }
        }
        return Collections.unmodifiableMap(sections);
    }

    private List<SystemEntry> systems() {
        List<SystemEntry> systems = new ArrayList<>();
        for (YamlSection section : root.sections("systems")) {
            String name = Names.name(section, "name");
            if (systems.stream().anyMatch(other -> other.name().equals(name))) {
                throw section.wrong("name", "two systems are named '" + name + "'", "give each its own name");
            }
            ArchitectureDescription architecture = architecture(section);
            Map<String, String> knobs = section.has("knobs") ? knobs(section.section("knobs"), architecture) : Map.of();
            boolean live = section.has("live") && section.isTrue("live");
            if (live && architecture.live().isEmpty()) {
                throw section.wrong("live", architecture.name() + " has no live knobs", "leave it out");
            }
            section.end();
            systems.add(new SystemEntry(name, architecture, knobs, live));
        }
        return List.copyOf(systems);
    }

    private ArchitectureDescription architecture(YamlSection section) {
        String text = section.text("architecture");
        for (Path base : List.of(folders.home(), folder)) {
            Path description = DescriptionReader.architectureFile(path(section, "architecture", base, text));
            if (Files.isRegularFile(description)) {
                return new DescriptionReader(folders).architecture(description);
            }
        }
        throw section.wrong(
                "architecture",
                "there is no " + text + "/architecture.yaml, neither in " + folders.home() + " nor in " + folder,
                nearest(text, folders.systemNames(), "name a folder that has one"));
    }

    private static Map<String, String> knobs(YamlSection section, ArchitectureDescription architecture) {
        Map<String, String> knobs = new LinkedHashMap<>();
        for (String name : section.keys()) {
            String value = section.setting(name);
            architecture.refusal(name, value).ifPresent(refusal -> {
                throw section.wrong(name, refusal);
            });
            knobs.put(name, value);
        }
        return Collections.unmodifiableMap(knobs);
    }

    private Path workload(String text) {
        Path shared = path(root, "workload", folders.workloads(), text + SearchFolders.YAML);
        for (Path candidate :
                List.of(shared, folder.resolve(text), folders.home().resolve(text))) {
            if (Files.isRegularFile(candidate)) {
                return candidate.toAbsolutePath().normalize();
            }
        }
        throw root.wrong(
                "workload",
                "there is no workload '" + text + "'",
                nearest(
                        text,
                        folders.workloadNames(),
                        "name a file of " + folders.home().relativize(folders.workloads())
                                + " without its ending, or a path relative to this file"));
    }

    private static String nearest(String text, List<String> known, String otherwise) {
        return NearestWord.nearest(text, known)
                .map(guess -> "did you mean '" + guess + "'?")
                .orElse(otherwise);
    }

    private static Path path(YamlSection section, String key, Path base, String text) {
        try {
            return base.resolve(text);
        } catch (InvalidPathException e) {
            throw section.wrong(key, "is not a path: " + e.getReason(), "name a path");
        }
    }

    private String role(String key, List<String> names, int fallback) {
        String name = root.has(key) ? Names.name(root, key) : names.get(fallback);
        if (!names.contains(name)) {
            throw root.wrong(key, "no system is named '" + name + "'", NearestWord.fix(name, names));
        }
        return name;
    }

    /** The mode is that of the section {@code budget}, unless it varies from level to level of a factor. */
    private void checkThatQuotasAreGiven(BudgetKeys budget, List<FactorSettings> factors) {
        List<BudgetSettings> given = new ArrayList<>();
        factors.forEach(factor -> {
            if (factor instanceof FactorSettings.OfBudget varied) {
                given.addAll(varied.budgets());
            }
        });
        if (given.isEmpty()) {
            given.add(budget.settings());
        }
        if (budget.cpuMillis() > 0
                && given.stream().noneMatch(settings -> settings.mode() == BudgetMode.QUOTA_PER_PROCESS)) {
            throw root.section("budget")
                    .wrong(
                            "cpus",
                            "counts in mode " + BudgetMode.QUOTA_PER_PROCESS + " only",
                            "leave it out, or set mode: " + BudgetMode.QUOTA_PER_PROCESS
                                    + ", or make that a level of a factor with setting: budgetMode");
        }
    }

    private BudgetKeys budget(YamlSection section, List<SystemEntry> systems) {
        BudgetMode mode =
                section.has("mode") ? BudgetMode.of(section.oneOf("mode", BudgetMode.ids())) : BudgetMode.EQUAL_TOTAL;
        BudgetKeys budget = new BudgetKeys(
                mode,
                section.has("heapMegabytes") ? section.integer("heapMegabytes", 16, 1_048_576) : 0,
                section.has("databaseConnections") ? section.integer("databaseConnections", 1, 10_000) : 0,
                section.has("cpus") ? (int) Math.round(1000 * section.number("cpus", 0.01, 1024)) : 0);
        section.end();
        for (SystemEntry system : systems) {
            try {
                budget.settings().split(system.architecture().processes());
            } catch (IllegalArgumentException e) {
                throw section.wrong("", "is too small for " + system.name() + ": " + e.getMessage(), "raise it");
            }
        }
        return budget;
    }
}
