package org.archduet.report.chart;

import java.util.List;

/**
 * A system as boxes: one for each process, with a drum where the process has database connections, and the calls of one
 * request written between them. It draws what a result records; who calls whom is not recorded.
 */
public final class ArchitecturePicture {

    private static final double WIDTH = 420;
    private static final double HEIGHT = 118;
    private static final double MIDDLE = HEIGHT / 2;
    private static final double GAP = 12;
    private static final double BOX = 38;
    private static final double DRUM = 22;
    private static final int MOST_IN_A_ROW = 3;
    private static final int LONG_NAME = 12;

    private ArchitecturePicture() {}

    /** A process; {@code connects} when it has connections to a database. */
    public record Box(String process, boolean connects) {}

    /**
     * Draws a system.
     *
     * @param hue index of the system's colour
     * @param calls what is written between the boxes; empty when the calls were not counted
     */
    public static String draw(String id, String title, String description, int hue, List<Box> boxes, String calls) {
        int rows = Math.max(1, (boxes.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW);
        double height = rows <= 2 ? HEIGHT : HEIGHT + (rows - 2) * (BOX + GAP);
        Svg svg = new Svg(id, WIDTH, height, title, description);
        if (boxes.size() == 1) {
            alone(svg, boxes.get(0), hue, calls);
            return svg.end();
        }
        int columns = Math.min(MOST_IN_A_ROW, boxes.size());
        double width = (WIDTH - GAP * (columns - 1) - 2) / columns;
        svg.line(width / 2, MIDDLE, WIDTH - width / 2, MIDDLE, "bus l" + hue);
        for (int i = 0; i < boxes.size(); i++) {
            double x = 1 + (i % columns) * (width + GAP);
            int row = i / columns;
            double y = row == 0 ? 1 : MIDDLE + MIDDLE - BOX - 1 + (row - 1) * (BOX + GAP);
            double edge = row == 0 ? y + BOX : y;
            if (row < 2) {
                svg.line(x + width / 2, edge, x + width / 2, MIDDLE, "bus l" + hue);
            }
            box(svg, boxes.get(i), x, y, width, hue);
        }
        if (!calls.isEmpty()) {
            double half = Math.min(WIDTH / 2, calls.length() * 3.7 + 10);
            svg.rect(WIDTH / 2 - half, MIDDLE - 11, 2 * half, 22, "paper");
            svg.text(WIDTH / 2, MIDDLE + 5, calls, "middle strong f" + hue);
        }
        return svg.end();
    }

    private static void box(Svg svg, Box box, double x, double y, double width, int hue) {
        svg.rect(x, y, width, BOX, "box l" + hue);
        double room = box.connects() ? width - DRUM - 8 : width;
        svg.text(
                x + room / 2,
                y + BOX / 2 + 5,
                box.process(),
                box.process().length() > LONG_NAME ? "middle small" : "middle");
        if (box.connects()) {
            drum(svg, x + width - DRUM - 8, y + 8, DRUM, BOX - 16);
        }
    }

    private static void alone(Svg svg, Box box, int hue, String calls) {
        double width = 270;
        double x = box.connects() ? 4 : (WIDTH - width) / 2;
        double height = 84;
        double top = (HEIGHT - height) / 2;
        svg.rect(x, top, width, height, "box l" + hue);
        svg.text(x + width / 2, MIDDLE - 2, box.process(), "middle");
        if (!calls.isEmpty()) {
            svg.text(x + width / 2, MIDDLE + 18, calls, "middle small strong f" + hue);
        }
        if (box.connects()) {
            svg.line(x + width, MIDDLE, x + width + 36, MIDDLE, "bus l" + hue);
            drum(svg, x + width + 36, MIDDLE - 30, 68, 60);
        }
    }

    /** A cylinder, as databases are drawn. */
    private static void drum(Svg svg, double x, double y, double width, double height) {
        double lid = Math.min(9, height / 4);
        svg.rect(x, y + lid / 2, width, height - lid, "drum");
        svg.ellipse(x + width / 2, y + height - lid / 2, width / 2, lid / 2, "drum");
        svg.rect(x + 0.8, y + lid / 2, width - 1.6, height - lid, "drumbody");
        svg.ellipse(x + width / 2, y + lid / 2, width / 2, lid / 2, "drum");
    }
}
