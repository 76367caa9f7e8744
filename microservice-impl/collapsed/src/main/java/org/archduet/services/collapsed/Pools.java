package org.archduet.services.collapsed;

import java.util.Objects;
import javax.sql.DataSource;

/** Gives each service its connection pool: that of the process, or a separate one. */
@FunctionalInterface
interface Pools {

    /** @return the start, with what the service needs to reach its data */
    SpringStart give(HostedService service, SpringStart start);

    /** Opens the pool of the process, where there is only one. */
    static Pools of(ProcessSettings settings) {
        if (settings.databases() instanceof Databases.PerContext own) {
            return (service, start) -> start.set(
                            "DATABASE_URL", Objects.requireNonNull(own.urls().get(service)))
                    .set("DATABASE_CONNECTIONS", settings.connectionsOf(service));
        }
        String url = ((Databases.Shared) settings.databases()).url();
        DataSource pool = SharedPool.open(url, settings.connections());
        return (service, start) -> start.bean("database", pool);
    }
}
