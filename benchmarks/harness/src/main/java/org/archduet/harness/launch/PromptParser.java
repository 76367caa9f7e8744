package org.archduet.harness.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.archduet.result.failure.NearestWord;

/** Reads the lines typed at the prompt of {@code archduet up}. */
final class PromptParser {

    static final String USAGE =
            "kill NAME | start NAME [--knob NAME=VALUE ...] | pause NAME | resume NAME | status | help | quit";

    private static final List<String> WORDS = List.of("kill", "start", "pause", "resume", "status", "help", "quit");
    private static final String KNOB = "--knob";

    private final ProcessControl processes;

    PromptParser(ProcessControl processes) {
        this.processes = processes;
    }

    /** @param line not blank */
    PromptCommand parse(String line) {
        Deque<String> words = new ArrayDeque<>(List.of(line.strip().split("\\s+")));
        String verb = words.remove();
        return switch (verb) {
            case "kill" -> ofProcess(verb, words, PromptCommand.Kill::new);
            case "pause" -> ofProcess(verb, words, PromptCommand.Pause::new);
            case "resume" -> ofProcess(verb, words, PromptCommand.Resume::new);
            case "start" -> start(words);
            case "status" -> alone(verb, words, new PromptCommand.Status());
            case "help" -> alone(verb, words, new PromptCommand.Help());
            case "quit" -> alone(verb, words, new PromptCommand.Quit());
            default -> refused("unknown command '" + verb + "' - " + NearestWord.fix(verb, WORDS));
        };
    }

    private static PromptCommand alone(String verb, Deque<String> rest, PromptCommand command) {
        return rest.isEmpty() ? command : refused(verb + " takes nothing after it - type only: " + verb);
    }

    private PromptCommand ofProcess(String verb, Deque<String> rest, Function<String, PromptCommand> command) {
        if (rest.size() != 1) {
            return refused(verb + " takes one process - type: " + verb + " " + String.join("|", processes.names()));
        }
        String name = rest.remove();
        return processes.names().contains(name) ? command.apply(name) : unknown(name);
    }

    private PromptCommand unknown(String process) {
        return refused("no process '" + process + "' - " + NearestWord.fix(process, processes.names()));
    }

    private PromptCommand start(Deque<String> rest) {
        if (rest.isEmpty()) {
            return refused("start takes a process - type: start " + String.join("|", processes.names()));
        }
        String process = rest.remove();
        if (!processes.names().contains(process)) {
            return unknown(process);
        }
        Map<String, String> knobs = new LinkedHashMap<>();
        while (!rest.isEmpty()) {
            String word = rest.remove();
            String[] setting = setting(word, rest).split("=", 2);
            if (!word.startsWith(KNOB) || setting.length < 2) {
                return refused("'" + word + "' is not a knob setting - type: start " + process + " --knob NAME=VALUE");
            }
            if (!processes.knobs(process).contains(setting[0])) {
                return refused(process + " has no knob '" + setting[0] + "' - "
                        + NearestWord.fix(setting[0], processes.knobs(process)));
            }
            knobs.put(setting[0], setting[1]);
        }
        return new PromptCommand.Start(process, Map.copyOf(knobs));
    }

    /** Both {@code --knob NAME=VALUE} and {@code --knob=NAME=VALUE}, as on the command line. */
    private static String setting(String word, Deque<String> rest) {
        if (word.startsWith(KNOB + "=")) {
            return word.substring(KNOB.length() + 1);
        }
        return word.equals(KNOB) && !rest.isEmpty() ? rest.remove() : "";
    }

    private static PromptCommand refused(String why) {
        return new PromptCommand.Refused(why);
    }
}
