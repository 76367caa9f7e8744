package org.archduet.report.section;

import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.run.MeasuredProgram;
import org.jspecify.annotations.Nullable;

/** The files that the processes of the systems were started from: what exactly was measured. */
final class Programs implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<MeasuredProgram> programs = run.result().manifest().programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "programs",
                "Measured programs",
                List.of(new Block.Table(
                        "The files that started each process, read when the run began; the commit is that of the work tree "
                                + "that contains the file",
                        List.of(
                                "System",
                                "Process",
                                "File",
                                "SHA-256",
                                "of its class path",
                                "built from",
                                "Commit of its work tree"),
                        programs.stream().map(Programs::row).toList(),
                        true))));
    }

    private static Block.Row row(MeasuredProgram program) {
        return Block.Row.of(
                program.system(),
                program.process(),
                program.file(),
                program.sha256(),
                orNone(program.classPathSha256()),
                orNone(program.builtFrom()),
                orNone(program.commit()) + (Boolean.TRUE.equals(program.dirty()) ? " (with uncommitted changes)" : ""));
    }

    private static String orNone(@Nullable String text) {
        return text == null ? Figures.NONE : text;
    }
}
