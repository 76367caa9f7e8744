package org.archduet.course.lab;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.course.lab.Action.Arrivals;
import org.archduet.course.lab.Action.LoadTarget;
import org.archduet.course.lab.Action.TimedPrompt;
import org.archduet.driver.yaml.YamlSection;

/** The entries of {@code do}. */
final class ActionParser {

    private static final List<String> KINDS = List.of("prompt", "wait", "request", "load");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final double LONGEST_SECONDS = 600;
    private static final double USUAL_TIMEOUT_SECONDS = 30;
    private static final double USUAL_WARM_UP_SECONDS = 3;
    private static final int MOST_REQUESTS = 10_000;
    private static final int MOST_USERS = 4096;
    private static final double HIGHEST_RATE = 100_000;

    private final StepParser files;

    ActionParser(StepParser files) {
        this.files = files;
    }

    Action parse(YamlSection section) {
        String kind = StepParser.one(section, KINDS);
        Action action =
                switch (kind) {
                    case "prompt" -> new Action.Prompt(section.text(kind));
                    case "wait" -> new Action.Wait(seconds(section.positiveNumber(kind, LONGEST_SECONDS)));
                    case "request" -> request(section.section(kind));
                    default -> load(section.section(kind));
                };
        section.end();
        return action;
    }

    /** Two requests or loads of one name would write the same file. */
    void refuseDuplicates(YamlSection section, List<Action> actions) {
        List<String> names = actions.stream().flatMap(ActionParser::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(name -> {
                    throw section.wrong("do", "two entries are named '" + name + "'", "give each its own name");
                });
    }

    private static Stream<String> name(Action action) {
        if (action instanceof Action.Request request) {
            return Stream.of(request.name());
        }
        return action instanceof Action.Load load ? Stream.of(load.name()) : Stream.empty();
    }

    private static Action request(YamlSection section) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (section.has("headers")) {
            YamlSection given = section.section("headers");
            given.keys().forEach(header -> headers.put(header, given.value(header)));
        }
        Action.Request request = new Action.Request(
                section.text("name", StepParser.NAME, StepParser.NAME_FORM),
                section.has("method") ? section.oneOf("method", METHODS) : "GET",
                path(section),
                Map.copyOf(headers),
                section.has("body") ? Optional.of(section.text("body")) : Optional.empty(),
                section.has("times") ? section.integer("times", 1, MOST_REQUESTS) : 1,
                seconds(
                        section.has("timeoutSeconds")
                                ? section.positiveNumber("timeoutSeconds", LONGEST_SECONDS)
                                : USUAL_TIMEOUT_SECONDS),
                section.has("background") && section.isTrue("background"));
        section.end();
        return request;
    }

    private Action load(YamlSection section) {
        double length = section.positiveNumber("seconds", LONGEST_SECONDS);
        Action.Load load = new Action.Load(
                section.text("name", StepParser.NAME, StepParser.NAME_FORM),
                target(section),
                arrivals(section),
                seconds(length),
                seconds(
                        section.has("warmUpSeconds")
                                ? section.number("warmUpSeconds", 0, LONGEST_SECONDS)
                                : USUAL_WARM_UP_SECONDS),
                section.has("during")
                        ? section.sections("during").stream()
                                .map(prompt -> timed(prompt, length))
                                .toList()
                        : List.of());
        section.end();
        return load;
    }

    private LoadTarget target(YamlSection section) {
        if (StepParser.one(section, List.of("path", "workload")).equals("path")) {
            return new LoadTarget.OfPath(path(section));
        }
        return new LoadTarget.OfWorkload(files.workload(section, "workload"));
    }

    private static Arrivals arrivals(YamlSection section) {
        return StepParser.one(section, List.of("rate", "users")).equals("rate")
                ? new Arrivals.Open(section.positiveNumber("rate", HIGHEST_RATE))
                : new Arrivals.Closed(section.integer("users", 1, MOST_USERS));
    }

    private static TimedPrompt timed(YamlSection section, double length) {
        TimedPrompt prompt = new TimedPrompt(seconds(section.number("after", 0, length)), section.text("prompt"));
        section.end();
        return prompt;
    }

    private static String path(YamlSection section) {
        return section.text("path", "/\\S*", "a path that begins with / and has no spaces");
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
