package org.archduet.report.chart;

import org.archduet.report.chart.ArchitecturePicture.Box;

/** A system of one process. */
record OneBox(Box box, String words) implements SystemShape {

    private static final double WIDTH = 270;
    private static final double HEIGHT = 84;
    private static final double MIDDLE = 59;

    @Override
    public double width() {
        return 420;
    }

    @Override
    public double height() {
        return 2 * MIDDLE;
    }

    @Override
    public void on(Svg svg, int hue) {
        double x = box.connects() ? 4 : (width() - WIDTH) / 2;
        svg.rect(x, MIDDLE - HEIGHT / 2, WIDTH, HEIGHT, "box l" + hue);
        svg.text(x + WIDTH / 2, words.isEmpty() ? MIDDLE + 5 : MIDDLE - 2, box.process(), "middle");
        if (!words.isEmpty()) {
            svg.text(x + WIDTH / 2, MIDDLE + 18, words, "middle small strong f" + hue);
        }
        if (box.connects()) {
            svg.line(x + WIDTH, MIDDLE, x + WIDTH + 36, MIDDLE, "bus l" + hue);
            SystemShape.drum(svg, x + WIDTH + 36, MIDDLE - 30, 68, 60);
        }
    }
}
