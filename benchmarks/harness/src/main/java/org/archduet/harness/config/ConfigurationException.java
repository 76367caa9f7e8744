package org.archduet.harness.config;

/** Something a user wrote is wrong. The message names file, line and key, says what is wrong, and how to mend it. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Location location;

    /**
     * @param problem what is wrong, one sentence without a full stop
     * @param mend what to write instead
     */
    public ConfigurationException(Location location, String problem, String mend) {
        super(location + ": " + problem + (mend.isEmpty() ? "" : " - " + mend));
        this.location = location;
    }

    public Location location() {
        return location;
    }
}
