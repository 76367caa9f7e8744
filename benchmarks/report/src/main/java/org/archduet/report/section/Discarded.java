package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Words;
import org.archduet.result.trial.Trial;

/** Says in a section of figures which trials it leaves out, so that a gap is not taken for a finding. */
final class Discarded {

    private Discarded() {}

    /** The section as it is, or beginning with the trials that are in none of its figures. */
    static Section said(Run run, Section section) {
        List<Trial> invalid = run.result().trials().stream()
                .filter(trial -> !trial.validity().isEmpty())
                .toList();
        if (invalid.isEmpty()) {
            return section;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(
                "Left out, because invalid: "
                        + invalid.stream().map(Discarded::why).collect(Collectors.joining("; ")) + ".",
                "warned"));
        blocks.addAll(section.blocks());
        return new Section(section.id(), section.title(), blocks);
    }

    private static String why(Trial trial) {
        return trial.id() + " ("
                + trial.validity().stream()
                        .map(reason -> Words.reason(reason.code()))
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
