package org.archduet.report.chart;

import java.util.List;

/**
 * Room for the names of systems at one side of a chart, enough for the larger type of a narrow screen.
 *
 * @param width in the units of the drawing, with the gap to the plot
 */
record LabelRoom(double width) {

    /** Of a bold letter in 17 px, in a wide typeface. */
    private static final double LETTER = 12;

    private static final double GAP = 12;
    private static final double MOST = 300;
    private static final String MORE = "…";

    /** For the longest of the names. @param least width that short names get */
    static LabelRoom of(List<String> names, double least) {
        int letters = names.stream().mapToInt(String::length).max().orElse(0);
        return new LabelRoom(Math.max(least, Math.min(MOST, GAP + LETTER * letters)));
    }

    /** The name, shortened where even the widest room is too small. */
    String shown(String name) {
        int letters = (int) ((width - GAP) / LETTER);
        return name.length() <= letters ? name : name.substring(0, Math.max(1, letters - 1)) + MORE;
    }
}
