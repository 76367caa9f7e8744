package org.archduet.result.folder;

import java.nio.file.Path;

/**
 * The tables that the analysis makes of a results folder, for spreadsheets and build servers.
 *
 * @param root the results folder
 */
public record ResultTables(Path root) {

    /** One row a window, for spreadsheets and change-point tools; written by the analysis. */
    public Path runsCsv() {
        return root.resolve("runs.csv");
    }

    /** One row a level of a factor and metric, for spreadsheets; absent when the experiment varies nothing. */
    public Path factorsCsv() {
        return root.resolve("factors.csv");
    }

    /** One row a step and kind of work, for spreadsheets; absent without prices. */
    public Path booksCsv() {
        return root.resolve("books.csv");
    }

    /** One row a step of a chain and figure, for spreadsheets; absent when the experiment has no chain. */
    public Path waterfallCsv() {
        return root.resolve("waterfall.csv");
    }

    /** One row a price of a dose, for spreadsheets; absent when the experiment gives none. */
    public Path pricesCsv() {
        return root.resolve("prices.csv");
    }

    /** The experiment's assertions, judged, in JUnit's XML form; absent when it makes none. */
    public Path assertions() {
        return root.resolve("assertions.xml");
    }

    /** One row a predicted figure; absent unless prices of another run predict. */
    public Path predictionCsv() {
        return root.resolve("prediction.csv");
    }
}
