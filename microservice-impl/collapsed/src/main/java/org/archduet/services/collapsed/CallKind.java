package org.archduet.services.collapsed;

import org.archduet.services.collapsed.contexts.Crossing;

/** How a service calls another one in its process. Services in other processes are always called over HTTP. */
enum CallKind {
    /** A method call. */
    DIRECT {
        @Override
        void start(ProcessSettings settings) {
            new MethodCallProcess(settings, Crossing.DIRECT).start();
        }
    },

    /** A method call whose arguments and answer are written as JSON and read back. */
    ENCODED {
        @Override
        void start(ProcessSettings settings) {
            new MethodCallProcess(settings, Crossing.ENCODED).start();
        }
    },

    /** Over loopback HTTP, each service with its own server. */
    LOOPBACK {
        @Override
        void start(ProcessSettings settings) {
            new LoopbackProcess(settings).start();
        }
    };

    /** Starts all that this process hosts; returns when it is ready. */
    abstract void start(ProcessSettings settings);
}
