package org.archduet.harness.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;

/** The keys of architecture.yaml, and what they say of each other: references and placeholders. */
final class ArchitectureParser {

    private static final String PROCESSES = "processes";
    private static final String POOL_SETTINGS = "poolSettings";
    private static final long BOUND = 1_000_000_000_000_000L;

    private final Path file;
    private final YamlSection root;

    ArchitectureParser(Path file, YamlSection root) {
        this.file = file;
        this.root = root;
    }

    ArchitectureDescription parse() {
        root.integer("schemaVersion", 1, 1);
        List<String> databases = root.has("databases") ? Names.names(root, "databases") : List.of();
        TopologyParser.Topology topology = TopologyParser.parse(root);
        ArchitectureDescription architecture = new ArchitectureDescription(
                file,
                Names.name(root, "name"),
                root.text("title"),
                Names.name(root, "entry"),
                root.sections(PROCESSES).stream().map(ProcessParser::process).toList(),
                topology.processCount(),
                databases,
                root.has("prepare") ? preparation(databases) : Preparation.none(),
                command("audit"),
                OpsPathParser.parse(root, OpsPathParser.CALL_COUNTERS),
                OpsPathParser.parse(root, POOL_SETTINGS),
                topology.callsPerOperation(),
                topology.callPaths(),
                root.has("knobs") ? map(root.section("knobs"), ArchitectureParser::knob) : Map.of(),
                LiveKnobParser.parse(root),
                root.has("examples") ? root.list("examples").texts() : List.of());
        root.end();
        checkNames(architecture);
        OpsPathParser.check(root, OpsPathParser.CALL_COUNTERS, architecture, architecture.callCountersPath());
        OpsPathParser.check(root, POOL_SETTINGS, architecture, architecture.poolSettingsPath());
        CallPathParser.check(root, architecture);
        LiveKnobParser.check(root, architecture);
        checkPlaceholders(architecture);
        checkDefaults(architecture);
        return architecture;
    }

    private Optional<CommandDescription> command(String key) {
        if (!root.has(key)) {
            return Optional.empty();
        }
        YamlSection section = root.section(key);
        CommandDescription command = commandOf(section);
        section.end();
        return Optional.of(command);
    }

    static CommandDescription commandOf(YamlSection section) {
        return new CommandDescription(section.list("command").filled().texts(), section.location(""));
    }

    private Preparation preparation(List<String> databases) {
        return new PreparationParser(ArchitectureDescription.folderOf(file), databases).parse(root.section("prepare"));
    }

    private static Knob knob(YamlSection knobs, String name) {
        YamlSection section = knobs.section(name);
        Knob knob = new Knob(section.setting("default"), section.text("description"), knobValues(section));
        section.end();
        return knob;
    }

    private static KnobValues knobValues(YamlSection section) {
        boolean minimum = section.has("minimum");
        boolean bounded = section.has("maximum") || minimum;
        if (section.has("values") && bounded) {
            throw section.wrong("values", "cannot be combined with minimum or maximum", "keep one of them");
        }
        if (section.has("values")) {
            return new KnobValues.OneOf(
                    section.list("values").filled().distinct().settings());
        }
        if (!bounded) {
            return new KnobValues.Any();
        }
        long least = minimum ? section.wholeNumber("minimum", -BOUND, BOUND) : Long.MIN_VALUE;
        long most = section.has("maximum") ? section.wholeNumber("maximum", -BOUND, BOUND) : Long.MAX_VALUE;
        if (least > most) {
            throw section.wrong("maximum", "is less than the minimum", "swap them, or raise the maximum");
        }
        return new KnobValues.WholeNumbers(least, most);
    }

    private void checkNames(ArchitectureDescription architecture) {
        ProcessParser.checkNames(root.sections(PROCESSES), architecture.processes());
        List<String> names =
                architecture.processes().stream().map(ProcessDescription::name).toList();
        if (!names.contains(architecture.entry())) {
            throw root.wrong(
                    "entry",
                    "no process is named '" + architecture.entry() + "'",
                    NearestWord.fix(architecture.entry(), names));
        }
    }

    private void checkPlaceholders(ArchitectureDescription architecture) {
        PlaceholderCheck check = new PlaceholderCheck(architecture);
        List<YamlSection> sections = root.sections(PROCESSES);
        for (int i = 0; i < sections.size(); i++) {
            YamlSection section = sections.get(i);
            ProcessDescription process = architecture.processes().get(i);
            each(section, "command", (text, location) -> check.processArgument(process, text, location));
            if (section.has("environment")) {
                YamlSection environment = section.section("environment");
                environment
                        .keys()
                        .forEach(name ->
                                check.environment(process, environment.setting(name), environment.location(name)));
            }
        }
        if (architecture.prepare().command().isPresent()) {
            each(root.section("prepare"), "command", check::prepare);
        }
        if (root.has("audit")) {
            each(root.section("audit"), "command", check::audit);
        }
        if (root.has("examples")) {
            each(root, "examples", check::example);
        }
    }

    private void checkDefaults(ArchitectureDescription architecture) {
        architecture.knobs().forEach((name, knob) -> architecture
                .refusal(name, knob.defaultValue())
                .ifPresent(refusal -> {
                    throw root.section("knobs")
                            .section(name)
                            .wrong("default", refusal, "change the default, or what the knob takes");
                }));
    }

    private static void each(YamlSection section, String key, BiConsumer<String, Location> check) {
        List<String> texts = section.list(key).texts();
        for (int i = 0; i < texts.size(); i++) {
            check.accept(texts.get(i), section.location(key + "[" + i + "]"));
        }
    }

    static <T> Map<String, T> map(YamlSection section, BiFunction<YamlSection, String, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        section.keys().forEach(key -> map.put(key, value.apply(section, key)));
        return Collections.unmodifiableMap(map);
    }
}
