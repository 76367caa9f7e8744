package org.archduet.report.chart;

import java.util.List;
import org.archduet.report.chart.WaterfallChart.Bar;
import org.archduet.report.chart.WaterfallChart.Drawing;

/** A waterfall that stands in no page: title, bars, notes. */
public final class WaterfallSheet {

    private static final WaterfallForm FORM = WaterfallForm.FULL;
    private static final double HEAD = 48;

    private WaterfallSheet() {}

    /**
     * Draws the bars, the first at the top.
     *
     * @param notes below the bars, a paragraph each
     */
    public static String draw(Drawing drawing, List<Bar> bars, List<String> notes) {
        List<String> lines = notes.stream()
                .flatMap(note -> WaterfallForm.broken(note, SheetStyle.LETTERS).stream())
                .toList();
        double below = HEAD + WaterfallChart.height(FORM, bars);
        double width = FORM.width() + 2 * SheetStyle.MARGIN;
        double height = below + (lines.size() + 1) * SheetStyle.LINE;
        Svg svg = new Svg(drawing.id(), width, height, drawing.title(), drawing.description()).style(SheetStyle.RULES);
        svg.rect(0, 0, width, height, "paper");
        svg.text(SheetStyle.MARGIN, 28, drawing.title(), "title");
        svg.group(SheetStyle.MARGIN, HEAD);
        WaterfallChart.on(svg, FORM, drawing.unit(), bars);
        svg.endGroup();
        for (int i = 0; i < lines.size(); i++) {
            svg.text(SheetStyle.MARGIN, below + (i + 1) * SheetStyle.LINE, lines.get(i), "small mute");
        }
        return svg.end() + "\n";
    }
}
