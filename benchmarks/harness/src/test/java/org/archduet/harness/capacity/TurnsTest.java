package org.archduet.harness.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.harness.block.InParallel;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int WINDOWS = 20;

    private final Turns turns = new Turns();

    @Test
    void armsThatAreSearchedSideBySideAlternateAndNeverOverlap() throws Exception {
        List<String> taken = new CopyOnWriteArrayList<>();
        AtomicInteger atOnce = new AtomicInteger();
        InParallel.each(List.of("alone", "pair"), arm -> {
            for (int window = 0; window < WINDOWS; window++) {
                turns.take(() -> {
                    assertThat(atOnce.incrementAndGet()).isEqualTo(1);
                    Thread.sleep(5);
                    taken.add(arm);
                    return atOnce.decrementAndGet();
                });
            }
            return arm;
        });

        assertThat(taken).hasSize(2 * WINDOWS);
        // an arm may have windows before the other one begins to search, none once both wait for turns
        int both = Math.max(taken.indexOf("alone"), taken.indexOf("pair"));
        int end = Math.min(taken.lastIndexOf("alone"), taken.lastIndexOf("pair"));
        for (int i = both; i < end; i++) {
            assertThat(taken.get(i)).as("turn %d of %s", i, taken).isNotEqualTo(taken.get(i + 1));
        }
    }

    @Test
    void aTurnThatFailsIsPassedOn() throws Exception {
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("the arm died");
                }))
                .hasMessage("the arm died");

        assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
    }
}
