package org.archduet.shop.contract.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of facts that one database states, to be compared with the same set as another database states it. Facts are
 * spread over {@value #BUCKETS} buckets by their order; a bucket's digest is the number of its facts and the sum of
 * their 64-bit hashes. Both databases must run the same major version of PostgreSQL, whose hash functions are used.
 *
 * @param rows of the database
 * @param select one fact a row: the order id and the fact, both text
 */
record Facts(Rows rows, String select) {
    private static final int BUCKETS = 1024;
    private static final String BUCKET = "hashtext(order_id) & " + (BUCKETS - 1);

    /** One fact about an order. Ascending by order, so that examples are stable. */
    record Fact(String orderId, String text) implements Comparable<Fact> {
        @Override
        public int compareTo(Fact other) {
            int byOrder = orderId.compareTo(other.orderId);
            return byOrder != 0 ? byOrder : text.compareTo(other.text);
        }
    }

    /**
     * @param missing stated here, not there
     * @param surplus stated there, not here
     */
    record Difference(SortedSet<Fact> missing, SortedSet<Fact> surplus) {}

    /** @param there the same facts as another database states them */
    Difference compareWith(Facts there) {
        Map<Integer, List<String>> expected = digests();
        Map<Integer, List<String>> actual = there.digests();
        TreeSet<Integer> buckets = new TreeSet<>(expected.keySet());
        buckets.addAll(actual.keySet());
        int[] differing = buckets.stream()
                .filter(bucket -> !Objects.equals(expected.get(bucket), actual.get(bucket)))
                .mapToInt(Integer::intValue)
                .toArray();
        if (differing.length == 0) {
            return new Difference(new TreeSet<>(), new TreeSet<>());
        }
        SortedSet<Fact> missing = in(differing);
        SortedSet<Fact> surplus = there.in(differing);
        TreeSet<Fact> both = new TreeSet<>(missing);
        both.retainAll(surplus);
        missing.removeAll(both);
        surplus.removeAll(both);
        return new Difference(missing, surplus);
    }

    private Map<Integer, List<String>> digests() {
        Map<Integer, List<String>> digests = new HashMap<>();
        for (List<String> row :
                rows.all("SELECT " + BUCKET + " AS bucket, count(*), sum(hashtextextended(order_id || fact, 0)) FROM ("
                        + select + ") AS f (order_id, fact) GROUP BY bucket")) {
            digests.put(Integer.valueOf(row.get(0)), row.subList(1, 3));
        }
        return digests;
    }

    private SortedSet<Fact> in(int[] buckets) {
        SortedSet<Fact> facts = new TreeSet<>();
        String sql = "SELECT order_id, fact, count(*) FROM (" + select + ") AS f (order_id, fact) WHERE (" + BUCKET
                + ") = ANY (?) GROUP BY order_id, fact";
        for (List<String> row : rows.all(sql, buckets)) {
            String times = row.get(2).equals("1") ? "" : ", " + row.get(2) + " times";
            facts.add(new Fact(row.get(0), row.get(1) + times));
        }
        return facts;
    }
}
