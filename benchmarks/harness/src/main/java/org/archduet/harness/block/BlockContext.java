package org.archduet.harness.block;

import java.util.List;
import java.util.Map;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.run.RunSession;
import org.archduet.harness.run.RunSetup;
import org.archduet.result.run.PoolSettings;

/**
 * What all blocks of a run share.
 *
 * @param earlier what other starts answered
 * @param sessions settings of database sessions by system, as they were verified
 * @param runners of the planned activities
 */
record BlockContext(
        RunSetup setup,
        RunSession session,
        EarlierTranscripts earlier,
        Map<String, List<PoolSettings>> sessions,
        ActivityRunners runners,
        RunListener listener) {}
