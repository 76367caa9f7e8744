package org.archduet.analysis.load;

import java.util.List;
import java.util.Optional;

/**
 * A straight line through points, by ordinary least squares.
 *
 * @param base value at 0
 * @param slope change for each unit
 */
public record LineFit(double base, double slope) {

    /** A point. */
    public record Point(double x, double y) {}

    /** The line with the least sum of squared distances in y; empty unless the points have two places in x or more. */
    public static Optional<LineFit> of(List<Point> points) {
        double meanX = points.stream().mapToDouble(Point::x).average().orElse(0);
        double meanY = points.stream().mapToDouble(Point::y).average().orElse(0);
        double squares = 0;
        double products = 0;
        for (Point point : points) {
            squares += (point.x() - meanX) * (point.x() - meanX);
            products += (point.x() - meanX) * (point.y() - meanY);
        }
        if (squares == 0) {
            return Optional.empty();
        }
        double slope = products / squares;
        return Optional.of(new LineFit(meanY - slope * meanX, slope));
    }
}
