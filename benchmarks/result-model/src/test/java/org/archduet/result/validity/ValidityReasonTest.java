package org.archduet.result.validity;

import static org.assertj.core.api.Assertions.assertThat;

import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;

class ValidityReasonTest {

    /** The first is the driver's way to name a window, the second the harness's. */
    @Test
    void aReasonIsAboutTheWindowThatItsDetailBeginsWith() {
        WindowId open = WindowId.main(WindowKind.OPEN_LOOP);
        assertThat(late("open-loop: p99 send lag 4.082 ms, above the limit of 2 ms")
                        .isAbout(open))
                .isTrue();
        assertThat(late("window open-loop: the hypervisor took 9.0 %").isAbout(open))
                .isTrue();
        assertThat(late("window open-loop-share: the hypervisor took 9.0 %").isAbout(open))
                .isFalse();
        assertThat(late("closed-loop: late after open-loop: 3").isAbout(open)).isFalse();
    }

    private static ValidityReason late(String detail) {
        return new ValidityReason(Code.DRIVER_LATE, detail);
    }
}
