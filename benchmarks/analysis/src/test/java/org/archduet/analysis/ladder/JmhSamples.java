package org.archduet.analysis.ladder;

/** Files as JMH 1.37 writes them, shortened. */
final class JmhSamples {

    /**
     * Two forks of each, most of three iterations, the last of which holds the tear-down; the codec with parameters,
     * CPU time and allocation, the rule with none.
     */
    static final String FILE = """
            [{"jmhVersion": "1.37", "benchmark": "a.b.R03CodecRoundTrip.roundTrip", "mode": "avgt", "forks": 2,
              "measurementIterations": 3, "params": {"kilobytes": "10"},
              "primaryMetric": {"score": 120.0, "scoreError": 12.5, "scoreConfidence": [107.5, 132.5],
                "scorePercentiles": {"0.0": 100.0}, "scoreUnit": "ns/op", "rawData": [[100.0, 120.0, 115.0], [120.0, 140.0, 125.0]]},
              "secondaryMetrics": {
                "cpu": {"score": 150.0, "scoreError": "NaN", "scoreUnit": "ns/op", "rawData": [[140, 140, 9000], [160, 160, 9000]]},
                "cpu.others": {"score": 0.0, "scoreError": "NaN", "scoreUnit": "ns/op", "rawData": [[0, 0, 70], [0, 0, 80]]},
                "gc.alloc.rate.norm": {"score": 64.0, "scoreError": 0.1, "scoreUnit": "B/op",
                  "rawData": [[64.0, 64.0, 99.0], [64.0, 64.0, 99.0]]},
                "gc.time": {"score": 3.0, "scoreError": "NaN", "scoreUnit": "ms", "rawData": [[3.0, "NaN", 0], [1, 2, 0]]}}},
             {"benchmark": "a.b.R01RuleOnly.rule", "forks": 2, "measurementIterations": 2,
              "primaryMetric": {"score": 5.0, "scoreError": "NaN", "scoreUnit": "ns/op", "rawData": [[4.0], [6.0]]},
              "secondaryMetrics": {}},
             {"benchmark": "a.b.Other.alone", "forks": 1, "measurementIterations": 1,
              "primaryMetric": {"score": 1.0, "scoreError": "NaN", "scoreUnit": "us/op", "rawData": [[1.0]]},
              "secondaryMetrics": {}}]
            """;

    private JmhSamples() {}
}
