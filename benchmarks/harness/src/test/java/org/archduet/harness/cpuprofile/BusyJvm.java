package org.archduet.harness.cpuprofile;

import java.util.HashMap;
import java.util.Map;

/** A JVM that uses its CPU until its input ends. */
final class BusyJvm {

    private BusyJvm() {}

    public static void main(String[] arguments) throws Exception {
        Map<Integer, Integer> counts = new HashMap<>();
        System.out.println("ready");
        for (int i = 0; System.in.available() == 0; i++) {
            spend(counts, i);
        }
    }

    private static void spend(Map<Integer, Integer> counts, int round) {
        for (int i = 0; i < 10_000; i++) {
            counts.merge(i * 31 % 1024, round, Integer::sum);
        }
    }
}
