package org.archduet.services.collapsed.contexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.context.CartLine;
import org.archduet.context.ContextUnavailableException;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.catalog.ListedProduct;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductName;
import org.archduet.context.catalog.ProductPage;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderLine;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.ordering.PastOrder;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Every method of every context, as a method call and through the codec. */
class LocalContextsTest {
    private static final List<Class<?>> INTERFACES = List.of(
            CatalogContext.class,
            PricingContext.class,
            InventoryContext.class,
            PaymentContext.class,
            OrderingContext.class,
            CheckoutProcess.class);
    private static final List<Long> IDS = List.of(1_000_000L, 2_000_000L);
    private static final List<CartLine> LINES = List.of(new CartLine(7, 2));
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456Z");
    private static final ProductQuery QUERY = new ProductQuery("Garden", null, 0, 5);
    private static final Order ORDER = new Order(
            "o-1",
            3,
            "NORTH",
            OrderStatus.CONFIRMED,
            NOON,
            List.of(new OrderLine(7, 2, 995, 0, 1990, 378, 2368)),
            1990,
            378,
            2368);
    private static final PastOrder PAST =
            new PastOrder("o-1", OrderStatus.CONFIRMED, NOON, List.of(new PastOrder.Line(7, 2, 2368)), 2368);
    private static final CheckoutCommand COMMAND = new CheckoutCommand("key-1", 3, "NORTH", LINES, "tok_visa");

    /**
     * One method.
     *
     * @param arguments what it is called with
     * @param answer what the context answers; null for nothing
     * @param call makes the call over a context that answers so
     */
    record Method(
            Class<?> context,
            String name,
            List<Object> arguments,
            Object answer,
            Function<RecordingContext, Object> call) {
        @Override
        public String toString() {
            return context.getSimpleName() + "." + name;
        }
    }

    static Stream<Method> methods() {
        ProductPage page = new ProductPage(List.of(new ListedProduct(7, "Rake", "Garden")), true);
        List<Product> products = List.of(new Product(7, "Rake", "With a handle", "Garden"));
        ReserveRequest reserve = new ReserveRequest("o-1", LINES);
        PaymentRequest payment = new PaymentRequest("o-1", 2368, "tok_visa");
        QuoteRequest cart = new QuoteRequest("NOWHERE", LINES);
        return Stream.of(
                asked(CatalogContext.class, "list", List.of(QUERY), page, link -> link.catalog()
                        .list(QUERY)),
                asked(CatalogContext.class, "products", List.of(IDS), products, link -> link.catalog()
                        .products(IDS)),
                asked(
                        CatalogContext.class,
                        "names",
                        List.of(IDS),
                        List.of(new ProductName(7, "Rake")),
                        link -> link.catalog().names(IDS)),
                asked(PricingContext.class, "prices", List.of(IDS), List.of(new Price(7, 995)), link -> link.pricing()
                        .prices(IDS)),
                asked(
                        PricingContext.class,
                        "quote",
                        List.of(cart),
                        new QuoteOutcome.UnknownRegion("NOWHERE"),
                        link -> link.pricing().quote(cart)),
                asked(
                        InventoryContext.class,
                        "availability",
                        List.of(IDS),
                        List.of(new Availability(7, 3)),
                        link -> link.inventory().availability(IDS)),
                asked(
                        InventoryContext.class,
                        "reserve",
                        List.of(reserve),
                        new ReservationOutcome.OutOfStock(IDS),
                        link -> link.inventory().reserve(reserve)),
                told(InventoryContext.class, "sell", link -> link.inventory().sell("o-1")),
                told(InventoryContext.class, "release", link -> link.inventory().release("o-1")),
                asked(
                        PaymentContext.class,
                        "authorise",
                        List.of(payment),
                        new PaymentOutcome.Declined("card-declined"),
                        link -> link.payment().authorise(payment)),
                told(PaymentContext.class, "capture", link -> link.payment().capture("o-1")),
                told(PaymentContext.class, "cancel", link -> link.payment().cancel("o-1")),
                asked(OrderingContext.class, "order", List.of("o-1"), Optional.of(ORDER), link -> link.ordering()
                        .order("o-1")),
                asked(
                        OrderingContext.class,
                        "history",
                        List.of(3L, 20),
                        Optional.of(List.of(PAST)),
                        link -> link.ordering().history(3, 20)),
                asked(
                        CheckoutProcess.class,
                        "checkout",
                        List.of(COMMAND),
                        new CheckoutOutcome.Confirmed(ORDER),
                        link -> link.ordering().checkout(COMMAND)),
                asked(
                        CheckoutProcess.class,
                        "cancel",
                        List.of("o-1"),
                        new CancelOutcome.Cancelled(ORDER),
                        link -> link.ordering().cancel("o-1")));
    }

    private static Method asked(
            Class<?> context,
            String name,
            List<Object> arguments,
            Object answer,
            Function<RecordingContext, Object> call) {
        return new Method(context, name, arguments, answer, call);
    }

    private static Method told(Class<?> context, String name, Consumer<RecordingContext> call) {
        return new Method(context, name, List.of("o-1"), null, link -> {
            call.accept(link);
            return null;
        });
    }

    @Test
    void noMethodIsLeftOut() {
        List<String> all = INTERFACES.stream()
                .flatMap(type ->
                        Stream.of(type.getMethods()).map(method -> type.getSimpleName() + "." + method.getName()))
                .toList();
        assertThat(methods().map(Method::toString)).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMethodCallPassesTheSameObjects(Method method) {
        List<Object> received = new ArrayList<>();
        Object answer = method.call().apply(new RecordingContext(Crossing.DIRECT, method.answer(), received));
        for (int i = 0; i < received.size(); i++) {
            assertThat(received.get(i)).isSameAs(method.arguments().get(i));
        }
        assertThat(received).hasSameSizeAs(method.arguments());
        assertThat(content(answer)).isSameAs(content(method.answer()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anEncodedCallPassesEqualCopies(Method method) {
        List<Object> received = new ArrayList<>();
        Object answer = method.call().apply(new RecordingContext(Crossing.ENCODED, method.answer(), received));
        assertThat(received).isEqualTo(method.arguments());
        for (int i = 0; i < received.size(); i++) {
            if (!(received.get(i) instanceof Number)) {
                assertThat(received.get(i)).isNotSameAs(method.arguments().get(i));
            }
        }
        assertThat(answer).isEqualTo(method.answer());
        if (answer != null) {
            assertThat(content(answer)).isNotSameAs(content(method.answer()));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aContextThatFailsIsUnavailable(Method method) {
        for (RuntimeException failure :
                List.of(new DataAccessResourceFailureException("planted"), new IllegalStateException("planted"))) {
            assertThatThrownBy(() ->
                            method.call().apply(new RecordingContext(Crossing.DIRECT, failure, new ArrayList<>())))
                    .isExactlyInstanceOf(ContextUnavailableException.class)
                    .hasCause(failure)
                    .extracting(thrown -> ((ContextUnavailableException) thrown).context())
                    .isEqualTo("planted");
        }
    }

    @Test
    void whatIsUnavailableFurtherDownKeepsItsName() {
        ContextUnavailableException payment = new ContextUnavailableException("payment", "", new Exception("planted"));
        LocalOrdering ordering = new RecordingContext(Crossing.DIRECT, payment, new ArrayList<>()).ordering();
        assertThatThrownBy(() -> ordering.cancel("o-1")).isSameAs(payment);
    }

    @Test
    void absentIsAbsentThroughTheCodec() {
        LocalOrdering ordering = new RecordingContext(Crossing.ENCODED, Optional.empty(), new ArrayList<>()).ordering();
        assertThat(ordering.order("o-2")).isEmpty();
        assertThat(ordering.history(4, 20)).isEmpty();
    }

    private static Object content(Object answer) {
        return answer instanceof Optional<?> optional ? optional.orElseThrow() : answer;
    }
}
