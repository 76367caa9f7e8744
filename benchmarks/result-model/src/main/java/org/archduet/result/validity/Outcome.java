package org.archduet.result.validity;

/** How the system did in a window: a finding, not a fault of the run. */
public enum Outcome {
    /** Kept up with the offered load; failures within the limit. */
    OK,
    /** Fell behind the offered load, or requests were turned away at the bound on requests in flight. */
    OVERLOADED,
    /** Answered, but more answers than the limit were wrong or missing. */
    FAILING
}
