package org.archduet.harness.launch;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;

/** Calls between processes, as each callee counted them. */
final class CallCounters {

    private record Answer(long received) {}

    private CallCounters() {}

    static long sum(List<? extends RunningProcess> processes, String path) {
        return processes.stream().mapToLong(process -> read(process, path)).sum();
    }

    private static long read(RunningProcess process, String path) {
        URI url = process.url().resolve(path);
        try {
            return Json.MAPPER.readValue(HttpProbe.get(url), Answer.class).received();
        } catch (IOException | JacksonException e) {
            throw new LaunchException(
                    process.name() + " does not report its received calls at " + url + ": " + FailureWords.of(e)
                            + " - log: " + process.log(),
                    e);
        }
    }
}
