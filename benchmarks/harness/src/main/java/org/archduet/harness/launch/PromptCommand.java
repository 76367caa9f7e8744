package org.archduet.harness.launch;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.archduet.harness.launch.ProcessControl.Condition;

/** What a user typed at the prompt of {@code archduet up}; each does it and answers in one line. */
public sealed interface PromptCommand {

    /**
     * Does it.
     *
     * @throws LaunchException when a process that is to start does not get ready
     */
    String on(ProcessControl processes);

    /** Whether the whole system ends with it. */
    default boolean isLast() {
        return false;
    }

    /** Ends a process as a crash would. */
    record Kill(String process) implements PromptCommand {
        @Override
        public String on(ProcessControl processes) {
            if (processes.condition(process) == Condition.DOWN) {
                return process + " is down already - start it with: start " + process;
            }
            long pid = processes.pid(process);
            processes.kill(process);
            return process + " killed (pid " + pid + "); the others stay up - start it with: start " + process;
        }
    }

    /** @param knobs values by name; all others have their defaults */
    record Start(String process, Map<String, String> knobs) implements PromptCommand {
        @Override
        public String on(ProcessControl processes) {
            if (processes.condition(process) != Condition.DOWN) {
                return process + " is up already (pid " + processes.pid(process) + ") - end it with: kill " + process;
            }
            double seconds = processes.start(process, knobs).toMillis() / 1000.0;
            return String.format(
                    Locale.ROOT,
                    "%s is ready after %.1f s (pid %d)%s",
                    process,
                    seconds,
                    processes.pid(process),
                    setting(processes));
        }

        private String setting(ProcessControl processes) {
            String said = processes.knobs(process).stream()
                    .map(name -> name + (knobs.containsKey(name) ? "=" + knobs.get(name) : " at its default"))
                    .collect(Collectors.joining(", "));
            return said.isEmpty() ? "" : "; " + said;
        }
    }

    /** Freezes a process, so that callers wait for it. */
    record Pause(String process) implements PromptCommand {
        @Override
        public String on(ProcessControl processes) {
            return switch (processes.condition(process)) {
                case DOWN -> process + " is down - start it with: start " + process;
                case PAUSED -> process + " is paused already - continue it with: resume " + process;
                case UP -> {
                    processes.pause(process);
                    yield process + " paused (pid " + processes.pid(process)
                            + "): it keeps its port and answers nothing - continue it with: resume " + process;
                }
            };
        }
    }

    /** Continues a paused process. */
    record Resume(String process) implements PromptCommand {
        @Override
        public String on(ProcessControl processes) {
            return switch (processes.condition(process)) {
                case DOWN -> process + " is down - start it with: start " + process;
                case UP -> process + " is not paused";
                case PAUSED -> {
                    processes.resume(process);
                    yield process + " resumed (pid " + processes.pid(process) + ")";
                }
            };
        }
    }

    /** How all processes are. */
    record Status() implements PromptCommand {
        @Override
        public String on(ProcessControl processes) {
            return processes.names().stream()
                    .map(name -> switch (processes.condition(name)) {
                        case DOWN -> name + " down";
                        case PAUSED -> name + " paused (pid " + processes.pid(name) + ")";
                        case UP -> name + " up (pid " + processes.pid(name) + ")";
                    })
                    .collect(Collectors.joining(", "));
        }
    }

    /** What may be typed. */
    record Help() implements PromptCommand {
        @Override
        public String on(ProcessControl processes) {
            return PromptParser.USAGE + "; processes: " + String.join(", ", processes.names());
        }
    }

    /** Ends the whole system. */
    record Quit() implements PromptCommand {
        @Override
        public String on(ProcessControl processes) {
            return "stopping";
        }

        @Override
        public boolean isLast() {
            return true;
        }
    }

    /** @param why what is wrong with the line, and what would be right */
    record Refused(String why) implements PromptCommand {
        @Override
        public String on(ProcessControl processes) {
            return why;
        }
    }
}
