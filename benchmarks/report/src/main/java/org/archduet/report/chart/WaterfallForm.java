package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.chart.WaterfallChart.Bar;

/** How large a waterfall is drawn. */
public enum WaterfallForm {
    /** With an axis; labels that are too long for a line are broken. */
    FULL(640, 17, 15, 11, 66, ""),
    /** Without an axis, a line for each bar; labels that are too long are shortened. */
    COMPACT(640, 15, 7, 6, 64, " small"),
    /** The same, narrow and low. */
    FIRST_SCREEN(480, 11.5, 4, 0, 52, " small");

    private static final String MORE = "…";

    private final double width;
    private final double line;
    private final double thickness;
    private final double gap;
    private final int letters;
    private final String style;

    /**
     * @param width as all lengths, in the units of the drawing
     * @param line height of a line of text
     * @param thickness of a bar
     * @param gap below a bar
     * @param letters that fit into a line, also in the larger type of a narrow screen
     * @param style of text, with a space before it
     */
    WaterfallForm(double width, double line, double thickness, double gap, int letters, String style) {
        this.width = width;
        this.line = line;
        this.thickness = thickness;
        this.gap = gap;
        this.letters = letters;
        this.style = style;
    }

    double width() {
        return width;
    }

    double line() {
        return line;
    }

    double thickness() {
        return thickness;
    }

    String style() {
        return style;
    }

    boolean hasMarks() {
        return this == FULL;
    }

    /** From the top of a row to the foot of its first line. */
    double lead() {
        return line - 3;
    }

    /** Where the bar of a row begins. */
    double barTop(Bar bar, double top) {
        return top + lines(bar).size() * line + 1;
    }

    /** Of a row. */
    double height(Bar bar) {
        return lines(bar).size() * line + 1 + thickness + gap;
    }

    /** The label, so that the value fits beside its last line; an empty line below it where it does not. */
    List<String> lines(Bar bar) {
        int free = letters - bar.value().length() - 2;
        if (bar.label().length() <= free) {
            return List.of(bar.label());
        }
        if (!hasMarks()) {
            int room = Math.max(1, free - 1);
            return List.of(bar.label()
                            .substring(0, Math.min(room, bar.label().length()))
                            .strip()
                    + MORE);
        }
        List<String> lines = broken(bar.label(), letters);
        if (lines.get(lines.size() - 1).length() > free) {
            lines.add("");
        }
        return lines;
    }

    /** Text in lines of so many letters. A word that is longer than a line is cut. */
    static List<String> broken(String text, int letters) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > letters) {
            int space = rest.lastIndexOf(' ', letters);
            int end = space > 0 ? space : letters;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
