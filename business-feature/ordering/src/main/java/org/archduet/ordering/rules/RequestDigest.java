package org.archduet.ordering.rules;

import org.archduet.context.CartLine;
import org.archduet.context.ordering.CheckoutCommand;

/** Tells whether two checkouts with one key ask for the same thing. */
public final class RequestDigest {
    private RequestDigest() {}

    /**
     * @return 32 hexadecimal digits over customer, region, lines in their order, and payment token; the key is left out
     */
    public static String of(CheckoutCommand command) {
        StringBuilder text = new StringBuilder(128)
                .append(command.customerId())
                .append('\n')
                .append(command.region())
                .append('\n')
                .append(command.paymentToken());
        for (CartLine line : command.lines()) {
            text.append('\n').append(line.productId()).append(' ').append(line.quantity());
        }
        return Fingerprint.of(text.toString());
    }
}
