package org.archduet.services.kit.http;

import java.util.List;
import java.util.Optional;
import org.archduet.context.ContextUnavailableException;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.ordering.PastOrder;
import org.archduet.services.kit.calls.RemoteContext;
import org.archduet.services.kit.calls.Reply;
import org.archduet.services.kit.calls.WireCall;
import org.archduet.services.kit.paths.OrderingPaths;
import tools.jackson.databind.JavaType;

/** Ordering in another process: its orders, and the saga behind checkout and cancellation. */
public final class RemoteOrdering implements OrderingContext, CheckoutProcess {
    private static final JavaType ORDER = InternalJson.type(Order.class);
    private static final JavaType HISTORY = InternalJson.listOf(PastOrder.class);
    private static final JavaType CHECKOUT = InternalJson.type(CheckoutOutcome.class);
    private static final JavaType CANCEL = InternalJson.type(CancelOutcome.class);
    private static final byte[] NO_BODY = {};

    private final RemoteContext reads;
    private final RemoteContext commands;

    /**
     * @param reads the ordering service, asked impatiently
     * @param commands the same service, asked patiently
     */
    public RemoteOrdering(RemoteContext reads, RemoteContext commands) {
        this.reads = reads;
        this.commands = commands;
    }

    @Override
    public Optional<Order> order(String orderId) {
        return InternalJson.readIfAny(reads.call(WireCall.get(Urls.fill(OrderingPaths.ORDER, orderId))), ORDER);
    }

    @Override
    public Optional<List<PastOrder>> history(long customerId, int limit) {
        String path = Urls.fill(OrderingPaths.HISTORY, customerId) + "?limit=" + limit;
        return InternalJson.readIfAny(reads.call(WireCall.get(path)), HISTORY);
    }

    @Override
    public CheckoutOutcome checkout(CheckoutCommand command) {
        Reply reply = commands.ask(WireCall.post(OrderingPaths.CHECKOUT, InternalJson.write(command)));
        CheckoutOutcome outcome = InternalJson.read(reply.body(), CHECKOUT);
        if (reply.mayRunTwice() && outcome instanceof CheckoutOutcome.Unavailable unavailable) {
            throw undecided(unavailable.context());
        }
        return outcome;
    }

    @Override
    public CancelOutcome cancel(String orderId) {
        Reply reply = commands.ask(WireCall.post(Urls.fill(OrderingPaths.CANCEL, orderId), NO_BODY));
        CancelOutcome outcome = InternalJson.read(reply.body(), CANCEL);
        if (reply.mayRunTwice() && outcome instanceof CancelOutcome.Unavailable unavailable) {
            throw undecided(unavailable.context());
        }
        return outcome;
    }

    /** "Nothing was changed" is what the last attempt knows; one before it may still be at work. */
    private static ContextUnavailableException undecided(String context) {
        return new ContextUnavailableException(
                context,
                "An earlier attempt may still be running",
                new IllegalStateException(context + " is unavailable"));
    }
}
