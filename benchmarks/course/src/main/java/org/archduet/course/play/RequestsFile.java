package org.archduet.course.play;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the requests of one entry: {@code NAME.json} in the folder of a step.
 *
 * @param requests in the order in which they were sent
 */
record RequestsFile(List<Answered> requests, Summary summary) {

    /**
     * One request.
     *
     * @param n its number from 1
     * @param status 0 when no answer came
     * @param millis from sending it to the end of the answer, or to the failure
     * @param error why no answer came; null when one did
     * @param headers of the answer, by name in lower case; empty without one
     * @param body as JSON when it is JSON, else as text; null without an answer
     */
    record Answered(
            int n,
            int status,
            double millis,
            @Nullable String error,
            Map<String, String> headers,
            @Nullable Object body) {

        private boolean answered() {
            return error == null;
        }
    }

    /**
     * All of them.
     *
     * @param answered requests with an answer, whatever its status
     * @param statuses how many answers had each status
     */
    record Summary(
            int count,
            int answered,
            Map<String, Integer> statuses,
            double minMillis,
            double medianMillis,
            double maxMillis) {}

    /** @param requests at least one */
    static RequestsFile of(List<Answered> requests) {
        Map<String, Integer> statuses = new TreeMap<>();
        requests.stream()
                .filter(Answered::answered)
                .forEach(request -> statuses.merge(String.valueOf(request.status()), 1, Integer::sum));
        double[] millis =
                requests.stream().mapToDouble(Answered::millis).sorted().toArray();
        int middle = millis.length / 2;
        return new RequestsFile(
                List.copyOf(requests),
                new Summary(
                        millis.length,
                        (int) requests.stream().filter(Answered::answered).count(),
                        statuses,
                        millis[0],
                        millis.length % 2 == 1 ? millis[middle] : (millis[middle - 1] + millis[middle]) / 2,
                        Arrays.stream(millis).max().orElseThrow()));
    }
}
