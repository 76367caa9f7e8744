package org.archduet.harness.config;

import java.util.List;

/**
 * A path under which the processes of a system answer a question about themselves.
 *
 * @param path begins with a slash
 * @param except names of processes that are not asked, because they do not know the path: a configuration server, a web
 *     server off the shelf
 */
public record OpsPath(String path, List<String> except) {

    public OpsPath {
        except = List.copyOf(except);
    }

    /** A path that all processes know. */
    public static OpsPath ofAll(String path) {
        return new OpsPath(path, List.of());
    }

    /** Whether a process is asked. */
    public boolean isKnownBy(String process) {
        return !except.contains(process);
    }
}
