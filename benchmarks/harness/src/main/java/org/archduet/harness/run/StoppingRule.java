package org.archduet.harness.run;

import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.folder.RunFolder;

/**
 * Says at the looks that a profile plans whether the run is precise enough to stop. The harness measures and does not
 * analyse, so whoever starts a run brings the rule. It must ask for the width of intervals only, never for what they
 * say.
 */
@FunctionalInterface
public interface StoppingRule {

    /** Continues to the end of the plan, whatever was measured. */
    StoppingRule NEVER = (folder, blocks) -> new PrecisionLook(blocks, false, null, "", 0);

    /** @param blocks how many are done; all their starts are in the folder */
    public PrecisionLook look(RunFolder folder, int blocks);
}
