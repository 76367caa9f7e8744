package org.archduet.services.kit.dose;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.archduet.services.kit.calls.CallPolicy;
import org.archduet.services.kit.calls.HttpTransport;
import org.archduet.services.kit.calls.RemoteContext;
import org.archduet.services.kit.calls.Retries;
import org.archduet.services.kit.calls.WireCall;

/**
 * Calls to another service that ask for nothing, one after another, through the client of all calls: deadline, retries,
 * circuit breaker, connection pool. The callee counts them as it counts any request, and answers 204.
 */
final class EmptyCall implements Dose {
    /** GET: nothing, with 204. No request under it is given a dose. */
    static final String PATH = "/dose/empty-call";

    private static final int MOST = 16;

    private final RemoteContext callee;

    /**
     * @param callee address of another service without a path
     * @param retries counts second attempts
     */
    EmptyCall(URI callee, Retries retries) {
        this.callee = new RemoteContext("empty-call", new HttpTransport(callee), CallPolicy.READS, retries);
    }

    @Override
    public String name() {
        return "hops";
    }

    @Override
    public int maximum() {
        return MOST;
    }

    @Override
    public void give(int amount, HttpServletResponse response) {
        for (int call = 0; call < amount; call++) {
            callee.call(WireCall.get(PATH));
        }
    }
}
