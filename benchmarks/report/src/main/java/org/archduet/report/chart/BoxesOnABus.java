package org.archduet.report.chart;

import java.util.List;
import org.archduet.report.chart.ArchitecturePicture.Box;

/** A system of several processes of which it is not known who calls whom. */
record BoxesOnABus(List<Box> boxes, String words) implements SystemShape {

    private static final double WIDTH = 420;
    private static final double HEIGHT = 118;
    private static final double MIDDLE = HEIGHT / 2;
    private static final double GAP = 12;
    private static final double BOX = 38;
    private static final double DRUM = 22;
    private static final int MOST_IN_A_ROW = 3;
    private static final int LONG_NAME = 12;

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        int rows = (boxes.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
        return rows <= 2 ? HEIGHT : HEIGHT + (rows - 2) * (BOX + GAP);
    }

    @Override
    public void on(Svg svg, int hue) {
        int columns = Math.min(MOST_IN_A_ROW, boxes.size());
        double width = (WIDTH - GAP * (columns - 1) - 2) / columns;
        svg.line(width / 2, MIDDLE, WIDTH - width / 2, MIDDLE, "bus l" + hue);
        for (int i = 0; i < boxes.size(); i++) {
            double x = 1 + (i % columns) * (width + GAP);
            int row = i / columns;
            double y = row == 0 ? 1 : HEIGHT - BOX - 1 + (row - 1) * (BOX + GAP);
            if (row < 2) {
                svg.line(x + width / 2, row == 0 ? y + BOX : y, x + width / 2, MIDDLE, "bus l" + hue);
            }
            box(svg, boxes.get(i), x, y, width, hue);
        }
        if (!words.isEmpty()) {
            double half = Math.min(WIDTH / 2, words.length() * 3.7 + 10);
            svg.rect(WIDTH / 2 - half, MIDDLE - 11, 2 * half, 22, "paper");
            svg.text(WIDTH / 2, MIDDLE + 5, words, "middle strong f" + hue);
        }
    }

    private static void box(Svg svg, Box box, double x, double y, double width, int hue) {
        svg.rect(x, y, width, BOX, "box l" + hue);
        double room = box.connects() ? width - DRUM - 8 : width;
        String style = box.process().length() > LONG_NAME ? "middle small" : "middle";
        svg.text(x + room / 2, y + BOX / 2 + 5, box.process(), style);
        if (box.connects()) {
            SystemShape.drum(svg, x + width - DRUM - 8, y + 8, DRUM, BOX - 16);
        }
    }
}
