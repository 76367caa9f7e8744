package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.archduet.report.chart.ArchitecturePicture.Box;
import org.archduet.report.chart.CallGraph.Pair;
import org.archduet.report.chart.Svg.Point;

/**
 * Where the boxes of a {@link CallGraph} stand: the process that the calls begin at in the first column, those that it
 * calls in the second, and so on. A box is as wide as the longest name needs.
 *
 * @param places by process
 * @param width of all columns
 * @param height of the longest column
 */
record CallColumns(Map<String, Place> places, double width, double height) {

    private static final double HEIGHT = 30;
    private static final double ROW = 39;
    private static final double GAP = 54;
    private static final double CHARACTER = 7.2;
    private static final double BESIDE = 34;
    private static final double ASIDE = 7;
    private static final double ROUND = 16;

    /**
     * A box.
     *
     * @param column 0-based
     */
    record Place(int column, double left, double top, double width, double height) {
        double right() {
            return left + width;
        }

        double middle() {
            return top + height / 2;
        }
    }

    /** @param pairs in the order of the calls */
    static CallColumns of(List<Box> boxes, List<Pair> pairs) {
        Map<String, Integer> depths = depths(boxes, pairs);
        int columns =
                depths.values().stream().mapToInt(depth -> depth + 1).max().orElse(1);
        double box = boxes.stream()
                .mapToDouble(
                        each -> 14 + (each.connects() ? 26 : 0) + each.process().length() * CHARACTER)
                .max()
                .orElse(0);
        List<List<Box>> filled = IntStream.range(0, columns)
                .mapToObj(column -> boxes.stream()
                        .filter(each -> depths.getOrDefault(each.process(), 0) == column)
                        .toList())
                .toList();
        double height = filled.stream().mapToInt(List::size).max().orElse(1) * ROW - (ROW - HEIGHT) + 2;
        Map<String, Place> places = new HashMap<>();
        for (int column = 0; column < columns; column++) {
            List<Box> inside = filled.get(column);
            for (int i = 0; i < inside.size(); i++) {
                double middle = height * (i + 0.5) / inside.size();
                double left = 1 + column * (box + GAP);
                places.put(inside.get(i).process(), new Place(column, left, middle - HEIGHT / 2, box, HEIGHT));
            }
        }
        boolean beside = pairs.stream()
                .anyMatch(pair -> depths.getOrDefault(pair.from(), 0) == columns - 1
                        && depths.getOrDefault(pair.to(), 0) == columns - 1);
        return new CallColumns(places, columns * box + (columns - 1) * GAP + 2 + (beside ? BESIDE : 0), height);
    }

    /** How many calls lie before a process; those that no call reaches stand in the last column. */
    private static Map<String, Integer> depths(List<Box> boxes, List<Pair> pairs) {
        Map<String, Integer> depths = new HashMap<>();
        for (Pair pair : pairs) {
            int from = depths.computeIfAbsent(pair.from(), first -> 0);
            depths.putIfAbsent(pair.to(), from + 1);
        }
        int last = depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boxes.forEach(box -> depths.putIfAbsent(box.process(), last));
        return depths;
    }

    /** The way of an arrow from one box to another, between the boxes of the columns that it passes. */
    List<Point> way(Pair pair) {
        Place from = place(pair.from());
        Place to = place(pair.to());
        if (from.column() == to.column()) {
            double turn = from.right() + ROUND;
            return List.of(
                    new Point(from.right(), from.middle()),
                    new Point(turn, from.middle()),
                    new Point(turn, to.middle() + ASIDE),
                    new Point(to.right(), to.middle() + ASIDE));
        }
        boolean forward = to.column() > from.column();
        Point start = forward ? new Point(from.right(), from.middle()) : new Point(from.left(), from.middle() + ASIDE);
        Point end = forward ? new Point(to.left(), to.middle()) : new Point(to.right(), to.middle() + ASIDE);
        List<Point> way = new ArrayList<>(List.of(start));
        int step = forward ? 1 : -1;
        for (int column = from.column() + step; column != to.column(); column += step) {
            double left = 1 + column * (from.width() + GAP);
            double right = left + from.width();
            double wanted = start.y() + (end.y() - start.y()) * (left - start.x()) / (end.x() - start.x());
            double y = opening(column, wanted);
            way.add(new Point(forward ? left : right, y));
            way.add(new Point(forward ? right : left, y));
        }
        way.add(end);
        return way;
    }

    /** The box of a process that is drawn. */
    Place place(String process) {
        Place place = places.get(process);
        if (place == null) {
            throw new IllegalArgumentException("no box is drawn for " + process);
        }
        return place;
    }

    /** The middle of the opening between the boxes of a column that is nearest to where an arrow would pass. */
    private double opening(int column, double wanted) {
        List<Place> boxes = places.values().stream()
                .filter(place -> place.column() == column)
                .sorted(Comparator.comparingDouble(Place::top))
                .toList();
        List<Double> edges = new ArrayList<>(List.of(0.0));
        boxes.forEach(place -> edges.addAll(List.of(place.top(), place.top() + place.height())));
        edges.add(height);
        return IntStream.range(0, edges.size() / 2)
                .mapToObj(i -> (edges.get(2 * i) + edges.get(2 * i + 1)) / 2)
                .min(Comparator.comparingDouble(y -> Math.abs(y - wanted)))
                .orElse(wanted);
    }
}
