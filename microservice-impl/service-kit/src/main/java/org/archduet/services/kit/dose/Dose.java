package org.archduet.services.kit.dose;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One kind of extra work that a process can be asked to do for each request. */
interface Dose {

    /** As in the path that sets it and in architecture.yaml. */
    String name();

    /** Largest amount that it takes. */
    int maximum();

    /** What it needs before the first request; done when it is set, not while requests are measured. */
    default void prepare() {}

    /**
     * Does the work of one request.
     *
     * @param amount 1 or more
     * @param response of the request, nothing of it written yet
     */
    void give(int amount, HttpServletResponse response) throws IOException;
}
