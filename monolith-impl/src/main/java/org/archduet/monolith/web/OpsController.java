package org.archduet.monolith.web;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operational endpoints: is the process ready, and how often did other processes call it. */
@RestController
@RequestMapping("/ops")
final class OpsController {
    private final JdbcClient jdbc;
    private final CallsFromProcesses calls;

    OpsController(JdbcClient jdbc, CallsFromProcesses calls) {
        this.jdbc = jdbc;
        this.calls = calls;
    }

    /** 200 when the database answers; the server listens only once the schemas are up to date. */
    @GetMapping("/ready")
    ResponseEntity<Void> ready() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
        return ResponseEntity.ok().build();
    }

    /** A monolith is one process: no other process should have called it. */
    @GetMapping("/calls")
    Calls calls() {
        return new Calls(calls.received());
    }

    /** @param received calls from other processes since start */
    record Calls(long received) {}
}
