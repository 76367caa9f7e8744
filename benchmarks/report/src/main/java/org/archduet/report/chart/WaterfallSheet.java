package org.archduet.report.chart;

import java.util.List;
import org.archduet.report.chart.WaterfallChart.Bar;
import org.archduet.report.chart.WaterfallChart.Drawing;

/** A waterfall that stands in no page, for a paper or a README: title, bars, notes; light and dark. */
public final class WaterfallSheet {

    private static final WaterfallForm FORM = WaterfallForm.FULL;
    private static final double MARGIN = 20;
    private static final double HEAD = 48;
    private static final double LINE = 16;
    private static final int LETTERS = 112;

    private static final String STYLE = """
            svg{font:13px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:#1b1f24}
            .paper{fill:#fff}.title{font-size:16px;font-weight:600}.small{font-size:11.5px}.strong{font-weight:600}
            .mute{fill:#525c67}.middle{text-anchor:middle}.end{text-anchor:end}.grid{stroke:#e3e6ea}.one{stroke:#1b1f24}
            .step{fill:#8b949e}.open{fill:#fff;stroke:#525c67;stroke-width:1.3}.whisker{stroke:#1b1f24;stroke-width:1.6}
            .second{stroke:#525c67}.thin{stroke-width:1;opacity:.45}.f0{fill:#2f66b5}.f1{fill:#b4540f}
            .label,.value{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
            @media(prefers-color-scheme:dark){svg{fill:#e6e9ed}.paper{fill:#14171b}.mute{fill:#a3adb8}.grid{stroke:#30363d}
            .one,.whisker{stroke:#e6e9ed}.step{fill:#6e7781}.open{fill:#14171b;stroke:#a3adb8}.second{stroke:#a3adb8}
            .f0{fill:#79a9ee}.f1{fill:#f0965a}.label,.value{stroke:#14171b}}
            """;

    private WaterfallSheet() {}

    /**
     * Draws the bars, the first at the top.
     *
     * @param notes below the bars, a paragraph each
     */
    public static String draw(Drawing drawing, List<Bar> bars, List<String> notes) {
        List<String> lines = notes.stream()
                .flatMap(note -> WaterfallForm.broken(note, LETTERS).stream())
                .toList();
        double below = HEAD + WaterfallChart.height(FORM, bars);
        double width = FORM.width() + 2 * MARGIN;
        double height = below + (lines.size() + 1) * LINE;
        Svg svg = new Svg(drawing.id(), width, height, drawing.title(), drawing.description()).style(STYLE);
        svg.rect(0, 0, width, height, "paper");
        svg.text(MARGIN, 28, drawing.title(), "title");
        svg.group(MARGIN, HEAD);
        WaterfallChart.on(svg, FORM, drawing.unit(), bars);
        svg.endGroup();
        for (int i = 0; i < lines.size(); i++) {
            svg.text(MARGIN, below + (i + 1) * LINE, lines.get(i), "small mute");
        }
        return svg.end() + "\n";
    }
}
