package org.archduet.report.chart;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one drawing; colours come from the page's style classes, so it follows light, dark and print. */
final class Svg {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** A point of a path, in the units of the drawing. */
    record Point(double x, double y) {}

    /**
     * Opens a drawing with a title and a description for those who cannot see it.
     *
     * @param id unique in the page
     */
    Svg(String id, double width, double height, String title, String description) {
        try {
            xml = WRITERS.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        open(
                "svg",
                "viewBox",
                "0 0 " + at(width) + " " + at(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d",
                "xmlns",
                "http://www.w3.org/2000/svg");
        element("title", title, "id", id + "-t");
        element("desc", description, "id", id + "-d");
    }

    /** Rules of its own, for a drawing that stands in no page. */
    Svg style(String rules) {
        element("style", rules);
        return this;
    }

    Svg rect(double x, double y, double width, double height, String style) {
        return empty(
                "rect", "x", at(x), "y", at(y), "width", at(Math.max(0, width)), "height", at(height), "class", style);
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        return empty("line", "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2), "class", style);
    }

    Svg circle(double x, double y, double radius, String style) {
        return empty("circle", "cx", at(x), "cy", at(y), "r", at(radius), "class", style);
    }

    Svg ellipse(double x, double y, double width, double height, String style) {
        return empty("ellipse", "cx", at(x), "cy", at(y), "rx", at(width), "ry", at(height), "class", style);
    }

    Svg path(List<Point> points, String style) {
        StringBuilder way = new StringBuilder();
        for (Point point : points) {
            way.append(way.isEmpty() ? "M" : " L")
                    .append(at(point.x()))
                    .append(' ')
                    .append(at(point.y()));
        }
        return points.isEmpty() ? this : empty("path", "d", way.toString(), "class", style);
    }

    /** @param style classes; {@code start}, {@code middle} or {@code end} among them anchors the text */
    Svg text(double x, double y, String content, String style) {
        element("text", content, "x", at(x), "y", at(y), "class", style);
        return this;
    }

    /** What follows is drawn from another corner, until {@link #endGroup()}. */
    void group(double x, double y) {
        open("g", "transform", "translate(" + at(x) + " " + at(y) + ")");
    }

    void endGroup() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the drawing and returns it. */
    String end() {
        try {
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static String at(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void element(String name, String content, String... attributes) {
        try {
            open(name, attributes);
            xml.writeCharacters(content);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private Svg empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
