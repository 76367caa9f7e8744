package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Words;
import org.archduet.result.start.Start;

/** Says in a section of figures which starts it leaves out, so that a gap is not taken for a finding. */
final class Discarded {

    private Discarded() {}

    /** The section as it is, or beginning with the starts that are in none of its figures. */
    static Section said(Run run, Section section) {
        List<Start> invalid = run.result().starts().stream()
                .filter(start -> !start.validity().isEmpty())
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

    private static String why(Start start) {
        return start.id() + " ("
                + start.validity().stream()
                        .map(reason -> Words.reason(reason.code()))
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
