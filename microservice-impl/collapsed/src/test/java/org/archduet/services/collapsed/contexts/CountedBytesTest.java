package org.archduet.services.collapsed.contexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.archduet.context.catalog.ProductName;
import org.junit.jupiter.api.Test;

/** What is encoded between services of one process is counted, both ways; what is passed as an object is not. */
class CountedBytesTest {
    private static final String CALL = "[1000000,2000000]";
    private static final String ANSWER = "[{\"productId\":7,\"name\":\"Rake\"}]";

    @Test
    void anEncodedCallCountsItsBodyAndThatOfItsAnswer() {
        assertThat(counted(Crossing.ENCODED)).isEqualTo(CALL.length() + ANSWER.length());
    }

    @Test
    void aMethodCallCountsNothing() {
        assertThat(counted(Crossing.DIRECT)).isZero();
    }

    private static long counted(Crossing crossing) {
        RecordingContext context =
                new RecordingContext(crossing, List.of(new ProductName(7, "Rake")), new ArrayList<>());
        context.catalog().names(List.of(1_000_000L, 2_000_000L));
        return context.encoded().passed();
    }
}
