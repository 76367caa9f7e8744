package org.archduet.microbench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.archduet.shop.api.OrderDetail;
import org.archduet.shop.api.http.ShopJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order of three lines to JSON bytes and back, with the codec settings of the public API: what a hop adds besides
 * transport.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EncodeDecodeOrder {

    private final JsonMapper json = ShopJson.strict(JsonMapper.builder()).build();

    // not final: a constant order would let the compiler encode it once
    private OrderDetail order = new OrderDetail(
            "o-0123456789abcdef0123456789abcdef",
            42,
            "NORTH",
            "CONFIRMED",
            "2026-01-01T12:00:00.123456Z",
            List.of(
                    new OrderDetail.Line(11, 1, 1_299, 0, 1_299, 247, 1_546),
                    new OrderDetail.Line(222, 2, 499, 50, 948, 180, 1_128),
                    new OrderDetail.Line(3_333, 3, 10_000, 1_500, 28_500, 5_415, 33_915)),
            30_747,
            5_842,
            36_589);

    /** One order there and back. */
    @Benchmark
    public OrderDetail encodeDecodeOrder() {
        return json.readValue(json.writeValueAsBytes(order), OrderDetail.class);
    }
}
