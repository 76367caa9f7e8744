package org.archduet.course.answer;

/** Whether a condition on a measured figure is met. */
public enum Verdict {
    /** By the whole interval. */
    MET("yes"),
    /** Nowhere in the interval. */
    UNMET("no"),
    /** By a part of the interval only, or there is no figure. */
    OPEN("can't tell");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** For readers. */
    public String words() {
        return words;
    }

    /** Of the opposite condition. */
    public Verdict negated() {
        return this == OPEN ? OPEN : this == MET ? UNMET : MET;
    }

    /** Of a condition that both ends of an interval meet or not; it must be met between them when it is met by both. */
    public static Verdict ofEnds(boolean low, boolean high) {
        return low != high ? OPEN : low ? MET : UNMET;
    }
}
