package org.archduet.services.kit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators ask a service. It answers once migrations have run. */
@RestController
class OpsController {
    private final IncomingCalls calls;
    private final ObjectProvider<DataSource> database;

    /** @param database of the service; none at one that owns no data */
    OpsController(FilterRegistrationBean<IncomingCalls> calls, ObjectProvider<DataSource> database) {
        this.database = database;
        this.calls = Objects.requireNonNull(calls.getFilter());
    }

    /** @param received calls from other processes since the start */
    record Calls(long received) {}

    /**
     * 200 when every database of the service answers: what every architecture's readiness asks, so that start-up times
     * compare.
     *
     * @throws SQLException when one does not, which is answered with 500
     */
    @GetMapping("/ops/ready")
    String ready() throws SQLException {
        for (DataSource owned : database) {
            try (Connection connection = owned.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
        }
        return "ready";
    }

    @GetMapping("/ops/calls")
    Calls calls() {
        return new Calls(calls.received());
    }
}
