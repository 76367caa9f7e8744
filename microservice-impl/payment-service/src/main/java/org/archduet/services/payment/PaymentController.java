package org.archduet.services.payment;

import org.archduet.context.payment.PaymentContext;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.services.kit.paths.PaymentPaths;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payment over HTTP. */
@RestController
class PaymentController {
    private final PaymentContext payment;

    PaymentController(PaymentContext payment) {
        this.payment = payment;
    }

    @PostMapping(PaymentPaths.AUTHORISE)
    PaymentOutcome authorise(@RequestBody PaymentRequest request) {
        return payment.authorise(request);
    }

    @PostMapping(PaymentPaths.CAPTURE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void capture(@PathVariable("orderId") String orderId) {
        payment.capture(orderId);
    }

    @PostMapping(PaymentPaths.CANCEL)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable("orderId") String orderId) {
        payment.cancel(orderId);
    }
}
