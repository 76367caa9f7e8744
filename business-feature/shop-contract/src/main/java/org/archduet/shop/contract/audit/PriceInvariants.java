package org.archduet.shop.contract.audit;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must hold between ordering and pricing. The rules are written here a second time, in SQL, so that an error in
 * the shop's own arithmetic is found too. Only the price list travels, as one array a column; the prices of this shop
 * never change, so past orders must agree with it as well.
 */
final class PriceInvariants {
    private static final String PRICES =
            "SELECT array_agg(product_id), array_agg(unit_price_cents), array_agg(tax_class) FROM pricing.price";
    private static final String RATES =
            "SELECT array_agg(region), array_agg(tax_class), array_agg(basis_points) FROM pricing.tax_rate";
    private static final String BREAKS =
            "SELECT array_agg(product_id), array_agg(from_quantity), array_agg(discount_basis_points)"
                    + " FROM pricing.quantity_break";
    private static final String PROMOTIONS =
            "SELECT array_agg(product_id), array_agg(from_quantity), array_agg(discount_basis_points)"
                    + " FROM pricing.promoted_product JOIN pricing.promotion USING (promotion_id)";
    private static final String MISPRICED = """
            WITH price AS MATERIALIZED (
                SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::text[]) AS p (product_id, cents, tax_class)),
            rate AS MATERIALIZED (
                SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[]) AS r (region, tax_class, points)),
            step AS MATERIALIZED (
                SELECT * FROM unnest(?::bigint[], ?::integer[], ?::bigint[]) AS s (product_id, from_quantity, points)),
            promotion AS MATERIALIZED (
                SELECT * FROM unnest(?::bigint[], ?::integer[], ?::bigint[]) AS p (product_id, from_quantity, points)),
            ordered AS MATERIALIZED (
                SELECT DISTINCT product_id, quantity FROM ordering.order_line),
            highest AS MATERIALIZED (
                SELECT DISTINCT ON (product_id, quantity) product_id, quantity, points
                  FROM ordered JOIN step USING (product_id) WHERE from_quantity <= quantity
                 ORDER BY product_id, quantity, from_quantity DESC),
            promoted AS MATERIALIZED (
                SELECT product_id, quantity, sum(points)::bigint AS points
                  FROM ordered JOIN promotion USING (product_id) WHERE from_quantity <= quantity
                 GROUP BY product_id, quantity),
            off AS MATERIALIZED (
                SELECT product_id, quantity, cents, tax_class,
                       (cents * quantity * least(5000, coalesce(h.points, 0) + coalesce(p.points, 0)) + 5000) / 10000
                           AS discount
                  FROM ordered JOIN price USING (product_id)
                  LEFT JOIN highest h USING (product_id, quantity)
                  LEFT JOIN promoted p USING (product_id, quantity)),
            due AS (
                SELECT order_id, line_no, unit_price_cents, discount_cents, l.tax_cents, cents, discount,
                       ((cents * quantity - discount) * points + 5000) / 10000 AS tax
                  FROM ordering.order_line l JOIN ordering.orders USING (order_id)
                  LEFT JOIN off USING (product_id, quantity)
                  LEFT JOIN rate USING (region, tax_class))
            SELECT 'order ' || order_id || ' line ' || line_no || ': price ' || unit_price_cents || ', discount '
                   || discount_cents || ', tax ' || tax_cents || '; due '
                   || coalesce(cents || ', ' || discount || ', ' || tax, 'nothing that the price list knows')
              FROM due
             WHERE (unit_price_cents, discount_cents, tax_cents) IS DISTINCT FROM (cents, discount, tax)
             ORDER BY order_id, line_no""";

    private PriceInvariants() {}

    static List<AuditReport.Invariant> check(Rows ordering, Rows pricing) {
        Object[] priceList = Stream.of(PRICES, RATES, BREAKS, PROMOTIONS)
                .flatMap(table -> pricing.all(table).get(0).stream())
                .toArray();
        return List.of(AuditReport.Invariant.of(
                "lines-are-priced-by-the-rules",
                "price, discount and tax of every order line are those of the price list and the region's tax rate,"
                        + " each rounded half up to a cent",
                ordering.column(MISPRICED, priceList)));
    }
}
