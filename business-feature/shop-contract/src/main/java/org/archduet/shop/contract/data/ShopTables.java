package org.archduet.shop.contract.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.archduet.context.catalog.Product;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderLine;
import org.archduet.pricing.rules.ListPrice;
import org.archduet.pricing.rules.Promotion;

/** The data set as rows of tables. The only place where the data set meets the schemas. */
final class ShopTables {
    private final ShopDataSet data;
    private final List<Order> orders;

    ShopTables(ShopDataSet data) {
        this.data = data;
        this.orders = data.orders().toList();
    }

    /** In an order in which they can be loaded. */
    List<Table> all() {
        return List.of(
                new Table("catalog", "catalog.product (product_id, name, description, category)", this::products),
                new Table("pricing", "pricing.price (product_id, unit_price_cents, tax_class)", this::prices),
                new Table(
                        "pricing",
                        "pricing.quantity_break (product_id, from_quantity, discount_basis_points)",
                        this::breaks),
                new Table(
                        "pricing",
                        "pricing.promotion (promotion_id, name, from_quantity, discount_basis_points)",
                        ShopTables::promotions),
                new Table("pricing", "pricing.promoted_product (product_id, promotion_id)", this::promotedProducts),
                new Table("pricing", "pricing.tax_rate (region, tax_class, basis_points)", this::taxRates),
                new Table(
                        "inventory",
                        "inventory.stock (product_id, initial_quantity, free_quantity, reserved_quantity, sold_quantity)",
                        this::stock),
                new Table("inventory", "inventory.reservation (order_id, status)", () -> orders.stream()
                        .map(order -> row(order.orderId(), "SOLD"))),
                new Table(
                        "inventory",
                        "inventory.reservation_line (order_id, product_id, quantity)",
                        () -> lines((order, line, number) -> row(order.orderId(), line.productId(), line.quantity()))),
                new Table("payment", "payment.payment (order_id, status, amount_cents)", () -> orders.stream()
                        .map(order -> row(order.orderId(), "CAPTURED", order.totalCents()))),
                new Table("ordering", "ordering.customer (customer_id, name)", this::customers),
                new Table(
                        "ordering",
                        "ordering.orders (order_id, customer_id, region, status, placed_at, net_cents, tax_cents, total_cents)",
                        () -> orders.stream().map(ShopTables::order)),
                new Table(
                        "ordering",
                        "ordering.order_line (order_id, line_no, product_id, quantity, unit_price_cents, discount_cents, net_cents, tax_cents, total_cents)",
                        () -> lines(ShopTables::orderLine)));
    }

    /** SHA-256 over every row of every table, in hexadecimal digits. */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Table table : all()) {
                sha.update(table.target().getBytes(StandardCharsets.UTF_8));
                table.lines().forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private LongStream stocked() {
        return LongStream.rangeClosed(1, data.size().products());
    }

    private LongStream priced() {
        return LongStream.concat(stocked(), LongStream.of(data.size().unstocked()));
    }

    private Stream<Object[]> products() {
        return LongStream.rangeClosed(1, data.size().unstocked()).mapToObj(id -> {
            Product product = data.product(id);
            return row(id, product.name(), product.description(), product.category());
        });
    }

    private Stream<Object[]> prices() {
        return priced().mapToObj(id -> {
            ListPrice price = data.price(id);
            return row(id, price.unitPrice().cents(), price.taxClass());
        });
    }

    private Stream<Object[]> breaks() {
        return priced().boxed().flatMap(id -> data.price(id).breaks().stream()
                .map(step -> row(id, step.fromQuantity(), step.basisPoints())));
    }

    private static Stream<Object[]> promotions() {
        return IntStream.range(0, PriceList.PROMOTIONS.size()).mapToObj(at -> {
            Promotion promotion = PriceList.PROMOTIONS.get(at);
            return row(at + 1, promotion.name(), promotion.fromQuantity(), promotion.basisPoints());
        });
    }

    private Stream<Object[]> promotedProducts() {
        return priced().boxed().flatMap(id -> data.price(id).promotions().stream()
                .map(promotion -> row(id, PriceList.PROMOTIONS.indexOf(promotion) + 1)));
    }

    private Stream<Object[]> taxRates() {
        return data.taxes().entrySet().stream().flatMap(region -> region.getValue().entrySet().stream()
                .map(rate -> row(region.getKey(), rate.getKey(), rate.getValue())));
    }

    private Stream<Object[]> stock() {
        int[] sold = new int[data.size().products() + 1];
        for (Order order : orders) {
            for (OrderLine line : order.lines()) {
                sold[(int) line.productId()] += line.quantity();
            }
        }
        return stocked().mapToObj(id -> {
            int free = data.freePieces(id);
            int gone = sold[(int) id];
            return row(id, free + gone, free, 0, gone);
        });
    }

    private Stream<Object[]> customers() {
        return LongStream.rangeClosed(1, data.size().customers()).mapToObj(id -> row(id, data.customerName(id)));
    }

    private Stream<Object[]> lines(LineRow make) {
        return orders.stream().flatMap(order -> IntStream.range(0, order.lines().size())
                .mapToObj(at -> make.row(order, order.lines().get(at), at + 1)));
    }

    private static Object[] order(Order o) {
        return row(
                o.orderId(),
                o.customerId(),
                o.region(),
                o.status(),
                o.placedAt(),
                o.netCents(),
                o.taxCents(),
                o.totalCents());
    }

    private static Object[] orderLine(Order order, OrderLine line, int number) {
        return row(
                order.orderId(),
                number,
                line.productId(),
                line.quantity(),
                line.unitPriceCents(),
                line.discountCents(),
                line.netCents(),
                line.taxCents(),
                line.totalCents());
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private interface LineRow {
        Object[] row(Order order, OrderLine line, int number);
    }
}
