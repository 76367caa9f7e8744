package org.archduet.shop.contract.tck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Prices and taxes of the default data set, as far as the cases look at them. Written down apart from the code that
 * makes the data set, so that a change of either is noticed.
 */
final class SeededPrices {
    private static final Map<String, Map<String, Integer>> TAX_BASIS_POINTS = Map.of(
            "NORTH", Map.of("STANDARD", 1_900, "REDUCED", 700, "ZERO", 0),
            "SOUTH", Map.of("STANDARD", 2_200, "REDUCED", 1_000, "ZERO", 0),
            "EAST", Map.of("STANDARD", 2_000, "REDUCED", 550, "ZERO", 0),
            "WEST", Map.of("STANDARD", 2_100, "REDUCED", 925, "ZERO", 0),
            "CENTRE", Map.of("STANDARD", 1_700, "REDUCED", 300, "ZERO", 0),
            "ISLAND", Map.of("STANDARD", 700, "REDUCED", 0, "ZERO", 0));

    private final List<Product> products = read();

    /** So many basis points off a line of at least so many pieces. */
    record Discount(String name, int fromQuantity, int basisPoints) {}

    /**
     * One product's prices.
     *
     * @param breaks of these only the highest that is reached counts
     * @param promotions of these all that are reached count
     */
    record Product(
            long productId, long unitPriceCents, String taxClass, List<Discount> breaks, List<Discount> promotions) {}

    /** @return the first products, in ascending order of id */
    List<Product> products() {
        return products;
    }

    /** @param productId one of the first products */
    Product product(long productId) {
        return products.get(Math.toIntExact(productId - 1));
    }

    int taxBasisPoints(String taxClass, String region) {
        return Objects.requireNonNull(
                Objects.requireNonNull(TAX_BASIS_POINTS.get(region)).get(taxClass));
    }

    private static List<Product> read() {
        List<Product> products = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SeededPrices.class.getResourceAsStream("seeded-prices.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> products.add(product(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(products);
    }

    private static Product product(String line) {
        String[] columns = line.split(",", -1);
        return new Product(
                Long.parseLong(columns[0]),
                Long.parseLong(columns[1]),
                columns[2],
                entries(columns[3])
                        .map(step -> new Discount(
                                "from " + step[0] + " pieces", Integer.parseInt(step[0]), Integer.parseInt(step[1])))
                        .toList(),
                entries(columns[4])
                        .map(promotion -> new Discount(
                                promotion[0], Integer.parseInt(promotion[1]), Integer.parseInt(promotion[2])))
                        .toList());
    }

    private static Stream<String[]> entries(String column) {
        return Arrays.stream(column.split(";"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split(":"));
    }
}
