package org.archduet.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.archduet.report.page.PlainPage;
import org.archduet.report.run.Concluded;
import org.archduet.report.run.Run;
import org.archduet.report.section.Contents;
import org.archduet.report.section.SectionMaker;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;

/** Renders a results folder that has been analysed. */
public final class Report {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Report() {}

    /**
     * Reads {@code result.json} and the interval logs, writes {@code report.html} and {@code summary.md}.
     *
     * @throws ResultsException when a file is missing, broken or cannot be written, naming it
     */
    public static void write(RunFolder folder) {
        write(folder, Contents.STUDIES);
    }

    /** The same with these sections of studies. */
    public static void write(RunFolder folder, List<SectionMaker> studies) {
        RunResult result = Concluded.of(folder.result().read());
        AtomicFile.write(folder.reportHtml(), html(new Run(result, folder), studies));
        AtomicFile.write(folder.summary(), Summary.of(result));
    }

    /** The page as one HTML document that needs nothing else. */
    static String html(Run run, List<SectionMaker> studies) {
        StringOutput output = new StringOutput();
        TEMPLATES.render("report.jte", Map.of("page", PageMaker.make(run, studies), "style", style()), output);
        return output.toString();
    }

    /** A page about something else than a run, as one HTML document that needs nothing else. */
    public static String html(PlainPage page) {
        StringOutput output = new StringOutput();
        TEMPLATES.render("plain.jte", Map.of("page", page, "style", style()), output);
        return output.toString();
    }

    private static String style() {
        try (InputStream in = Report.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new ResultsException("report.css is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ResultsException("report.css cannot be read: " + FailureWords.of(e), e);
        }
    }
}
