package org.archduet.harness.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.Gaps;
import org.archduet.driver.capacity.Bracket;
import org.archduet.driver.capacity.Confirmation.Confirmed;
import org.archduet.harness.plan.Condition;
import org.archduet.harness.plan.Load;
import org.archduet.harness.plan.RoundActivity;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacityBookTest {
    private static final ValidityReason BROKEN = new ValidityReason(Code.INVARIANT, "shop breaks \"stock\" 3 times");
    private static final CapacityTask.ShareRound SHARE = new CapacityTask.ShareRound(
            new RoundActivity(
                    new Condition(
                            WindowId.main(WindowKind.OPEN_LOOP_SHARE),
                            WindowKind.OPEN_LOOP_SHARE,
                            Map.of("read", 1),
                            new Load.FoundByStudy()),
                    1,
                    List.of("shop", "shop"),
                    Duration.ofSeconds(4),
                    7),
            0.6,
            Gaps.POISSON);

    @TempDir
    Path folder;

    @Test
    void whatAShareIsTakenOfDoesNotMoveWhenTheCapacityDoes() {
        CapacityBook book = found(100.0);
        book.put(confirmed(book, new Confirmed(new Bracket(90.0, 120.0, null), true)));

        assertThat(book.of("shop").orElseThrow().passPerSecond()).isEqualTo(90.0);
        assertThat(ratePerSecond(book, "shop")).hasValue(60.0);
        assertThat(ratePerSecond(reopened(), "shop")).as("resumed").hasValue(60.0);
    }

    @Test
    void withoutAReferenceThereIsNoShare() {
        assertThat(ratePerSecond(found(null), "shop")).isEmpty();
    }

    @Test
    void whatTheSearchBroughtUpAgainstTheRunIsThereWhenItIsResumed() {
        found(100.0);

        assertThat(reopened().searched("shop").orElseThrow().validity()).containsExactly(BROKEN);
    }

    @Test
    void aStartOnWhichNoEndWasSeenToHoldIsNotCounted() {
        CapacityBook book = found(100.0);
        book.put(confirmed(book, new Confirmed(new Bracket(100.0, 120.0, null), false)));
        assertThat(book.of("shop").orElseThrow().starts()).isZero();

        book.put(confirmed(book, new Confirmed(new Bracket(100.0, 120.0, null), true)));
        assertThat(book.of("shop").orElseThrow().starts()).isEqualTo(1);
    }

    private CapacityBook found(@Nullable Double reference) {
        CapacityBook book = reopened();
        book.found(
                new SearchedCapacity("shop", reference, List.of(BROKEN)),
                new Capacity("shop", "p99", 100.0, 120.0, false, 0.2, 0, "", List.of(), List.of()));
        return book;
    }

    private CapacityBook reopened() {
        return CapacityBook.in(new RunFolder(folder));
    }

    private static Capacity confirmed(CapacityBook book, Confirmed confirmed) {
        return book.confirmed(book.of("shop").orElseThrow(), confirmed, List.of());
    }

    private static Optional<Double> ratePerSecond(CapacityBook book, String system) {
        return book.searched(system).flatMap(searched -> CapacityTasks.ratePerSecond(SHARE, searched));
    }
}
