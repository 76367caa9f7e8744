package org.archduet.driver.workload;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.driver.Draws;
import org.archduet.driver.random.Seeds;
import org.archduet.result.load.DriverBook;
import org.jspecify.annotations.Nullable;

/**
 * Fills request templates from seeded streams. A placeholder used twice in one request has one value there.
 */
final class RequestFactory {
    private static final byte[] NO_BODY = {};

    private final Map<String, ValueSource> streams = new HashMap<>();
    private final Map<String, UniformRandomProvider> variantDraws = new HashMap<>();
    private final Workload workload;
    private final long seed;
    private final @Nullable Draws draws;
    private final DrawLog log = new DrawLog();
    private int created;

    /** Every permutation is that of the seed, from its beginning. */
    RequestFactory(Workload workload, long seed) {
        this(workload, seed, null);
    }

    /** @param draws which part of which permutations; null: those of the seed, from their beginning */
    RequestFactory(Workload workload, long seed, @Nullable Draws draws) {
        this.workload = workload;
        this.seed = seed;
        this.draws = draws;
    }

    /** What the first requests have drawn from each permutation; null without {@link Draws}. */
    @Nullable
    List<DriverBook.Drawn> drawn(int requests) {
        return draws == null ? null : log.drawn(requests, draws, workload);
    }

    /** What all requests have drawn; null without {@link Draws}. */
    @Nullable
    List<DriverBook.Drawn> drawn() {
        return drawn(created);
    }

    /** @throws WorkloadException when the first requests repeat what was drawn without replacement */
    void checkDrawn(int requests) {
        List<DriverBook.Drawn> drawn = drawn(requests);
        if (drawn != null) {
            drawn.stream().filter(one -> one.repeated() > 0).findFirst().ifPresent(one -> {
                throw usedUp(one);
            });
        }
    }

    private WorkloadException usedUp(DriverBook.Drawn drawn) {
        return new WorkloadException(
                workload.file(),
                0,
                "generators." + drawn.generator(),
                String.format(
                        Locale.ROOT,
                        "has %,d values to draw without replacement; %,d are drawn already and this slice needs %,d "
                                + "more, so its values would repeat - generate more data, or plan fewer or shorter "
                                + "slices",
                        DrawLog.size(workload, drawn.generator()),
                        drawn.from(),
                        drawn.drawn()));
    }

    PlannedRequest create(Operation.Requests operation, UnaryOperator<String> captured) {
        return create(operation, variant(operation), captured);
    }

    /** @param variant one of the operation */
    PlannedRequest create(Operation.Requests operation, Operation.Variant variant, UnaryOperator<String> captured) {
        RequestTemplate template = variant.request();
        Map<String, String> drawn = new HashMap<>();
        UnaryOperator<String> values = name -> drawn.computeIfAbsent(
                name,
                n -> n.startsWith(Operation.CAPTURED)
                        ? captured.apply(n.substring(Operation.CAPTURED.length()))
                        : stream(n).next());
        String path = template.path().fill(name -> encoded(values.apply(name)));
        List<Header> headers = headers(operation.name(), template.headers(), values);
        String body = template.body().fill(values);
        created++;
        return new PlannedRequest(
                operation.name(),
                new RequestLine(template.method(), template.host(), path),
                headers,
                body.isEmpty() ? NO_BODY : body.getBytes(StandardCharsets.UTF_8),
                variant.expectation());
    }

    private List<Header> headers(String operation, List<HeaderTemplate> templates, UnaryOperator<String> values) {
        if (templates.isEmpty()) {
            return List.of();
        }
        List<Header> headers = new ArrayList<>(templates.size());
        for (HeaderTemplate template : templates) {
            try {
                headers.add(new Header(template.name(), template.value().fill(values)));
            } catch (IllegalArgumentException e) {
                throw new WorkloadException(
                        workload.file(), 0, "operations." + operation, String.valueOf(e.getMessage()));
            }
        }
        return headers;
    }

    /** Draws names in proportion to their weights. */
    static WeightedDraw<String> weighted(Map<String, Integer> weights, long seed) {
        return new WeightedDraw<>(new ArrayList<>(weights.keySet()), weights::get, seed);
    }

    private Operation.Variant variant(Operation.Requests operation) {
        List<Operation.Variant> variants = operation.variants();
        if (variants.size() == 1) {
            return variants.get(0);
        }
        UniformRandomProvider random = variantDraws.computeIfAbsent(
                operation.name(), name -> RandomSource.XO_SHI_RO_256_PP.create(Seeds.of(seed, "variant of " + name)));
        return WeightedDraw.pick(variants, Operation.Variant::weight, random);
    }

    private ValueSource stream(String name) {
        ValueSource known = streams.get(name);
        if (known != null) {
            return known;
        }
        Generator generator = workload.generators().get(name);
        if (generator == null) {
            throw new WorkloadException(workload.file(), 0, "generators." + name, "is missing");
        }
        ValueSource opened = opened(name, generator);
        streams.put(name, opened);
        return opened;
    }

    private ValueSource opened(String name, Generator generator) {
        String ownName = "generator " + name;
        if (draws != null && generator instanceof Generator.Permutation permutation) {
            ValueSource values = Streams.permutation(
                    permutation, Seeds.of(draws.seed(), ownName), draws.usedOf(name), draws.atMostOf(name));
            return () -> {
                log.note(name, created);
                return values.next();
            };
        }
        Function<String, ValueSource> others = this::stream;
        return generator.open(Seeds.of(seed, ownName), others);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
