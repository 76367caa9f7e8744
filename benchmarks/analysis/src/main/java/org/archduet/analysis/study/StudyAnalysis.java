package org.archduet.analysis.study;

import org.archduet.result.folder.RunFolder;

/** Computes what follows from the evidence of one study. It knows no other study, and nothing of the harness. */
@FunctionalInterface
public interface StudyAnalysis {

    /**
     * Reads the study's evidence and the starts, and writes what follows from them as evidence of the same study. Does
     * nothing when the study did not run. The same files always give the same result.
     *
     * @throws org.archduet.result.failure.ResultsException when a file is broken or cannot be written, naming it
     */
    void write(RunFolder folder);
}
