package org.archduet.shop.api;

/** Every error the shop answers with, as an RFC 9457 problem type. */
public enum ShopProblem {
    /** A field or parameter is missing, malformed, out of range or unknown; {@code violations} lists each. */
    INVALID_REQUEST(422, "invalid-request", "The request is not valid"),
    /** The body is not JSON. */
    MALFORMED_BODY(400, "malformed-body", "The body cannot be read"),
    /** Products of the cart do not exist; {@code productIds}. */
    UNKNOWN_PRODUCT(422, "unknown-product", "A product of the cart does not exist"),
    /** No such tax region; {@code region}. */
    UNKNOWN_REGION(422, "unknown-region", "The region does not exist"),
    /** The ordering customer does not exist; {@code customerId}. */
    UNKNOWN_CUSTOMER(422, "unknown-customer", "The customer does not exist"),
    /** The idempotency key was used for other contents; {@code orderId}. */
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused", "The idempotency key belongs to another request"),
    /** Not enough stock; {@code orderId}, {@code productIds}. */
    OUT_OF_STOCK(409, "out-of-stock", "Not enough stock"),
    /** The payment was refused; {@code orderId}, {@code reason}. */
    PAYMENT_DECLINED(402, "payment-declined", "The payment was declined"),
    /** The order could not be decided for too long and was refused for good; nothing was paid; {@code orderId}. */
    ABANDONED(409, "abandoned", "The order could not be decided and was given up"),
    /** The order cannot be cancelled in its status; {@code orderId}, {@code orderStatus}. */
    NOT_CANCELLABLE(409, "not-cancellable", "The order cannot be cancelled"),
    /** The thing at this path does not exist. */
    NOT_FOUND(404, "not-found", "Not found"),
    /** The method is not allowed at this path. */
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
    /** The body is larger than the limit. */
    TOO_LARGE(413, "too-large", "The request is too large"),
    /** The content type is not JSON. */
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body must be application/json"),
    /** A context is unavailable and nothing was changed: neither ordered nor cancelled; {@code part}. */
    UNAVAILABLE(503, "unavailable", "A part of the shop is unavailable; nothing was changed"),
    /** A checkout or a cancellation is not decided yet; ask the same again; {@code orderId}. */
    IN_DOUBT(503, "in-doubt", "Not decided yet; ask again"),
    /** A fault of the shop. */
    INTERNAL(500, "internal", "Internal error");

    private final int status;
    private final String code;
    private final String title;

    ShopProblem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** @return HTTP status */
    public int status() {
        return status;
    }

    /** @return last part of the problem type URI {@code urn:problem:shop:<code>} */
    public String code() {
        return code;
    }

    /** @return the problem type URI */
    public String type() {
        return "urn:problem:shop:" + code;
    }

    /** @return short human-readable title */
    public String title() {
        return title;
    }
}
