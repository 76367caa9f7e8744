package org.archduet.report.page;

import java.util.List;

/** One piece of a section. */
public sealed interface Block permits Block.Chart, Block.Table, Block.Text, Block.Items, Block.Links {

    /**
     * A drawing.
     *
     * @param svg trusted markup of our own charts
     * @param reading one sentence on how to read it
     */
    record Chart(String svg, String reading) implements Block {}

    /**
     * A table; the first cell of a row is its heading.
     *
     * @param folded whether it starts closed
     */
    record Table(String caption, List<String> header, List<Row> rows, boolean folded) implements Block {}

    /** One row; {@code style} is a class name of the style sheet or empty. */
    record Row(List<String> cells, String style) {

        /** A row without a style. */
        public static Row of(String... cells) {
            return new Row(List.of(cells), "");
        }
    }

    /** A paragraph; {@code style} as for rows. */
    record Text(String text, String style) implements Block {}

    /** A list of sentences. */
    record Items(List<String> items) implements Block {}

    /** Links to other files of the results folder, after a few words. */
    record Links(String intro, List<Link> links) implements Block {}

    /** @param href relative to the report */
    record Link(String text, String href) {}
}
