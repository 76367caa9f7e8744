package org.archduet.services.kit.server;

import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators ask a service. It answers once migrations have run and the connection pool is full. */
@RestController
class OpsController {
    private final IncomingCalls calls;

    OpsController(FilterRegistrationBean<IncomingCalls> calls) {
        this.calls = Objects.requireNonNull(calls.getFilter());
    }

    /** @param received calls from other processes since the start */
    record Calls(long received) {}

    @GetMapping("/ops/ready")
    String ready() {
        return "ready";
    }

    @GetMapping("/ops/calls")
    Calls calls() {
        return new Calls(calls.received());
    }
}
