package org.archduet.driver.yaml;

import org.archduet.result.failure.Location;
import org.archduet.result.failure.UserErrorException;

/** A YAML file cannot be read, or says something that it must not; the message names file, line, key and the fix. */
public final class YamlException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    /**
     * @param location line 0 when the file could not be read
     * @param problem what is wrong, without a full stop
     * @param fix what to write instead; empty when the problem says it
     */
    public YamlException(Location location, String problem, String fix) {
        super(location, problem, fix);
    }
}
