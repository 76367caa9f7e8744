package org.archduet.monolith.web;

import java.sql.SQLException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operational endpoints: is the process ready, how many requests did it receive, what are its database sessions. */
@RestController
@RequestMapping("/ops")
final class OpsController {
    private final JdbcClient jdbc;
    private final ReceivedRequests requests;
    private final SessionSettings sessions;

    OpsController(JdbcClient jdbc, ReceivedRequests requests, SessionSettings sessions) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.sessions = sessions;
    }

    /** 200 when the database answers; the server listens only once the schemas are up to date. */
    @GetMapping("/ready")
    ResponseEntity<Void> ready() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
        return ResponseEntity.ok().build();
    }

    /** A monolith calls no other process, so it makes no call a second time and encodes none. */
    @GetMapping("/calls")
    Calls calls() {
        return new Calls(requests.count(), 0, 0);
    }

    /** @throws SQLException when the database does not answer, which is answered with 500 */
    @GetMapping("/database")
    SessionReport database() throws SQLException {
        return sessions.read();
    }

    /**
     * @param received requests since the start, without those of operators
     * @param retries second and later attempts of calls to other processes
     * @param encodedBytes bodies of such calls and of their answers
     */
    record Calls(long received, long retries, long encodedBytes) {}
}
