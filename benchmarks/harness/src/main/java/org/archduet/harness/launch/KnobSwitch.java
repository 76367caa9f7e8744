package org.archduet.harness.launch;

import java.io.IOException;
import java.net.URI;
import org.archduet.harness.config.LiveKnob;
import org.archduet.result.failure.FailureWords;
import org.jspecify.annotations.Nullable;

/** Sets a live knob: {@code PUT path?amount=N} with the secret, answered with a status from 200 to 299. */
final class KnobSwitch {

    private KnobSwitch() {}

    /** @throws LaunchException when the process is not reached or refuses */
    static void set(RunningProcess process, LiveKnob.Setting setting, String secret) {
        URI url = process.url().resolve(setting.knob().path() + "?amount=" + setting.amount());
        try {
            HttpProbe.Answer answer = HttpProbe.put(url, LiveKnob.SECRET_HEADER, secret);
            if (answer.status() < 200 || answer.status() > 299) {
                throw failed(process, setting, url, "status " + answer.status() + " " + answer.body(), null);
            }
        } catch (IOException e) {
            throw failed(process, setting, url, FailureWords.of(e), e);
        }
    }

    private static LaunchException failed(
            RunningProcess process, LiveKnob.Setting setting, URI url, String why, @Nullable Exception cause) {
        return new LaunchException(
                process.name() + " did not set the live knob " + setting.knob().name() + " to " + setting.amount()
                        + " at " + url + ": " + why.strip() + " - log: " + process.log(),
                cause);
    }
}
