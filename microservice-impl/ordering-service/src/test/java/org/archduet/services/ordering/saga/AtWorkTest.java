package org.archduet.services.ordering.saga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtWorkTest {
    private final AtWork atWork = new AtWork();

    @Test
    void aLosingTwinLeavesTheWinnerProtected() {
        atWork.begin("o-1");
        atWork.begin("o-1");
        atWork.end("o-1");
        assertThat(atWork.orderIds()).containsExactly("o-1");
        atWork.end("o-1");
        assertThat(atWork.orderIds()).isEmpty();
    }

    @Test
    void endingWhatNeverBeganIsNothing() {
        atWork.end("o-1");
        atWork.begin("o-1");
        assertThat(atWork.orderIds()).containsExactly("o-1");
    }
}
