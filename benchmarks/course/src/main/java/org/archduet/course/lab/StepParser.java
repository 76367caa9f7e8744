package org.archduet.course.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.plan.Profiles;

/** The entries of {@code steps}. */
final class StepParser {

    static final String NAME = "[a-z][a-z0-9-]*";
    static final String NAME_FORM = "lower-case letters, digits and '-', beginning with a letter";
    private static final String YAML = ".yaml";
    private static final List<String> KINDS = List.of("run", "ladder", "up", "results");

    private final Path folder;
    private final SearchFolders folders;

    /** @param folder of the lab, absolute */
    StepParser(Path folder, SearchFolders folders) {
        this.folder = folder;
        this.folders = folders;
    }

    /** The entries of the key {@code steps}. */
    List<Step> all(YamlSection section) {
        List<Step> steps = new ArrayList<>();
        for (YamlSection entry : section.sections("steps")) {
            Step step = parse(entry);
            if (steps.stream().anyMatch(other -> other.name().equals(step.name()))) {
                throw entry.wrong("name", "two steps are named '" + step.name() + "'", "give each its own name");
            }
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    private Step parse(YamlSection section) {
        String name = section.text("name", NAME, NAME_FORM);
        String kind = one(section, KINDS);
        Step step =
                switch (kind) {
                    case "run" -> run(name, section.section(kind));
                    case "ladder" -> ladder(name, section.section(kind));
                    case "up" -> up(name, section.section(kind));
                    default -> prepared(name, section, kind);
                };
        section.end();
        return step;
    }

    /** The one key of these that stands in the section. */
    static String one(YamlSection section, List<String> keys) {
        List<String> present = keys.stream().filter(section::has).toList();
        if (present.size() != 1) {
            throw section.wrong(
                    present.isEmpty() ? "" : present.get(1),
                    "needs exactly one of " + String.join(", ", keys) + ", not " + present.size(),
                    present.isEmpty() ? "add one" : "remove all but one");
        }
        return present.get(0);
    }

    private Step run(String name, YamlSection section) {
        String experiment = section.text("experiment");
        Step.Run run = new Step.Run(
                name,
                experiment.endsWith(YAML)
                        ? file(section, "experiment", experiment).toString()
                        : experiment,
                section.oneOf("profile", Profiles.names()),
                share(section));
        section.end();
        return run;
    }

    private static Step ladder(String name, YamlSection section) {
        Set<Integer> rungs = new TreeSet<>();
        for (String number : section.oneOrMore("rungs")) {
            if (!number.matches("[1-9][0-9]?")) {
                throw section.wrong(
                        "rungs", "'" + number + "' cannot be the number of a rung", "write for example [1, 3, 5]");
            }
            rungs.add(Integer.valueOf(number));
        }
        Step.Ladder ladder =
                new Step.Ladder(name, section.oneOf("profile", Profiles.names()), Set.copyOf(rungs), share(section));
        section.end();
        return ladder;
    }

    private static Optional<String> share(YamlSection section) {
        return section.has("share") ? Optional.of(section.text("share", NAME, NAME_FORM)) : Optional.empty();
    }

    private Step up(String name, YamlSection section) {
        String system = section.text("system");
        Map<String, String> knobs = new LinkedHashMap<>();
        if (section.has("knobs")) {
            YamlSection given = section.section("knobs");
            given.keys().forEach(knob -> knobs.put(knob, given.setting(knob)));
        }
        ActionParser parser = new ActionParser(this);
        List<Action> actions =
                section.sections("do").stream().map(parser::parse).toList();
        parser.refuseDuplicates(section, actions);
        section.end();
        return new Step.Up(name, system, Map.copyOf(knobs), actions);
    }

    private Step prepared(String name, YamlSection section, String key) {
        Path results = folder.resolve(section.text(key)).normalize();
        if (!results.startsWith(folder) || !Files.isDirectory(results)) {
            throw section.wrong(key, "there is no folder " + results, "name a folder of the lab");
        }
        return new Step.Prepared(name, results);
    }

    /** A workload by its name, or a file as {@link #file}. */
    Path workload(YamlSection section, String key) {
        String text = section.text(key);
        if (text.endsWith(YAML)) {
            return file(section, key, text);
        }
        Path shared = folders.workloads().resolve(text + YAML);
        if (!Files.isRegularFile(shared)) {
            throw section.wrong(
                    key,
                    "there is no workload '" + text + "'",
                    "name a file of " + folders.home().relativize(folders.workloads())
                            + " without its ending, or a file of the lab");
        }
        return shared;
    }

    /** A file of the lab, or one that lies beside the labs. */
    private Path file(YamlSection section, String key, String text) {
        Path labs = Optional.ofNullable(folder.getParent()).orElse(folder);
        return Stream.of(folder.resolve(text).normalize())
                .filter(file -> file.startsWith(labs) && Files.isRegularFile(file))
                .findFirst()
                .orElseThrow(() -> section.wrong(
                        key, "there is no file " + text + " in " + folder, "name a file of the lab, or one beside it"));
    }
}
