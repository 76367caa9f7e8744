package org.archduet.report.chart;

import java.util.List;

/** The order of a block: a lane for each system, a mark for each slice from left to right as they were measured. */
public final class BlockOrderChart {

    private static final double WIDTH = 640;
    private static final double LABELS = 150;
    private static final double RIGHT = 636;
    private static final double TOP = 26;
    private static final double LANE = 26;
    private static final double WIDEST = 34;
    private static final double GAP = 0.12;
    private static final double LETTER = 6.2;

    private BlockOrderChart() {}

    /**
     * One slice.
     *
     * @param lane index of its system
     * @param condition what was measured
     * @param used whether it is a part of the figures
     */
    public record Mark(int lane, String condition, boolean used) {}

    /** @param lanes names of the systems; their index is the lane and the colour */
    public static String draw(String id, String title, String description, List<String> lanes, List<Mark> marks) {
        Svg svg = new Svg(id, WIDTH, TOP + LANE * lanes.size() + 22, title, description);
        LabelRoom room = LabelRoom.of(lanes, LABELS);
        double left = room.width();
        double bottom = TOP + LANE * lanes.size();
        double step = Math.min(WIDEST, (RIGHT - left) / Math.max(1, marks.size()));
        for (int lane = 0; lane < lanes.size(); lane++) {
            double y = TOP + LANE * (lane + 0.5);
            svg.text(left - 12, y + 4, room.shown(lanes.get(lane)), "end strong f" + lane);
            svg.line(left, y, RIGHT, y, "grid");
        }
        String condition = "";
        double free = 0;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = left + i * step;
            if (!mark.condition().equals(condition)) {
                condition = mark.condition();
                svg.line(x, TOP - 6, x, bottom, "grid");
                if (x >= free) {
                    svg.text(x + 2, TOP - 10, condition, "start small mute");
                    free = x + condition.length() * LETTER + LETTER;
                }
            }
            svg.rect(
                    x + step * GAP / 2,
                    TOP + LANE * mark.lane() + 4,
                    step * (1 - GAP),
                    LANE - 8,
                    mark.used() ? "f" + mark.lane() : "hollow l" + mark.lane());
        }
        svg.text((left + RIGHT) / 2, bottom + 16, "order of measuring →", "middle small mute");
        return svg.end();
    }
}
