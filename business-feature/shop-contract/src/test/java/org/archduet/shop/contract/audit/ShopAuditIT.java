package org.archduet.shop.contract.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.archduet.shop.contract.OneForAll;
import org.archduet.shop.contract.data.DataSize;
import org.archduet.shop.contract.data.ShopDataSet;
import org.archduet.shop.contract.data.ShopSeeder;
import org.archduet.shop.contract.database.ContextDatabases;
import org.archduet.testdatabase.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants a violation of each invariant and sees it reported. */
class ShopAuditIT {
    private static final String NO_CHECKS =
            "DO $$ DECLARE c record; BEGIN FOR c IN SELECT conname FROM pg_constraint WHERE contype = 'c'"
                    + " AND conrelid = 'inventory.stock'::regclass LOOP"
                    + " EXECUTE 'ALTER TABLE inventory.stock DROP CONSTRAINT ' || c.conname; END LOOP; END $$";

    @BeforeAll
    static void sound() throws SQLException {
        String url = TestServer.createDatabase("sound");
        try (ContextDatabases databases = new ContextDatabases(OneForAll.at(url))) {
            new ShopSeeder(databases).load(new ShopDataSet(42, new DataSize(200, 10, 3)));
        }
        // order 2 is cancelled as an architecture would: order, money, stock
        TestServer.execute(
                "sound",
                "UPDATE ordering.orders SET status = 'CANCELLED' WHERE order_id = 's-00000002'",
                "UPDATE payment.payment SET status = 'REFUNDED' WHERE order_id = 's-00000002'",
                "UPDATE inventory.reservation SET status = 'RELEASED' WHERE order_id = 's-00000002'",
                "UPDATE inventory.stock s SET free_quantity = free_quantity + quantity, sold_quantity = sold_quantity - quantity"
                        + " FROM inventory.reservation_line l WHERE order_id = 's-00000002' AND s.product_id = l.product_id");
    }

    @Test
    void aSoundShopBreaksNothing() throws SQLException {
        AuditReport report = audit("audited");
        assertThat(report.invariants()).hasSize(14).allSatisfy(invariant -> {
            assertThat(invariant.violations()).as(invariant.name()).isZero();
            assertThat(invariant.example()).isNull();
        });
        assertThat(report.invariants())
                .extracting(AuditReport.Invariant::name)
                .containsAll(PatientAudit.MENDED_BY_RECOVERY);
        assertThat(report.state())
                .containsEntry("orders.CONFIRMED", "29")
                .containsEntry("orders.CANCELLED", "1")
                .containsEntry("payments.CAPTURED", "29")
                .containsEntry("stock.reserved", "0")
                .containsKeys("stock.checksum", "orders.CONFIRMED.checksum", "orderLines.checksum");
    }

    static Stream<Arguments> plants() {
        return Stream.of(
                plant(
                        "stock-never-negative",
                        "product 1: free -1",
                        NO_CHECKS,
                        "UPDATE inventory.stock SET free_quantity = -1, initial_quantity = sold_quantity - 1 WHERE product_id = 1"),
                plant(
                        "stock-adds-up",
                        "product 5: free",
                        NO_CHECKS,
                        "UPDATE inventory.stock SET initial_quantity = initial_quantity + 1 WHERE product_id = 5"),
                plant(
                        "stock-agrees-with-reservations",
                        "product 7: stock says reserved 1",
                        "UPDATE inventory.stock SET free_quantity = free_quantity - 1, reserved_quantity = 1 WHERE product_id = 7"),
                plant(
                        "one-order-per-key",
                        "key twice-used: 2 orders, among them s-00000001",
                        "UPDATE ordering.orders SET idempotency_key = 'twice-used' WHERE order_id IN ('s-00000001', 's-00000003')"),
                plant(
                        "every-order-is-decided",
                        "order o-1 is PENDING",
                        "INSERT INTO ordering.orders VALUES ('o-1', 'some-key', 'd', 1, 'NORTH', 'PENDING', now(), 0, 0, 0)",
                        "INSERT INTO ordering.order_line VALUES ('o-1', 1, 1, 1, 0, 0, 0, 0, 0)"),
                plant(
                        "orders-add-up",
                        "order s-00000004: total",
                        "UPDATE ordering.order_line SET tax_cents = tax_cents + 1 WHERE order_id = 's-00000004' AND line_no = 1"),
                plant(
                        "orders-add-up",
                        "order s-00000004: total",
                        "DELETE FROM ordering.order_line WHERE order_id = 's-00000004'"),
                plant(
                        "orders-add-up",
                        "order o-2: total 5",
                        "INSERT INTO ordering.orders VALUES ('o-2', 'some-key', 'd', 1, 'NORTH', 'REFUSED', now(), 4, 1, 5, 'abandoned')"),
                plant(
                        "lines-add-up",
                        "order s-00000004 line 1: ",
                        moved("net_cents", 1),
                        "UPDATE ordering.orders SET net_cents = net_cents + 1 WHERE order_id = 's-00000004'"),
                plant("lines-add-up", "order s-00000004 line 1: ", moved("total_cents", 1)),
                plant("lines-add-up", "order s-00000004 line 1: ", moved("quantity", 1)),
                plant("lines-add-up", "order s-00000004 line 1: ", moved("discount_cents", -1)),
                plant(
                        "lines-add-up",
                        "order s-00000004 line 1: ",
                        "UPDATE ordering.order_line SET tax_cents = -1, total_cents = net_cents - 1"
                                + " WHERE order_id = 's-00000004' AND line_no = 1"),
                // what adds up, line and order, and is the wrong price all the same
                plant(
                        "lines-are-priced-by-the-rules",
                        "order s-00000004 line 1: ",
                        moved("tax_cents", 1),
                        moved("total_cents", 1),
                        "UPDATE ordering.orders SET tax_cents = tax_cents + 1, total_cents = total_cents + 1"
                                + " WHERE order_id = 's-00000004'"),
                plant(
                        "lines-are-priced-by-the-rules",
                        "order s-00000004 line 1: ",
                        moved("discount_cents", 1),
                        moved("net_cents", -1),
                        moved("total_cents", -1)),
                plant(
                        "lines-are-priced-by-the-rules",
                        "order s-00000004 line 1: ",
                        "UPDATE ordering.order_line SET product_id = product_id + 1 WHERE order_id = 's-00000004' AND line_no = 1"),
                plant(
                        "lines-are-priced-by-the-rules",
                        "order s-00000004 line 1: ",
                        "UPDATE ordering.order_line SET product_id = 777777 WHERE order_id = 's-00000004' AND line_no = 1"),
                plant(
                        "confirmed-is-paid",
                        "order s-00000005: demands CAPTURED",
                        "DELETE FROM payment.payment WHERE order_id = 's-00000005'"),
                plant(
                        "confirmed-is-paid",
                        "order s-00000005: demands CAPTURED",
                        "UPDATE payment.payment SET amount_cents = amount_cents + 1 WHERE order_id = 's-00000005'"),
                plant(
                        "confirmed-is-paid",
                        "order s-00000005: demands CAPTURED",
                        "ALTER TABLE payment.payment DROP CONSTRAINT payment_pkey",
                        "INSERT INTO payment.payment SELECT * FROM payment.payment WHERE order_id = 's-00000005'"),
                plant(
                        "cancelled-is-refunded",
                        "order s-00000002: demands REFUNDED",
                        "UPDATE payment.payment SET status = 'CAPTURED' WHERE order_id = 's-00000002'"),
                plant(
                        "no-other-money",
                        "order o-none is neither confirmed nor cancelled, its payment is CAPTURED 5 cents",
                        "INSERT INTO payment.payment VALUES ('o-none', 'CAPTURED', 5)"),
                plant(
                        "no-other-money",
                        "order s-00000006 is neither",
                        "UPDATE ordering.orders SET status = 'REFUSED', refusal = 'x' WHERE order_id = 's-00000006'"),
                plant(
                        "no-money-set-aside-for-dead-orders",
                        "order o-none is not there",
                        "INSERT INTO payment.payment VALUES ('o-none', 'AUTHORISED', 5)"),
                plant(
                        "sold-is-ordered",
                        "order s-00000007: ordered ",
                        "UPDATE inventory.reservation SET status = 'RELEASED' WHERE order_id = 's-00000007'"),
                plant(
                        "sold-is-ordered",
                        "order s-00000002: sold ",
                        "UPDATE inventory.reservation SET status = 'SOLD' WHERE order_id = 's-00000002'"),
                plant(
                        "nothing-reserved-for-dead-orders",
                        "order s-00000002 is CANCELLED",
                        "UPDATE inventory.reservation SET status = 'RESERVED' WHERE order_id = 's-00000002'"));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedViolationIsReported(String invariant, String example, String[] statements) throws SQLException {
        TestServer.copyDatabase("planted", "sound");
        TestServer.execute("planted", statements);
        try (ContextDatabases databases = new ContextDatabases(OneForAll.at(TestServer.urlOf("planted")))) {
            AuditReport.Invariant found = new ShopAudit(databases)
                    .audit().invariants().stream()
                            .filter(each -> each.name().equals(invariant))
                            .findFirst()
                            .orElseThrow();
            assertThat(found.violations()).isPositive();
            assertThat(found.example()).startsWith(example);
        }
    }

    @Test
    void whatDiffersBetweenEndStatesIsTheirRowsAndNothingElse() throws SQLException {
        AuditReport one = audit("one");
        TestServer.execute("one", "UPDATE ordering.orders SET placed_at = now()");
        assertThat(audited("one").state()).isEqualTo(one.state());
        TestServer.execute("one", "UPDATE ordering.orders SET region = 'NOWHERE' WHERE order_id = 's-00000009'");
        assertThat(audited("one").state()).isNotEqualTo(one.state());
    }

    private static String moved(String column, int by) {
        return "UPDATE ordering.order_line SET " + column + " = " + column + " + " + by
                + " WHERE order_id = 's-00000004' AND line_no = 1";
    }

    private static AuditReport audit(String name) throws SQLException {
        TestServer.copyDatabase(name, "sound");
        return audited(name);
    }

    private static AuditReport audited(String name) throws SQLException {
        try (ContextDatabases databases = new ContextDatabases(OneForAll.at(TestServer.urlOf(name)))) {
            return new ShopAudit(databases).audit();
        }
    }

    private static Arguments plant(String invariant, String example, String... statements) {
        return Arguments.of(invariant, example, statements);
    }
}
