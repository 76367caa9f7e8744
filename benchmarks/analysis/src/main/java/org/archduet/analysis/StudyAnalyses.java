package org.archduet.analysis;

import java.util.List;
import org.archduet.analysis.cpuprofile.CpuProfileAnalysis;
import org.archduet.analysis.study.StudyAnalysis;

/**
 * The list of the analyses of all studies. A new one is one more line here. The capacity search needs none: its
 * intervals are decided while it runs, and version 1 of the format has a field for them.
 */
final class StudyAnalyses {

    /** In the order in which they run. */
    static final List<StudyAnalysis> ALL = List.of(new CpuProfileAnalysis());

    private StudyAnalyses() {}
}
