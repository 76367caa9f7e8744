package org.archduet.services.collapsed;

import java.util.Map;

/** Where the contexts of a process have their data, by JDBC URLs with user and password. */
sealed interface Databases {

    /** One database with a schema per context, and one connection pool. */
    record Shared(String url) implements Databases {}

    /** A database per context, and a connection pool each. */
    record PerContext(Map<HostedService, String> urls) implements Databases {
        public PerContext {
            urls = Map.copyOf(urls);
        }
    }
}
