package org.archduet.driver.workload;

/** A workload file, or a mix asked of it, is wrong; the message names file, line and key. */
public final class WorkloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String key;

    /**
     * @param line 1-based line in the file; 0 when the mistake is not in the file
     * @param key dotted path of the key
     */
    public WorkloadException(String file, int line, String key, String mistake) {
        super(file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + mistake);
        this.file = file;
        this.line = line;
        this.key = key;
    }

    /** Name of the file or of the workload. */
    public String file() {
        return file;
    }

    /** 1-based line; 0 when the mistake is not in the file. */
    public int line() {
        return line;
    }

    /** Dotted path of the key. */
    public String key() {
        return key;
    }
}
