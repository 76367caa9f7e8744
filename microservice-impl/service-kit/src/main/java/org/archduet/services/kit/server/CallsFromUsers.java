package org.archduet.services.kit.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.archduet.services.kit.dose.Doses;

/**
 * At the public entry: whoever asks is outside, so what the headers of calls between services say is not believed.
 * Every request has the entry's own deadline.
 */
public final class CallsFromUsers extends IncomingCalls {
    private static final long serialVersionUID = 1L;

    private final long deadlineMillis;

    /**
     * @param deadline of every request
     * @param doses of extra work for each request
     */
    public CallsFromUsers(Duration deadline, Doses doses) {
        super(doses);
        this.deadlineMillis = deadline.toMillis();
    }

    @Override
    long admit(HttpServletRequest request) {
        return deadlineMillis;
    }
}
