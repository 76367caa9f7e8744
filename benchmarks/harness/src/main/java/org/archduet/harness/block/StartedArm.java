package org.archduet.harness.block;

import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.result.folder.MeasuredFolder;

/**
 * An arm that was started and shown to be right, and is not warm yet.
 *
 * @param folder gets its logs and histograms
 * @param proof what its start has shown
 */
record StartedArm(PlannedStart planned, RunningSystem running, MeasuredFolder folder, StartProof proof) {}
