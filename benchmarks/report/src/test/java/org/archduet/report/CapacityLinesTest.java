package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.report.text.CapacityWords;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What a line of offered load lacks, and how older notes beside a capacity read. */
class CapacityLinesTest {

    @TempDir
    Path root;

    @Test
    void aWindowWithoutThePercentileOfTheLinesLeavesAGapThatIsExplained() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 42).writeVersion1(new RunFolder(root));
        LoadMeasurement load = folder.readStarts().get(0).windows().get(0).load();
        LoadPoint kept = LoadPoint.of(load, Outcome.OK, List.of());
        folder.capacity()
                .write(List.of(new Capacity(
                        "whole", "p99", 812.0, 930.0, false, 0.2, 2, "", List.of(), List.of(kept, kept, kept))));
        PartialRuns.edit(folder.capacity().path(), capacities -> ((ObjectNode) capacities.at("/0/curve/1/responseTime"))
                .putNull("p99Nanos"));
        String said = PartialRuns.said(folder);
        assertThat(said)
                .contains("the 99th percentile of response time as more load is offered")
                .contains("A gap in the line of whole at 150/s: its window had too few answers for this percentile.");
        int chart = said.indexOf("capacity-curve-t");
        String drawn = said.substring(said.lastIndexOf("<svg", chart), said.indexOf("</svg>", chart));
        assertThat(drawn.split("<circle", -1)).hasSize(3);
        assertThat(drawn.split("class=\"thick", -1)).hasSize(3);
    }

    @Test
    void olderNotesOfDisturbedWindowsAreToldInTodaysWords() {
        assertThat(note("23 % wide; 1 of 25 windows were disturbed and decide nothing, the first because of search-4: "
                        + "p99 send lag 4.082 ms, above the limit of 2 ms"))
                .isEqualTo("23 % wide; 1 of 25 windows was disturbed and discarded because of search-4: "
                        + "p99 send lag 4.082 ms, above the limit of 2 ms");
        assertThat(note("21 of 25 windows were disturbed and decide nothing, the first because of a; b"))
                .isEqualTo("21 of 25 windows were disturbed and discarded, the first because of a; b");
        String today = "1 of 9 windows was disturbed and discarded because of a; b";
        assertThat(note(today)).isEqualTo(today);
    }

    private static String note(String recorded) {
        return CapacityWords.note(
                new Capacity("whole", "p99", 812.0, 930.0, false, 0.2, 2, recorded, List.of(), List.of()));
    }
}
