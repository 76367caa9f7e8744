package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadBookTest {
    private static final double HIGHEST = 500;

    @TempDir
    Path folder;

    private LoadBook book;

    @BeforeEach
    void inAFolder() {
        book = reopened();
    }

    @Test
    void beforeTheFirstClosedLoopNoLoadIsKnown() {
        assertThat(book.isKnown()).isFalse();
        assertThat(book.atLevel(1)).isEmpty();
        assertThat(book.atUtilisation("pair", 1)).isEmpty();
    }

    @Test
    void theGridIsAPartOfTheSlowestPeakAndNeverMoreThanTheDriverMayOffer() {
        found(Map.of("alone", 1000.0, "pair", 433.0));

        assertThat(book.atLevel(1)).hasValue(87.0);
        assertThat(book.atLevel(2)).hasValue(346.0);
        assertThat(book.atLevel(3)).as("beyond the driver's limit").hasValue(HIGHEST);
    }

    @Test
    void aResumedRunKeepsTheGridThatItHas() {
        found(Map.of("alone", 1000.0, "pair", 433.0));

        assertThat(reopened().isKnown()).isTrue();
        assertThat(reopened().atLevel(2)).hasValue(346.0);
        assertThat(reopened().atUtilisation("pair", 1)).hasValue(250.0);
    }

    @Test
    void eachArmHasALoadOfItsOwnAtEqualUtilisation() {
        found(Map.of("alone", 1000.0, "pair", 433.0));

        // 4 ms of CPU for a request: one CPU does 250 of them in a second
        assertThat(book.atUtilisation("pair", 0.5)).hasValue(125.0);
        assertThat(book.atUtilisation("alone", 0.5)).hasValue(250.0);
        assertThat(book.atUtilisation("unseen", 0.5)).isEmpty();
    }

    @Test
    void anArmThatGotNothingDoneLeavesTheGridOut() {
        found(Map.of("alone", 1000.0, "pair", 0.0));

        assertThat(book.isKnown()).isTrue();
        assertThat(book.atLevel(1)).isEmpty();
    }

    @Test
    void ratesBelowOneASecondAreNotRoundedToNothing() {
        found(Map.of("alone", 2.0));

        assertThat(book.atLevel(1)).hasValue(0.4);
    }

    private void found(Map<String, Double> peaks) {
        book.found(List.of(0.2, 0.8, 1.2), peaks, Map.of("alone", 2e6, "pair", 4e6));
    }

    private LoadBook reopened() {
        return LoadBook.in(new RunFolder(folder), HIGHEST);
    }
}
