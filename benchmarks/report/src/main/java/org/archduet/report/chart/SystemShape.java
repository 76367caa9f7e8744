package org.archduet.report.chart;

/** The boxes, drums and lines of a system, without a title. */
sealed interface SystemShape permits OneBox, BoxesOnABus, CallGraph {

    /** In the units of the drawing. */
    double width();

    /** In the units of the drawing. */
    double height();

    /** Draws it from the corner at the upper left. */
    void on(Svg svg, int hue);

    /** A cylinder, as databases are drawn. */
    static void drum(Svg svg, double x, double y, double width, double height) {
        double lid = Math.min(9, height / 4);
        svg.rect(x, y + lid / 2, width, height - lid, "drum");
        svg.ellipse(x + width / 2, y + height - lid / 2, width / 2, lid / 2, "drum");
        svg.rect(x + 0.8, y + lid / 2, width - 1.6, height - lid, "drumbody");
        svg.ellipse(x + width / 2, y + lid / 2, width / 2, lid / 2, "drum");
    }
}
