package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the orders of all seeds. */
class RoundOrderTest {
    private static final int SEEDS = 200;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void inAPalindromeEachArmHasTheSameMeanPosition(int arms) {
        for (long seed = 0; seed < SEEDS; seed++) {
            RoundOrder order = new RoundOrder(names(arms), seed);
            for (int round = 1; round <= 3 * cycle(arms); round++) {
                List<String> palindrome = order.palindrome(round);

                assertThat(palindrome)
                        .hasSize(2 * arms)
                        .startsWith(order.once(round).toArray(String[]::new));
                for (String arm : names(arms)) {
                    // positions 1 to 2n have the mean n + 1/2, each arm has two of them
                    assertThat(palindrome.indexOf(arm) + 1 + palindrome.lastIndexOf(arm) + 1)
                            .as("%s in %s", arm, palindrome)
                            .isEqualTo(2 * arms + 1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void overACycleEachArmFollowsEachOtherArmEquallyOften(int arms) {
        for (long seed = 0; seed < SEEDS; seed++) {
            RoundOrder order = new RoundOrder(names(arms), seed);

            assertThat(followers(cycle(arms), order::once))
                    .as("single slices, seed %d", seed)
                    .hasSize(arms * (arms - 1))
                    .allSatisfy((pair, times) -> assertThat(times).isEqualTo(cycle(arms) / arms));
            assertThat(followers(cycle(arms), round -> order.palindrome(round)))
                    .as("palindromes, seed %d", seed)
                    .hasSize(arms * (arms - 1))
                    .allSatisfy((pair, times) -> assertThat(times).isEqualTo(2 * cycle(arms) / arms));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void overACycleEachArmStandsInEachPlaceEquallyOften(int arms) {
        for (long seed = 0; seed < SEEDS; seed++) {
            RoundOrder order = new RoundOrder(names(arms), seed);
            for (int place = 0; place < arms; place++) {
                Map<String, Integer> there = new HashMap<>();
                for (int round = 1; round <= cycle(arms); round++) {
                    there.merge(order.once(round).get(place), 1, Integer::sum);
                }
                assertThat(there).hasSize(arms).allSatisfy((arm, times) -> assertThat(times)
                        .isEqualTo(cycle(arms) / arms));
            }
        }
    }

    @Test
    void theSeedDecidesWhichArmTakesWhichPlace() {
        Set<List<String>> first = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            first.add(new RoundOrder(names(3), seed).once(1));
            assertThat(new RoundOrder(names(3), seed).once(1))
                    .isEqualTo(new RoundOrder(names(3), seed).once(1 + cycle(3)));
        }
        assertThat(first).hasSize(6);
    }

    /** How often an arm came directly after another one in the same round. */
    private static Map<String, Integer> followers(int rounds, IntFunction<List<String>> order) {
        Map<String, Integer> followers = new HashMap<>();
        for (int round = 1; round <= rounds; round++) {
            List<String> arms = order.apply(round);
            for (int i = 1; i < arms.size(); i++) {
                if (!arms.get(i).equals(arms.get(i - 1))) {
                    followers.merge(arms.get(i - 1) + " then " + arms.get(i), 1, Integer::sum);
                }
            }
        }
        return followers;
    }

    /** Rounds of a whole Williams design; one arm needs one. */
    private static int cycle(int arms) {
        return arms % 2 == 0 || arms == 1 ? arms : 2 * arms;
    }

    private static List<String> names(int arms) {
        return IntStream.rangeClosed(1, arms).mapToObj(i -> "arm" + i).toList();
    }
}
