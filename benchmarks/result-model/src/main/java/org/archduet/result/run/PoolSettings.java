package org.archduet.result.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one process was told about its sessions when it asked the database through its own connection pool.
 *
 * @param process that asked
 * @param settings by name, as SHOW prints them
 */
public record PoolSettings(String process, Map<String, String> settings) {
    public PoolSettings {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
