package org.archduet.driver.yaml;

/** A file that cannot be read, or is no YAML that this project reads; its author can mend it. */
public final class YamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;
    private final String problem;
    private final String fix;

    /**
     * @param line 1-based line in the file; 0 when the file could not be read
     * @param key dotted path of the key, for example {@code operations.page}; empty for the whole file
     * @param problem what is wrong
     * @param fix what to do about it
     */
    public YamlException(int line, String key, String problem, String fix) {
        super(problem + " - " + fix);
        this.line = line;
        this.key = key;
        this.problem = problem;
        this.fix = fix;
    }

    /** 1-based line; 0 when the file could not be read. */
    public int line() {
        return line;
    }

    /** Dotted path of the key. */
    public String key() {
        return key;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String fix() {
        return fix;
    }
}
