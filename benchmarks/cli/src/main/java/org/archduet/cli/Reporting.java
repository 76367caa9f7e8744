package org.archduet.cli;

import java.io.PrintWriter;
import org.archduet.analysis.Analysis;
import org.archduet.report.Report;
import org.archduet.report.text.Sentences;
import org.archduet.result.Comparison;
import org.archduet.result.Microbenchmark;
import org.archduet.result.RunFolder;
import org.archduet.result.RunResult;
import org.archduet.result.Validity;

/** Analysis, report and the last words on the terminal: the same after a run and for a folder from last year. */
final class Reporting {

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String PLAIN = "\u001b[0m";

    private Reporting() {}

    static Validity write(RunFolder folder, PrintWriter out, Surroundings surroundings) {
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        words(result, out, surroundings.color());
        out.println("report: " + folder.reportHtml());
        out.flush();
        return result.validity();
    }

    private static void words(RunResult result, PrintWriter out, boolean color) {
        out.println();
        if (result.validity().status() == Validity.Status.INVALID) {
            out.println(painted("INVALID: do not use these numbers.", RED, color));
            result.validity().reasons().forEach(reason -> out.println("  " + reason.code() + ": " + reason.detail()));
        } else {
            out.println(painted("VALID", BOLD, color));
        }
        out.println();
        result.comparisons().stream()
                .filter(Comparison::primary)
                .forEach(comparison -> out.println("  " + Sentences.verdict(comparison)));
        for (Microbenchmark benchmark : result.microbenchmarks()) {
            out.printf(
                    "  %-20s %,12.0f %s  %s%n",
                    benchmark.name(), benchmark.score(), benchmark.unit(), benchmark.what());
        }
        out.println();
    }

    private static String painted(String text, String paint, boolean color) {
        return color ? paint + text + PLAIN : text;
    }
}
