package org.archduet.services.kit.server;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** Registers a filter before all others. */
final class FirstFilter {
    private FirstFilter() {}

    static FilterRegistrationBean<IncomingCalls> of(IncomingCalls calls) {
        FilterRegistrationBean<IncomingCalls> registration = new FilterRegistrationBean<>(calls);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
