package org.archduet.services.ordering;

import java.util.List;
import java.util.Optional;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.ordering.PastOrder;
import org.archduet.services.kit.paths.OrderingPaths;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ordering over HTTP. What is absent is 204, because 404 would also mean a wrong path. */
@RestController
class OrderingController {
    private final OrderingContext orders;
    private final CheckoutProcess process;

    OrderingController(OrderingContext orders, CheckoutProcess process) {
        this.orders = orders;
        this.process = process;
    }

    @PostMapping(OrderingPaths.CHECKOUT)
    CheckoutOutcome checkout(@RequestBody CheckoutCommand command) {
        return process.checkout(command);
    }

    @PostMapping(OrderingPaths.CANCEL)
    CancelOutcome cancel(@PathVariable("orderId") String orderId) {
        return process.cancel(orderId);
    }

    @GetMapping(OrderingPaths.ORDER)
    ResponseEntity<Order> order(@PathVariable("orderId") String orderId) {
        return ifAny(orders.order(orderId));
    }

    @GetMapping(OrderingPaths.HISTORY)
    ResponseEntity<List<PastOrder>> history(
            @PathVariable("customerId") long customerId, @RequestParam("limit") int limit) {
        return ifAny(orders.history(customerId, limit));
    }

    private static <T> ResponseEntity<T> ifAny(Optional<T> value) {
        return value.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
