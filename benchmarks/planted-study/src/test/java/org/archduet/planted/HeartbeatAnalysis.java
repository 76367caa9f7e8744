package org.archduet.planted;

import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.study.StudyAnalysis;
import org.archduet.result.folder.RunFolder;

/** Takes the median over the starts of each system. */
final class HeartbeatAnalysis implements StudyAnalysis {

    @Override
    public void write(RunFolder folder) {
        folder.evidence(Heartbeats.FOUND).readIfPresent().ifPresent(found -> folder.evidence(Heartbeats.SUMMARY)
                .write(summaries(found)));
    }

    private static List<Heartbeats.Summary> summaries(List<Heartbeats.Start> found) {
        List<Heartbeats.Summary> summaries = new ArrayList<>();
        for (String system :
                found.stream().map(Heartbeats.Start::system).distinct().sorted().toList()) {
            List<Long> nanos = found.stream()
                    .filter(start -> start.system().equals(system))
                    .flatMap(start -> start.nanos().stream())
                    .sorted()
                    .toList();
            summaries.add(new Heartbeats.Summary(system, nanos.size(), nanos.get(nanos.size() / 2)));
        }
        return summaries;
    }
}
