package org.archduet.planted;

import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.section.SectionMaker;

/** Shows the medians in the report. */
final class HeartbeatSection implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        return run.folder().evidence(Heartbeats.SUMMARY).readIfPresent().map(HeartbeatSection::section);
    }

    private static Section section(List<Heartbeats.Summary> summaries) {
        return new Section(
                "heartbeat",
                "Heartbeats",
                List.of(new Block.Table(
                        "Answer to a single request",
                        List.of("System", "beats", "median"),
                        summaries.stream()
                                .map(one -> Block.Row.of(
                                        one.system(), String.valueOf(one.beats()), one.medianNanos() + " ns"))
                                .toList(),
                        false)));
    }
}
