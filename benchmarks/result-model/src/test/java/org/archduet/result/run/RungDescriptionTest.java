package org.archduet.result.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RungDescriptionTest {

    @Test
    void parametersStandInTheTitle() {
        RungDescription rung = new RungDescription(7, "A.b", "Call, {client}, {protocol}", "", "", 17);

        assertThat(rung.title(Map.of("protocol", "h2c", "client", "OkHttp"))).isEqualTo("Call, OkHttp, h2c");
        assertThat(rung.title(Map.of())).isEqualTo("Call, {client}, {protocol}");
    }
}
