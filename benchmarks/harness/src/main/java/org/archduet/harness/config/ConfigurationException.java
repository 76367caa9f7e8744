package org.archduet.harness.config;

import org.archduet.result.failure.Location;
import org.archduet.result.failure.UserErrorException;

/** Something a user wrote is wrong. The message names file, line and key, says what is wrong, and how to fix it. */
public final class ConfigurationException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    /**
     * @param problem what is wrong, one sentence without a full stop
     * @param fix what to write instead; empty when the problem says it
     */
    public ConfigurationException(Location location, String problem, String fix) {
        super(location, problem, fix);
    }
}
