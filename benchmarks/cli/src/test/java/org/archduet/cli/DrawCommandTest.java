package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of the systems of this repository, and those that its pages show. */
class DrawCommandTest extends Typed {

    private static final Pattern NUMBER = Pattern.compile(">[0-9](, [0-9])*</text>");

    @ParameterizedTest
    @ValueSource(strings = {"monolith", "microservices"})
    void thePicturesOfTheDocumentationAreThoseOfTheCommand(String system) throws IOException {
        Path page = HOME.resolve("docs").resolve(system + ".svg");
        if (Boolean.getBoolean("golden.write")) {
            archduet("draw", system, "--out", page.toString());
        }
        out.getBuffer().setLength(0);

        assertThat(archduet("draw", system)).isEqualTo(ExitCodes.VALID);

        assertThat(out).hasToString(Files.readString(page));
    }

    @Test
    void theSixCallsOfACheckoutAreNumbered() throws IOException {
        Path file = folder.resolve("pictures/services.svg");
        assertThat(archduet("draw", "microservices", "--out", file.toString())).isEqualTo(ExitCodes.VALID);

        assertThat(out).hasToString("picture of microservices: " + file + System.lineSeparator());
        String picture = Files.readString(file);
        assertThat(picture)
                .contains("one checkout (201): 6 remote calls", "4  ordering → payment: authorise")
                .contains("prefers-color-scheme:dark", "storefront, catalog with a database");
        assertThat(NUMBER.matcher(picture).results().map(MatchResult::group))
                .containsExactlyInAnyOrder(">1</text>", ">2</text>", ">3, 6</text>", ">4, 5</text>");
        assertThat(picture.split("class=\"box ", -1)).hasSize(7);
        assertThat(picture.split("class=\"drumbody\"", -1)).hasSize(6);
    }

    @Test
    void theCallsOfAnotherOperationCanBeNumbered() {
        assertThat(archduet("draw", "microservices", "--operation", "checkout (409)"))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString())
                .contains("one checkout (409): 3 remote calls")
                .doesNotContain("authorise");
    }

    @Test
    void anUnknownOperationIsNamed() {
        assertThat(archduet("draw", "microservices", "--operation", "chekout (409)"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("microservice-impl/architecture.yaml: topology.calls: lists no calls of 'chekout (409)'")
                .contains("did you mean 'checkout (409)'?");
    }

    @Test
    void aSystemWithoutCallsIsOneBox() {
        assertThat(archduet("draw", "monolith")).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("no remote calls", ">shop</text>").doesNotContain("→", "class=\"bus thin");
        assertThat(out.toString().split("class=\"drumbody\"", -1)).hasSize(2);
    }
}
