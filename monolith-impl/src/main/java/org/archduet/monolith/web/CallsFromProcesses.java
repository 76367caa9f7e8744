package org.archduet.monolith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/**
 * Counts requests that name a calling process, as every architecture does: that there are none is counted, not claimed.
 */
@Component
final class CallsFromProcesses extends HttpFilter {
    /** Set by processes of a shop that call each other; users do not send it. */
    static final String CALLER = "X-Caller";

    private static final long serialVersionUID = 1L;

    private final transient LongAdder received = new LongAdder();

    /** @return since the start */
    long received() {
        return received.sum();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader(CALLER) != null) {
            received.increment();
        }
        chain.doFilter(request, response);
    }
}
