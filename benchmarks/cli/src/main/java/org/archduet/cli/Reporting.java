package org.archduet.cli;

import java.io.PrintWriter;
import org.archduet.analysis.Analysis;
import org.archduet.report.Report;
import org.archduet.report.TerminalStyle;
import org.archduet.report.TerminalSummary;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;

/** Analysis, report and the last words on the terminal: the same after a run and for a folder from last year. */
final class Reporting {

    private Reporting() {}

    static RunResult write(RunFolder folder, PrintWriter out, CommandSurroundings surroundings) {
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        out.println();
        TerminalSummary.lines(result, surroundings.color() ? TerminalStyle.COLOUR : TerminalStyle.PLAIN)
                .forEach(out::println);
        out.println("report: " + folder.reportHtml());
        out.flush();
        return result;
    }
}
