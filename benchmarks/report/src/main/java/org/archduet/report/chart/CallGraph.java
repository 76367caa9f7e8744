package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.report.chart.ArchitecturePicture.Box;
import org.archduet.report.chart.CallColumns.Place;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.CallPath.Call;

/**
 * A system of several processes, each to the right of its callers. The calls of one request are numbered in their
 * order; thin arrows are those that other operations make.
 *
 * @param numbers of the calls from one process to another, in the order of the first
 * @param others calls between further pairs
 */
record CallGraph(List<Box> boxes, String words, CallColumns columns, Map<Pair, List<Integer>> numbers, Set<Pair> others)
        implements SystemShape {

    private static final double DRUM = 18;
    private static final double WORDS = 20;
    private static final double HEAD = 6;
    /** Where a number stands on the last stretch of its arrow: nearer to the callee, where arrows are apart. */
    private static final double LABEL_AT = 0.58;

    /** Who calls whom. */
    record Pair(String from, String to) {}

    /** @param paths of all operations; those that name unknown processes are drawn as far as they are known */
    static CallGraph of(List<Box> boxes, String words, CallPath numbered, List<CallPath> paths) {
        Set<String> known = boxes.stream().map(Box::process).collect(Collectors.toSet());
        Map<Pair, List<Integer>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < numbered.calls().size(); i++) {
            Pair pair = pair(numbered.calls().get(i));
            if (isKnown(pair, known)) {
                numbers.computeIfAbsent(pair, first -> new ArrayList<>()).add(i + 1);
            }
        }
        Set<Pair> others = paths.stream()
                .flatMap(path -> path.calls().stream())
                .map(CallGraph::pair)
                .filter(pair -> isKnown(pair, known) && !numbers.containsKey(pair))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Pair> all =
                Stream.concat(numbers.keySet().stream(), others.stream()).toList();
        return new CallGraph(boxes, words, CallColumns.of(boxes, all), numbers, others);
    }

    private static Pair pair(Call call) {
        return new Pair(call.from(), call.to());
    }

    private static boolean isKnown(Pair pair, Set<String> known) {
        return known.contains(pair.from()) && known.contains(pair.to());
    }

    @Override
    public double width() {
        return columns.width();
    }

    @Override
    public double height() {
        return columns.height() + (words.isEmpty() ? 0 : WORDS);
    }

    @Override
    public void on(Svg svg, int hue) {
        others.forEach(pair -> arrow(svg, columns.way(pair), "thin l" + hue));
        numbers.keySet().forEach(pair -> arrow(svg, columns.way(pair), "bus l" + hue));
        numbers.forEach((pair, calls) -> label(svg, columns.way(pair), calls, hue));
        boxes.forEach(box -> box(svg, box, columns.place(box.process()), hue));
        if (!words.isEmpty()) {
            svg.text(width() / 2, height() - 5, words, "middle strong f" + hue);
        }
    }

    private static void arrow(Svg svg, List<Svg.Point> way, String style) {
        svg.path(way, style);
        Svg.Point end = way.get(way.size() - 1);
        Svg.Point before = way.get(way.size() - 2);
        double angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
        svg.path(List.of(barb(end, angle + 0.45), end, barb(end, angle - 0.45)), style);
    }

    private static Svg.Point barb(Svg.Point end, double angle) {
        return new Svg.Point(end.x() - HEAD * Math.cos(angle), end.y() - HEAD * Math.sin(angle));
    }

    private static void label(Svg svg, List<Svg.Point> way, List<Integer> calls, int hue) {
        Svg.Point end = way.get(way.size() - 1);
        Svg.Point before = way.get(way.size() - 2);
        double x = before.x() + LABEL_AT * (end.x() - before.x());
        double y = before.y() + LABEL_AT * (end.y() - before.y());
        String text = calls.stream().map(String::valueOf).collect(Collectors.joining(", "));
        double half = text.length() * 3.1 + 3;
        svg.rect(x - half, y - 7.5, 2 * half, 15, "paper");
        svg.text(x, y + 4, text, "middle small strong f" + hue);
    }

    private static void box(Svg svg, Box box, Place place, int hue) {
        svg.rect(place.left(), place.top(), place.width(), place.height(), "box l" + hue);
        double room = box.connects() ? place.width() - DRUM - 6 : place.width();
        svg.text(place.left() + room / 2, place.middle() + 5, box.process(), "middle");
        if (box.connects()) {
            SystemShape.drum(svg, place.right() - DRUM - 6, place.top() + 5, DRUM, place.height() - 10);
        }
    }
}
