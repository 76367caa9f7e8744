package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessStatTest {

    /** The fields after the name as a kernel 6.18 printed them for a postmaster, times replaced by distinct numbers. */
    private static final String FIELDS = " S 10246 10246 5097 0 -1 4194304 2847 6541 7 1 290 11 300 17 20 0 7 0 155398"
            + " 16977920 3327 18446744073709551615 94865863520256 94865863520597 140726120387648 0 0 0 0 16781312 2 0 0"
            + " 0 17 1 0 0 0 0 0 94865863531952 94865863532568 94866064478208 140726120388555 140726120388709"
            + " 140726120388709 140726120390607 0\n";

    @Test
    void readsTimesOfTheProcessAndOfThoseItReaped() {
        ProcessStat stat = ProcessStat.parse("10248 (postgres)" + FIELDS);

        assertThat(stat).isEqualTo(new ProcessStat(10248, "postgres", 'S', 10246, 301, 317, 7));
    }

    @Test
    void aNameMayHoldBlanksAndParentheses() {
        for (String name : List.of("(a b) c)", "a) S 1 2 3", "(", ")", "", "java (1)", "x\ny")) {
            ProcessStat stat = ProcessStat.parse("77 (" + name + ")" + FIELDS);

            assertThat(stat.name()).isEqualTo(name);
            assertThat(stat.parent()).isEqualTo(10246);
            assertThat(stat.ownTicks()).isEqualTo(301);
        }
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> ProcessStat.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProcessStat.parse("12 (java) S 1 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too few fields");
    }

    @Test
    void machineTimesAreSummedOverAllCpus() {
        MachineReading reading = MachineReading.parse(List.of(
                "cpu  100 20 30 5000 400 5 6 7 50 0",
                "cpu0 60 10 20 2500 200 3 3 4 30 0",
                "cpu1 40 10 10 2500 200 2 3 3 20 0",
                "intr 123 0 0",
                "ctxt 99"));

        assertThat(reading).isEqualTo(new MachineReading(161 * Proc.TICK_NANOS, 7 * Proc.TICK_NANOS, 2));
    }

    @Test
    void machineOfAnOldKernelHasNoSteal() {
        assertThat(MachineReading.parse(List.of("cpu  1 0 1 50 4 0 0", "cpu0 1 0 1 50 4 0 0")))
                .isEqualTo(new MachineReading(2 * Proc.TICK_NANOS, 0, 1));
    }
}
