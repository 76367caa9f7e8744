package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description that a stranger copies from the guide is one that the program and editors accept. */
class BringYourOwnTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\n(schemaVersion: 1\nname: bookshop\n.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheGuideIsAccepted() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../../docs/bring-your-own.md")));
        assertThat(example.find()).isTrue();
        Path file = Files.writeString(folder.resolve("architecture.yaml"), example.group(1));

        ArchitectureDescription bookshop = new DescriptionReader(folder).architecture(file);

        assertThat(SchemaFile.ARCHITECTURE.findings(file)).isEmpty();
        assertThat(new StartOrder(bookshop.processes()).stages())
                .containsExactly(List.of("config"), List.of("stock"), List.of("gateway"));
        assertThat(bookshop.prepare().files()).hasSize(3);
        assertThat(bookshop.processCount()).isEqualTo(ProcessCount.ANY);
        assertThat(bookshop.environmentPlaceholders()).containsExactly("env.BOOKSHOP_LICENCE:-evaluation");
    }
}
