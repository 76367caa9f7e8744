package org.archduet.harness.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.run.RungDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderRungsTest {

    private static final RungDescription RULE = new RungDescription(1, "R01RuleOnly.rule", "Rule only", "", "", 17);
    private static final RungDescription COMMIT = new RungDescription(10, "R10Commit.commit", "Commit", "", "", 17);
    private static final RungDescription VIRTUAL =
            new RungDescription(8, "R08Virtual.call", "Virtual threads", "", "", 21);
    private static final List<RungDescription> ALL = List.of(RULE, VIRTUAL, COMMIT);

    @TempDir
    private Path folder;

    @Test
    void aRungThatNeedsANewerJavaIsSkippedAndSaid() {
        LadderRungs rungs = new LadderRungs(ALL, List.of(), 17);

        assertThat(rungs.skipped()).containsExactly("R08Virtual.call");
        assertThat(rungs.skippedNotes())
                .containsOnlyKeys("unverified.rung.R08Virtual.call")
                .containsValue("rung 8 of the ladder (Virtual threads) was skipped: it needs Java 21 or newer,"
                        + " and this run used Java 17");
        assertThat(new LadderRungs(ALL, List.of(), 21).skipped()).isEmpty();
        assertThat(new LadderRungs(ALL, List.of(), 21).skippedNotes()).isEmpty();
    }

    @Test
    void aRungThatFailedIsSaid() throws IOException {
        Path jmh = Files.writeString(folder.resolve("jmh.json"), "[{\"benchmark\": \"a.b.R01RuleOnly.rule\"}]");

        assertThat(new LadderRungs(ALL, List.of(), 17).failedNotes(jmh))
                .containsOnlyKeys("unverified.rung.R10Commit.commit")
                .containsValue("rung 10 of the ladder (Commit) has no figure: its benchmark failed;"
                        + " JMH printed the reason while it ran");
        Files.writeString(jmh, "[{}]");
        assertThatThrownBy(() -> new LadderRungs(ALL, List.of(), 17).failedNotes(jmh))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("jmh.json is not what JMH writes");
    }

    @Test
    void theRepositorysRungsCanBeRead() {
        LadderRungs rungs = LadderRungs.in(Path.of("../microbench"));

        assertThat(rungs.all()).hasSizeGreaterThan(10);
        assertThat(rungs.all()).extracting(RungDescription::number).isSorted().startsWith(1, 2, 3);
        assertThatThrownBy(() -> LadderRungs.in(folder))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("rungs.json");
    }
}
