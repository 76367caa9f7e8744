package org.archduet.harness.config;

import java.util.Optional;

/** One thing that must be so before a process counts as ready. */
public sealed interface ReadinessCheck {

    /** Name among {@link ProcessDescription#ports()}; empty for the process's own port. */
    Optional<String> port();

    /**
     * A GET is answered as expected.
     *
     * @param path begins with a slash
     * @param contains text that the body must have in it
     */
    record Http(Optional<String> port, String path, int status, Optional<String> contains) implements ReadinessCheck {

        /** Status 200, whatever the body. */
        public Http(String path) {
            this(Optional.empty(), path, 200, Optional.empty());
        }
    }

    /** The port accepts a connection. */
    record Tcp(Optional<String> port) implements ReadinessCheck {}
}
