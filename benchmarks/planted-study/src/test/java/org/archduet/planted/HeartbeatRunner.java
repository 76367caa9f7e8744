package org.archduet.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.block.ActivityRunner;
import org.archduet.harness.block.BlockSystems;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;

/** Does the activity; what it finds is kept when the start is. */
final class HeartbeatRunner implements ActivityRunner<HeartbeatActivity> {
    private final HttpClient client = HttpClient.newHttpClient();
    private final RunFolder folder;

    HeartbeatRunner(RunFolder folder) {
        this.folder = folder;
    }

    @Override
    public Class<HeartbeatActivity> kind() {
        return HeartbeatActivity.class;
    }

    @Override
    public void run(HeartbeatActivity activity, BlockSystems systems) throws InterruptedException {
        systems.awaitQuiet(activity.name());
        for (Arm arm : systems.arms()) {
            List<Long> nanos = new ArrayList<>();
            for (int i = 0; i < activity.beats(); i++) {
                nanos.add(beat(arm.system().running().entryUrl()));
            }
            Heartbeats.Start found =
                    new Heartbeats.Start(arm.planned().id(), arm.planned().system(), List.copyOf(nanos));
            arm.findings().whenKept(() -> keep(found));
        }
    }

    private long beat(URI system) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            client.send(HttpRequest.newBuilder(URI.create(system + "/items/1")).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return System.nanoTime() - begin;
    }

    private void keep(Heartbeats.Start found) {
        RunFile<List<Heartbeats.Start>> file = folder.evidence(Heartbeats.FOUND);
        List<Heartbeats.Start> all = new ArrayList<>(file.readIfPresent().orElse(List.of()));
        all.add(found);
        file.write(all);
    }
}
