package org.archduet.context.inventory;

import java.util.List;
import org.archduet.context.CartLine;

/** All these lines for this order, or none. */
public record ReserveRequest(String orderId, List<CartLine> lines) {}
