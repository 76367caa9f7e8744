package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.result.run.Manifest;

/** Where and how the run was made. */
final class EnvironmentSection implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        Manifest manifest = run.result().manifest();
        List<Block.Row> rows = new ArrayList<>();
        rows.add(Block.Row.of("commit", manifest.commit() + (manifest.dirty() ? " (with uncommitted changes)" : "")));
        rows.add(Block.Row.of("command", String.join(" ", manifest.command())));
        rows.add(Block.Row.of("started", manifest.startedAt()));
        rows.add(Block.Row.of("finished", manifest.finishedAt() == null ? "not" : manifest.finishedAt()));
        if (run.result().experiment().comparesSystems()) {
            rows.add(Block.Row.of("CPU sets", manifest.pinned() ? "applied" : "not applied"));
            rows.add(Block.Row.of(
                    "seed", String.valueOf(run.result().experiment().seed())));
        }
        manifest.fields().forEach((name, value) -> rows.add(Block.Row.of(name, value)));
        return Optional.of(new Section(
                "environment",
                "Environment",
                List.of(new Block.Table("Manifest", List.of("What", "Value"), rows, false))));
    }
}
