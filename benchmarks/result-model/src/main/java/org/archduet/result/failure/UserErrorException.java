package org.archduet.result.failure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the user can fix: a mistake in a file, a missing program, a folder without permission. The message
 * says what happened, where, and what to do, so the command line prints it as it is. Every other exception of this
 * project is an internal error, see {@link StackTraceFile}.
 */
public abstract class UserErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Location location;
    private final String problem;
    private final String fix;

    /** @param message what happened and what to do; the place, if there is one, is part of it */
    protected UserErrorException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.location = null;
        this.problem = message;
        this.fix = "";
    }

    /**
     * @param problem what is wrong, without a full stop
     * @param fix what to write instead; empty when the problem says it
     */
    protected UserErrorException(Location location, String problem, String fix) {
        super(location + ": " + problem + (fix.isEmpty() ? "" : " - " + fix));
        this.location = location;
        this.problem = problem;
        this.fix = fix;
    }

    /** Where the mistake is; empty when it is in no file. */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    /** What is wrong; the whole message when there is no location. */
    public String problem() {
        return problem;
    }

    /** What to do; empty when the problem says it. */
    public String fix() {
        return fix;
    }
}
