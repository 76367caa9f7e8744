package org.archduet.driver.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class RequestSequenceTest {
    private final Workload workload = WorkloadReader.parse("shop.yaml", Examples.SHOP);

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(printed(42, 500)).isEqualTo(printed(42, 500)).isNotEqualTo(printed(43, 500));
    }

    @Test
    void theBytesOfASeedStayAsTheyAre() {
        assertThat(printed(42, 6))
                .as("a change here makes old results incomparable: raise the workload's schema version")
                .isEqualTo(GOLDEN);
    }

    @Test
    void operationsFollowTheirWeights() {
        int count = 20_000;
        Map<String, Long> seen = new RequestSequence(workload, workload.mix(), 1)
                .take(count).stream().collect(Collectors.groupingBy(PlannedRequest::operation, Collectors.counting()));

        double p = ChiSquareTest.withDefaults()
                .test(new double[] {70, 25, 5}, new long[] {seen.get("page"), seen.get("checkout"), seen.get("cancel")})
                .getPValue();
        assertThat(p).isGreaterThan(0.001);
    }

    @Test
    void zipfDrawsRanksInProportionToTheirPower() {
        int size = 100;
        ValueSource source = new Generator.Zipf(1, size, 0.8, null, "%d").open(5, name -> null);
        long[] seen = new long[size];
        for (int i = 0; i < 50_000; i++) {
            seen[Integer.parseInt(source.next()) - 1]++;
        }
        double[] expected = IntStream.rangeClosed(1, size)
                .mapToDouble(rank -> Math.pow(rank, -0.8))
                .toArray();

        assertThat(ChiSquareTest.withDefaults().test(expected, seen).getPValue())
                .isGreaterThan(0.001);
    }

    @Test
    void shufflingChangesWhoIsPopularButNotHowMuch() {
        Map<String, Integer> counts = new HashMap<>();
        ValueSource source = new Generator.Zipf(1, 100, 0.8, 7L, "%d").open(5, name -> null);
        for (int i = 0; i < 50_000; i++) {
            counts.merge(source.next(), 1, Integer::sum);
        }
        List<Integer> sorted = counts.values().stream().sorted((a, b) -> b - a).toList();
        assertThat((double) sorted.get(0) / sorted.get(1)).isBetween(1.5, 2.0);
        assertThat(counts.get("1")).isLessThan(sorted.get(0));
    }

    @Test
    void permutationDrawsWithoutReplacementAndThenStartsOver() {
        ValueSource source = new Generator.Permutation(1, 50, "s-%08d").open(3, name -> null);
        List<String> first = IntStream.range(0, 50).mapToObj(i -> source.next()).toList();
        List<String> second =
                IntStream.range(0, 50).mapToObj(i -> source.next()).toList();

        assertThat(first)
                .doesNotHaveDuplicates()
                .contains("s-00000050")
                .isEqualTo(second)
                .isNotEqualTo(first.stream().sorted().toList());
    }

    @Test
    void uniqueTokensNeverRepeatAndDifferBetweenSeeds() {
        Set<String> tokens = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            ValueSource source = new Generator.Unique("k").open(seed, name -> null);
            for (int i = 0; i < 500; i++) {
                assertThat(tokens.add(source.next())).isTrue();
            }
        }
        assertThat(tokens).allMatch(token -> token.matches("[A-Za-z0-9_-]{8,64}"));
    }

    @Test
    void listsHoldDistinctItemsWithinTheirSizes() {
        Set<Integer> sizes = new HashSet<>();
        for (PlannedRequest request : new RequestSequence(workload, Map.of("checkout", 1), 9).take(500)) {
            String body = new String(request.body(), StandardCharsets.UTF_8);
            List<String> products = java.util.regex.Pattern.compile("\"p\":(\\d+)")
                    .matcher(body)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(products).doesNotHaveDuplicates();
            sizes.add(products.size());
        }
        assertThat(sizes).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void onePlaceholderHasOneValueWithinARequest() {
        for (PlannedRequest request : new RequestSequence(workload, Map.of("checkout", 1), 9).take(50)) {
            String key = request.header("Idempotency-Key");
            if (key != null) {
                assertThat(new String(request.body(), StandardCharsets.UTF_8)).contains("\"key\":\"" + key + "\"");
                assertThat(request.header("content-type")).isEqualTo("application/json");
            }
        }
    }

    @Test
    void refusesAMixThatDoesNotFit() {
        assertThatThrownBy(() -> new RequestSequence(workload, Map.of("again", 1), 1))
                .isInstanceOf(WorkloadException.class)
                .hasMessageContaining("repeats earlier");
        assertThatThrownBy(() -> new RequestSequence(workload, Map.of("nothing", 1), 1))
                .hasMessageContaining("no operation");
        assertThatThrownBy(() -> new RequestSequence(workload, Map.of("page", 0), 1))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> new RequestSequence(workload, Map.of(), 1)).hasMessageContaining("at least one");
    }

    private String printed(long seed, int count) {
        return new RequestSequence(workload, workload.mix(), seed)
                .take(count).stream()
                        .map(request -> request.operation() + " " + request.method() + " " + request.path() + " "
                                + printed(request.headers()) + " "
                                + (request.body().length == 0
                                        ? "-"
                                        : new String(request.body(), StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("\n"));
    }

    private static String printed(List<Header> headers) {
        return headers.stream()
                .map(header -> header.name() + "=" + header.value())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static final String GOLDEN = """
            page GET /products/36?region=SOUTH%20EAST {} -
            checkout POST /orders {Idempotency-Key=k42c8e5af48da2cd6-0, Content-Type=application/json} {"key":"k42c8e5af48da2cd6-0","lines":[{"p":28,"q":3}]}
            checkout POST /orders {Idempotency-Key=k42c8e5af48da2cd6-1, Content-Type=application/json} {"key":"k42c8e5af48da2cd6-1","lines":[{"p":40,"q":1},{"p":33,"q":3},{"p":72,"q":2},{"p":96,"q":3}]}
            checkout POST /orders {Idempotency-Key=k42c8e5af48da2cd6-2, Content-Type=application/json} {"key":"k42c8e5af48da2cd6-2","lines":[{"p":51,"q":2},{"p":40,"q":1},{"p":20,"q":1}]}
            page GET /products/40?region=SOUTH%20EAST {} -
            page GET /products/59?region=NORTH {} -""";
}
