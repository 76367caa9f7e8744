package org.archduet.shop.api;

import java.util.Map;

/** Ends a request with a {@link ShopProblem}. Carries no stack trace: refusals are ordinary answers on a hot path. */
public final class ShopProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ShopProblem problem;
    private final transient Map<String, Object> extensions;

    /**
     * @param detail what is wrong with this request, for a person
     * @param extensions further members of the problem document, JSON-ready values in a stable order
     */
    public ShopProblemException(ShopProblem problem, String detail, Map<String, Object> extensions) {
        super(detail, null, false, false);
        this.problem = problem;
        this.extensions = extensions;
    }

    /** @return the problem type */
    public ShopProblem problem() {
        return problem;
    }

    /** @return further members of the problem document */
    public Map<String, Object> extensions() {
        return extensions;
    }
}
