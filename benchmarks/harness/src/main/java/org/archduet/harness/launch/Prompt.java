package org.archduet.harness.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.archduet.harness.process.ProcessException;

/**
 * Does what is typed, line by line, and answers each line with one:
 *
 * <pre>{@code
 * Ending ending = new Prompt(explorer.processes(), System.out::println).read(lines);
 * }</pre>
 */
public final class Prompt {

    private final ProcessControl processes;
    private final Consumer<String> answers;

    public Prompt(ProcessControl processes, Consumer<String> answers) {
        this.processes = processes;
        this.answers = answers;
    }

    /** Why no more lines are read. */
    public enum Ending {
        /** The user wants the system to end. */
        QUIT,
        /** There is no more input; the system stays up. */
        END_OF_INPUT
    }

    /** Reads to the end of the input or to {@code quit}. Input that cannot be read has ended. */
    public Ending read(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    PromptCommand command = new PromptParser(processes).parse(line);
                    answers.accept(answer(command));
                    if (command.isLast()) {
                        return Ending.QUIT;
                    }
                }
            }
        } catch (IOException unreadable) {
            // as at its end: the system stays up
        }
        return Ending.END_OF_INPUT;
    }

    /** Does one line, and answers it. */
    public void type(String line) {
        answers.accept(answer(new PromptParser(processes).parse(line)));
    }

    /** Why a line would be refused; empty when it can be done. */
    public Optional<String> mistake(String line) {
        return new PromptParser(processes).parse(line) instanceof PromptCommand.Refused refused
                ? Optional.of(refused.why())
                : Optional.empty();
    }

    /** A failure carries the end of a log, which takes lines: only its first is said, and where the log is. */
    private String answer(PromptCommand command) {
        try {
            return command.on(processes);
        } catch (LaunchException | ProcessException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return command instanceof PromptCommand.Start start
                    ? why + " - log: " + processes.log(start.process())
                    : why;
        }
    }
}
