package org.archduet.harness.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.archduet.driver.Draws;
import org.archduet.harness.testshop.Loads;
import org.archduet.result.folder.Json;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.DriverBook.Drawn;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DrawCursorTest {

    private static final DrawCursor BEGIN = DrawCursor.of(7);

    @Test
    void theNextRoundBeginsWhereTheFurthestArmEnded() {
        DrawCursor second = BEGIN.after(List.of(
                load(new Drawn("order", 5, 20, 0)), load(new Drawn("order", 5, 31, 0), new Drawn("voucher", 0, 2, 0))));

        assertThat(second.next().seed()).isEqualTo(7);
        assertThat(second.next().used()).isEqualTo(Map.of("order", 36L, "voucher", 2L));
        assertThat(second.after(List.of(load(new Drawn("order", 40, 1, 0))))
                        .next()
                        .used())
                .isEqualTo(Map.of("order", 41L, "voucher", 2L));
    }

    @Test
    void itNeverGoesBack() {
        DrawCursor second = BEGIN.after(List.of(load(new Drawn("order", 0, 20, 0))));

        assertThat(second.after(List.of(load(new Drawn("order", 0, 3, 0))))).isEqualTo(second);
        assertThat(second.after(List.of(Loads.closed(3)))).as("no books").isEqualTo(second);
        assertThat(second.after(List.of())).isEqualTo(second);
    }

    @Test
    void armsThatWentForThemselvesMeetAtTheFurthest() {
        DrawCursor one = BEGIN.after(List.of(load(new Drawn("order", 0, 20, 0))));
        DrawCursor other = BEGIN.after(List.of(load(new Drawn("order", 0, 4, 0), new Drawn("voucher", 0, 9, 0))));

        assertThat(BEGIN.furthest(List.of(one, other)).next().used()).isEqualTo(Map.of("order", 20L, "voucher", 9L));
        assertThat(BEGIN.next()).isEqualTo(Draws.of(7));
    }

    private static LoadMeasurement load(Drawn... drawn) {
        ObjectNode tree = Json.MAPPER.valueToTree(Loads.closed(3));
        tree.putPOJO("driverBook", new DriverBook(null, 0, 0, null, 3L, List.of(drawn), null));
        return Json.MAPPER.treeToValue(tree, LoadMeasurement.class);
    }
}
