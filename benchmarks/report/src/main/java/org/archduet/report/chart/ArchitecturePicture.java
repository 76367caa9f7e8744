package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.CallPath.Call;
import org.jspecify.annotations.Nullable;

/**
 * A system as boxes: one for each process, with a drum where the process has database connections. Where it is known
 * who calls whom, arrows say so, and the calls of one request are numbered in their order.
 *
 * <pre>{@code
 * Drawing drawing = new Drawing(List.of(new Box("shop", true)), "no remote call", null, List.of());
 * ArchitecturePicture.draw("picture-0", "shop: processes", drawing.inWords(), 0, drawing); // in a page
 * ArchitecturePicture.sheet("A shop", drawing);                                           // a file
 * }</pre>
 */
public final class ArchitecturePicture {

    private static final double MARGIN = 20;
    private static final double HEAD = 44;
    private static final double LINE = 19;
    private static final double CHARACTER = 6.3;

    private static final String STYLE = """
            svg{font:13px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:#1b1f24}
            .paper{fill:#fff}.title{font-size:16px;font-weight:600}.small{font-size:11.5px}.strong{font-weight:600}
            .middle{text-anchor:middle}.mute{fill:#525c67}path{fill:none}.box{fill:#f4f6f8;stroke-width:2}
            .bus{stroke-width:1.6}.thin{stroke-width:1;opacity:.45}.drum{fill:#fff;stroke:#525c67;stroke-width:1.4}
            .drumbody{fill:#fff}.l0{stroke:#2f66b5}.f0{fill:#2f66b5}.l1{stroke:#b4540f}.f1{fill:#b4540f}
            @media(prefers-color-scheme:dark){svg{fill:#e6e9ed}.paper,.drum,.drumbody{fill:#14171b}.mute{fill:#a3adb8}
            .box{fill:#1c2127}.drum{stroke:#a3adb8}.l0{stroke:#79a9ee}.f0{fill:#79a9ee}.l1{stroke:#f0965a}.f1{fill:#f0965a}}
            """;

    private ArchitecturePicture() {}

    /** A process; {@code connects} when it has connections to a database. */
    public record Box(String process, boolean connects) {}

    /**
     * What is drawn.
     *
     * @param words about the calls of one request; empty when nothing is known of them
     * @param numbered the calls of that request; null when it is not described which they are
     * @param paths all calls that are described, of every operation
     */
    public record Drawing(
            List<Box> boxes, String words, @Nullable CallPath numbered, List<CallPath> paths) {

        /** The same in words, for those who cannot see it. */
        public String inWords() {
            String processes = boxes.stream()
                    .map(box -> box.process() + (box.connects() ? " with a database" : ""))
                    .collect(Collectors.joining(", "));
            String order = numbered == null
                    ? ""
                    : numbered.calls().stream()
                            .map(call -> call.from() + " calls " + call.to() + " (" + call.purpose() + ")")
                            .collect(Collectors.joining(", then ", ": ", ""));
            return processes + (words.isEmpty() ? "" : "; " + words) + order + ".";
        }

        private SystemShape shape() {
            if (boxes.size() == 1) {
                return new OneBox(boxes.get(0), words);
            }
            return numbered == null ? new BoxesOnABus(boxes, words) : CallGraph.of(boxes, words, numbered, paths);
        }
    }

    /**
     * Draws a system for a page, in whose colours.
     *
     * @param hue index of the system's colour
     */
    public static String draw(String id, String title, String description, int hue, Drawing drawing) {
        SystemShape shape = drawing.shape();
        Svg svg = new Svg(id, shape.width(), shape.height(), title, description);
        shape.on(svg, hue);
        return svg.end();
    }

    /** Draws a system as a complete file, light and dark, with its title and the numbered calls in words. */
    public static String sheet(String title, Drawing drawing) {
        SystemShape shape = drawing.shape();
        List<String> legend = legend(drawing);
        double column = legend.stream().mapToInt(String::length).max().orElse(0) * CHARACTER + MARGIN;
        double inner = Math.max(Math.max(shape.width(), title.length() * 9.6), Math.min(legend.size(), 2) * column);
        int lines = (legend.size() + 1) / 2;
        double below = HEAD + shape.height() + 14;
        double height = below + lines * LINE + (legend.isEmpty() ? 6 : 2 * LINE);
        Svg svg = new Svg("architecture", inner + 2 * MARGIN, height, title, drawing.inWords()).style(STYLE);
        svg.rect(0, 0, inner + 2 * MARGIN, height, "paper");
        svg.text(MARGIN, 28, title, "title");
        svg.group(MARGIN + (inner - shape.width()) / 2, HEAD);
        shape.on(svg, drawing.boxes().size() == 1 ? 0 : 1);
        svg.endGroup();
        for (int i = 0; i < legend.size(); i++) {
            svg.text(MARGIN + (i / lines) * column, below + (i % lines + 1) * LINE, legend.get(i), "small");
        }
        if (!legend.isEmpty()) {
            svg.text(MARGIN, below + (lines + 1) * LINE + 4, "Thin arrows: calls of other operations.", "small mute");
        }
        return svg.end() + "\n";
    }

    /** The numbered calls, one a line. */
    private static List<String> legend(Drawing drawing) {
        List<String> lines = new ArrayList<>();
        if (drawing.numbered() != null) {
            for (Call call : drawing.numbered().calls()) {
                lines.add((lines.size() + 1) + "  " + call.from() + " → " + call.to() + ": " + call.purpose());
            }
        }
        return lines;
    }
}
