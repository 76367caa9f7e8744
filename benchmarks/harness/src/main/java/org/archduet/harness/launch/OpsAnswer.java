package org.archduet.harness.launch;

import java.io.IOException;
import java.net.URI;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;

/** What a process answers about itself, as JSON. */
final class OpsAnswer {

    private OpsAnswer() {}

    /**
     * Asks a process.
     *
     * @param what it should report, for the message
     * @throws LaunchException when it does not
     */
    static <T> T of(RunningProcess process, String path, String what, Class<T> type) {
        URI url = process.url().resolve(path);
        try {
            return Json.MAPPER.readValue(HttpProbe.get(url), type);
        } catch (IOException | JacksonException e) {
            throw new LaunchException(
                    process.name() + " does not report " + what + " at " + url + ": " + FailureWords.of(e) + " - log: "
                            + process.log(),
                    e);
        }
    }
}
