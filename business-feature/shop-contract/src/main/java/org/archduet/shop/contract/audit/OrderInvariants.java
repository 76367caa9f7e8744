package org.archduet.shop.contract.audit;

import java.util.List;

/** What must hold within ordering. */
final class OrderInvariants {
    private static final String KEYS = """
            SELECT 'key ' || idempotency_key || ': ' || count(*) || ' orders, among them ' || min(order_id)
              FROM ordering.orders WHERE idempotency_key IS NOT NULL
             GROUP BY idempotency_key HAVING count(*) > 1 ORDER BY idempotency_key""";
    private static final String UNDECIDED = """
            SELECT 'order ' || order_id || ' is ' || status
              FROM ordering.orders WHERE status NOT IN ('CONFIRMED', 'REFUSED', 'CANCELLED') ORDER BY order_id""";
    private static final String SUMS = """
            SELECT 'order ' || order_id || ': total ' || o.total_cents || ', lines ' || coalesce(lines.total, 0)
              FROM ordering.orders o
              LEFT JOIN (
                SELECT order_id, sum(net_cents) AS net, sum(tax_cents) AS tax, sum(total_cents) AS total
                  FROM ordering.order_line GROUP BY order_id) lines USING (order_id)
             WHERE (net_cents, tax_cents, total_cents) <> (net, tax, total) OR total IS NULL
             ORDER BY order_id""";

    private static final String LINES = """
            SELECT 'order ' || order_id || ' line ' || line_no || ': ' || quantity || ' pieces at ' || unit_price_cents
                   || ', discount ' || discount_cents || ', net ' || net_cents || ', tax ' || tax_cents || ', total '
                   || total_cents
              FROM ordering.order_line
             WHERE net_cents <> unit_price_cents * quantity - discount_cents OR total_cents <> net_cents + tax_cents
                OR least(unit_price_cents, discount_cents, net_cents, tax_cents) < 0
             ORDER BY order_id, line_no""";

    private OrderInvariants() {}

    static List<AuditReport.Invariant> check(Rows ordering) {
        return List.of(
                AuditReport.Invariant.of(
                        "one-order-per-key", "an idempotency key belongs to one order", ordering.column(KEYS)),
                AuditReport.Invariant.of(
                        "every-order-is-decided",
                        "no order is left pending or half cancelled",
                        ordering.column(UNDECIDED)),
                AuditReport.Invariant.of(
                        "orders-add-up",
                        "sums of an order are sums of its lines, and no order is without lines",
                        ordering.column(SUMS)),
                AuditReport.Invariant.of(
                        "lines-add-up",
                        "net of every order line is price times pieces less discount, its total is net and tax, and no"
                                + " amount is negative",
                        ordering.column(LINES)));
    }
}
