package org.archduet.driver.workload;

import org.archduet.result.failure.Location;
import org.archduet.result.failure.UserErrorException;

/** A mix or a replay asked of a workload cannot be made; the message names file and key. */
public final class WorkloadException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file name of the file or of the workload
     * @param line 1-based line in the file; 0 when the mistake is not in the file
     * @param key dotted path of the key
     */
    WorkloadException(String file, int line, String key, String mistake) {
        super(new Location(file, line, key), mistake, "");
    }
}
