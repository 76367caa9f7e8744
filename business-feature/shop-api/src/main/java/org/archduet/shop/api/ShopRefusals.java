package org.archduet.shop.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.context.ContextUnavailableException;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.Order;
import org.archduet.context.pricing.QuoteOutcome;

/**
 * Unwraps outcomes: the good one becomes the wire record, every other one the {@link ShopProblemException} it stands
 * for.
 */
public final class ShopRefusals {
    private ShopRefusals() {}

    /** @throws ShopProblemException for every outcome but {@link CheckoutOutcome.Confirmed} */
    public static OrderDetail checkout(CheckoutOutcome outcome) {
        if (outcome instanceof CheckoutOutcome.Confirmed confirmed) {
            return ShopAnswers.order(confirmed.order());
        }
        throw refusal(outcome);
    }

    /** @throws ShopProblemException for every outcome but {@link CancelOutcome.Cancelled} */
    public static OrderDetail cancel(CancelOutcome outcome) {
        if (outcome instanceof CancelOutcome.Cancelled cancelled) {
            return ShopAnswers.order(cancelled.order());
        }
        if (outcome instanceof CancelOutcome.UnknownOrder unknown) {
            throw notFound("order " + unknown.orderId());
        }
        if (outcome instanceof CancelOutcome.NotCancellable not) {
            throw problem(
                    ShopProblem.NOT_CANCELLABLE,
                    "Order " + not.orderId() + " is " + not.status(),
                    "orderId",
                    not.orderId(),
                    "orderStatus",
                    not.status().name());
        }
        if (outcome instanceof CancelOutcome.Unavailable unavailable) {
            throw unavailable(unavailable.context());
        }
        throw inDoubt(((CancelOutcome.InDoubt) outcome).orderId());
    }

    /** @throws ShopProblemException for every outcome but {@link QuoteOutcome.Quoted} */
    public static CartQuote quote(QuoteOutcome outcome) {
        if (outcome instanceof QuoteOutcome.Quoted quoted) {
            return ShopAnswers.quote(quoted.quote());
        }
        if (outcome instanceof QuoteOutcome.UnknownProducts unknown) {
            throw unknownProducts(unknown.productIds());
        }
        throw unknownRegion(((QuoteOutcome.UnknownRegion) outcome).region());
    }

    /** @throws ShopProblemException NOT_FOUND when there is no such order */
    public static OrderDetail order(String orderId, Optional<Order> order) {
        return ShopAnswers.order(order.orElseThrow(() -> notFound("order " + orderId)));
    }

    /** @param thing what does not exist, for example {@code product 7} */
    public static ShopProblemException notFound(String thing) {
        return problem(ShopProblem.NOT_FOUND, "There is no " + thing);
    }

    /** A context is unavailable and nothing was changed. */
    public static ShopProblemException unavailable(ContextUnavailableException unavailable) {
        return unavailable(unavailable.context());
    }

    /** @param context name of the context that is unavailable */
    public static ShopProblemException unavailable(String context) {
        return problem(ShopProblem.UNAVAILABLE, "The context " + context + " is unavailable", "part", context);
    }

    private static ShopProblemException refusal(CheckoutOutcome outcome) {
        if (outcome instanceof CheckoutOutcome.OutOfStock out) {
            return problem(
                    ShopProblem.OUT_OF_STOCK,
                    "Not enough pieces of " + out.productIds(),
                    "orderId",
                    out.orderId(),
                    "productIds",
                    out.productIds());
        }
        if (outcome instanceof CheckoutOutcome.Declined declined) {
            return problem(
                    ShopProblem.PAYMENT_DECLINED,
                    "The payment provider refused: " + declined.reason(),
                    "orderId",
                    declined.orderId(),
                    "reason",
                    declined.reason());
        }
        if (outcome instanceof CheckoutOutcome.Abandoned abandoned) {
            return problem(
                    ShopProblem.ABANDONED,
                    "Order " + abandoned.orderId() + " was given up; order again with another key",
                    "orderId",
                    abandoned.orderId());
        }
        if (outcome instanceof CheckoutOutcome.UnknownProducts unknown) {
            return unknownProducts(unknown.productIds());
        }
        if (outcome instanceof CheckoutOutcome.UnknownRegion unknown) {
            return unknownRegion(unknown.region());
        }
        if (outcome instanceof CheckoutOutcome.UnknownCustomer unknown) {
            return problem(
                    ShopProblem.UNKNOWN_CUSTOMER,
                    "There is no customer " + unknown.customerId(),
                    "customerId",
                    unknown.customerId());
        }
        if (outcome instanceof CheckoutOutcome.KeyReused reused) {
            return problem(
                    ShopProblem.IDEMPOTENCY_KEY_REUSED,
                    "The key was used for an order with other contents",
                    "orderId",
                    reused.orderId());
        }
        if (outcome instanceof CheckoutOutcome.Unavailable unavailable) {
            return unavailable(unavailable.context());
        }
        return inDoubt(((CheckoutOutcome.InDoubt) outcome).orderId());
    }

    private static ShopProblemException unknownProducts(List<Long> productIds) {
        return problem(ShopProblem.UNKNOWN_PRODUCT, "There is no product " + productIds, "productIds", productIds);
    }

    private static ShopProblemException unknownRegion(String region) {
        return problem(ShopProblem.UNKNOWN_REGION, "There is no region " + region, "region", region);
    }

    private static ShopProblemException inDoubt(String orderId) {
        return problem(ShopProblem.IN_DOUBT, "Order " + orderId + " is not decided yet", "orderId", orderId);
    }

    private static ShopProblemException problem(ShopProblem problem, String detail, Object... namesAndValues) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            extensions.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new ShopProblemException(problem, detail, extensions);
    }
}
