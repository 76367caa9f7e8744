package org.archduet.driver.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.driver.Draws;
import org.archduet.driver.random.Seeds;
import org.archduet.result.load.DriverBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The replay that proves systems equal: one request at a time, where later requests may use values captured from
 * earlier answers or repeat earlier requests. Systems that answer alike are asked the same; the first difference in the
 * transcripts is therefore a difference between the systems. Not thread safe.
 */
public final class ParityReplay {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Workload workload;
    private final WeightedDraw<String> operations;
    private final RequestFactory factory;
    private final UniformRandomProvider picks;
    private final Map<String, List<String>> captured = new HashMap<>();
    private final Map<String, List<Step>> earlier = new HashMap<>();
    private int count;

    /**
     * One request of the replay.
     *
     * @param index 0-based place in the replay
     * @param operation the operation that was drawn; a repetition's own name, not that of the request it repeats
     * @param repeatOf place of the request that this one repeats; null when it is no repetition
     */
    public record Step(
            int index,
            String operation,
            PlannedRequest request,
            @Nullable Integer repeatOf) {}

    /** @throws WorkloadException when the workload has no section {@code parity} */
    public ParityReplay(Workload workload, long seed) {
        this(workload, seed, null);
    }

    /**
     * A replay of a start whose slices draw from the same permutations after it.
     *
     * @param draws null: permutations of its own
     * @throws WorkloadException when the workload has no section {@code parity}
     */
    public ParityReplay(Workload workload, long seed, @Nullable Draws draws) {
        Parity parity = workload.parity();
        if (parity == null) {
            throw new WorkloadException(workload.file(), 0, "parity", "is missing");
        }
        this.workload = workload;
        this.operations = RequestFactory.weighted(parity.mix(), Seeds.of(seed, "operations"));
        this.factory = new RequestFactory(workload, seed, draws);
        // the preflight has used these values
        OperationSamples.preflight(workload, factory);
        this.picks = RandomSource.XO_SHI_RO_256_PP.create(Seeds.of(seed, "picks"));
    }

    /** The next request. Operations that need an answer not seen yet are drawn again. */
    public Step next() {
        for (int attempt = 0; attempt < 10_000; attempt++) {
            Step step = step(operations.next());
            if (step != null) {
                count++;
                return step;
            }
        }
        throw new WorkloadException(
                workload.file(),
                0,
                "parity.mix",
                "every operation needs the answer of another; add one that needs none");
    }

    /** What it has drawn so far, with what its preflight has; null when it has permutations of its own. */
    public @Nullable List<DriverBook.Drawn> drawn() {
        return factory.drawn();
    }

    /** Tells what a step was answered, so that later steps can use it. */
    public void answered(Step step, String body) {
        Map<String, String> pointers = workload.captures().getOrDefault(step.operation(), Map.of());
        if (pointers.isEmpty()) {
            return;
        }
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JacksonException notJson) {
            return;
        }
        pointers.forEach((name, pointer) -> {
            JsonNode value = answer.at(pointer);
            if (value.isValueNode() && !value.isNull()) {
                captured.computeIfAbsent(name, n -> new ArrayList<>()).add(value.asString());
            }
        });
    }

    private @Nullable Step step(String name) {
        Operation operation = workload.operations().get(name);
        if (operation instanceof Operation.Repetition repetition) {
            return repetition(repetition);
        }
        Operation.Requests requests = (Operation.Requests) java.util.Objects.requireNonNull(operation);
        if (!captured.keySet().containsAll(requests.captured())) {
            return null;
        }
        Step step = new Step(count, name, factory.create(requests, value -> pick(captured, value)), null);
        earlier.computeIfAbsent(name, n -> new ArrayList<>()).add(step);
        return step;
    }

    private @Nullable Step repetition(Operation.Repetition repetition) {
        if (!earlier.containsKey(repetition.repeats())) {
            return null;
        }
        Step first = pick(earlier, repetition.repeats());
        PlannedRequest request = first.request();
        PlannedRequest again = new PlannedRequest(
                repetition.name(), request.line(), request.headers(), request.body(), repetition.expectation());
        return new Step(count, repetition.name(), again, first.index());
    }

    private <T> T pick(Map<String, List<T>> choices, String name) {
        List<T> list = java.util.Objects.requireNonNull(choices.get(name));
        return list.get(picks.nextInt(list.size()));
    }
}
