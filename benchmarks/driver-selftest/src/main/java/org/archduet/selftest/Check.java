package org.archduet.selftest;

import java.util.List;

/** One experiment of the self-test with a known answer. */
interface Check {
    List<CheckResult> rows(KnownServerRig bench, SelfTestScope scope);

    /**
     * Whether a late driver makes a right answer look wrong, so that {@link CheckAttempts} may ask again. Not where
     * lateness is what the check is about, and not for counts and intended times, which lateness does not touch.
     */
    default boolean spoiltByLateness() {
        return false;
    }
}
