package org.archduet.harness.testshop;

import org.archduet.harness.run.RunRequest;

/** The requests of the test shop ask for smoke; this asks for another profile. */
public final class InProfile {

    private InProfile() {}

    /** In another profile than smoke: with its numbers, without what the experiment overrides for smoke. */
    public static RunRequest of(RunRequest smoke, String profile) {
        return new RunRequest(
                smoke.folders(),
                smoke.experiment(),
                profile,
                smoke.seed(),
                smoke.folder(),
                smoke.database(),
                smoke.remoteDriver(),
                smoke.command());
    }
}
