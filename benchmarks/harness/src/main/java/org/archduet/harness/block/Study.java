package org.archduet.harness.block;

import org.archduet.harness.plan.StudyPlanning;
import org.archduet.harness.run.RunRecord;
import org.archduet.harness.run.RunSession;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.store.RunStore;

/**
 * What is done with the systems of an experiment besides the windows of their starts. A study plans activities inside
 * the blocks, and runs them; what it finds it keeps as evidence in the results folder, where its analysis and its
 * section of the report find it. A study knows no other study.
 *
 * <p>The capacity search is one; the list of all stands in the pipeline.
 */
public interface Study extends StudyPlanning {

    /** Begins its part in one run, also in a resumed one, whose evidence so far lies in the folder. */
    StudySession open(Run run);

    /** The run that a study takes part in. @param rounds measures rounds of slices */
    record Run(RunSetup setup, RunSession session, RunStore store, RunRecord record, MeasuredRounds rounds) {}
}
