package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowKind;

/** How long the answers of each operation are: systems that do the same work send about the same. */
final class AnswerLengths {

    private AnswerLengths() {}

    /** Empty when no window has lengths. */
    static Optional<Block> table(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        for (OperationName operation : run.operations()) {
            List<String> cells = new ArrayList<>(List.of(operation.value()));
            boolean any = false;
            for (SystemResult system : run.systems()) {
                OptionalDouble bytes = mean(run, system, operation);
                any |= bytes.isPresent();
                cells.add(bytes.isPresent() ? Figures.bytes(bytes.getAsDouble()) : Figures.NONE);
            }
            if (any) {
                rows.add(new Block.Row(cells, ""));
            }
        }
        List<String> header = new ArrayList<>(List.of("Operation"));
        run.systems().forEach(system -> header.add(system.name()));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Mean length of answers (bodies) at equal load, valid starts", header, rows, false));
    }

    private static OptionalDouble mean(Run run, SystemResult system, OperationName operation) {
        return run.windows(system, WindowKind.OPEN_LOOP).stream()
                .flatMap(window -> window.load().operations().stream())
                .filter(measured -> measured.operation().equals(operation.value()))
                .map(OperationMeasurement::meanBytes)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
    }
}
