package org.archduet.monolith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** Counts every request, whoever sent it, but those of operators under {@code /ops}. */
@Component
final class ReceivedRequests extends HttpFilter {
    private static final String OPERATORS = "/ops/";

    private static final long serialVersionUID = 1L;

    private final transient LongAdder received = new LongAdder();
    private final transient CommitDose commits;
    private final transient PlantedCpu planted;

    /**
     * @param commits that each request makes beside its work, but those of operators
     * @param planted CPU time that the same requests burn
     */
    ReceivedRequests(CommitDose commits, PlantedCpu planted) {
        this.commits = commits;
        this.planted = planted;
    }

    /** @return since the start */
    long count() {
        return received.sum();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith(OPERATORS)) {
            received.increment();
            commits.give();
            planted.burn();
        }
        chain.doFilter(request, response);
    }
}
