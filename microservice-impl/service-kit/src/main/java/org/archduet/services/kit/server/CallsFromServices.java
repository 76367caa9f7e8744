package org.archduet.services.kit.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.archduet.services.kit.CallHeaders;
import org.archduet.services.kit.dose.Doses;
import org.jspecify.annotations.Nullable;

/** At a service that other services call: the caller's deadline holds if it is nearer. */
public final class CallsFromServices extends IncomingCalls {
    private static final long serialVersionUID = 1L;

    private final long longestMillis;

    /**
     * @param longest deadline of a request that carries none, or a later one
     * @param doses of extra work for each request
     */
    public CallsFromServices(Duration longest, Doses doses) {
        super(doses);
        this.longestMillis = longest.toMillis();
    }

    @Override
    long admit(HttpServletRequest request) {
        return remainingMillis(request.getHeader(CallHeaders.DEADLINE));
    }

    private long remainingMillis(@Nullable String header) {
        if (header == null) {
            return longestMillis;
        }
        try {
            return Math.min(longestMillis, Long.parseLong(header));
        } catch (NumberFormatException notANumber) {
            return longestMillis;
        }
    }
}
