package org.archduet.shop.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.shop.api.CartItem;
import org.archduet.shop.api.CheckoutRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.MethodValidator;
import org.springframework.web.method.HandlerMethod;

/** Which arguments Spring's validator is asked about. */
class PlainMethodValidatorTest {
    private final StubShop.Api shop = new StubShop.Api();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedForGroups = new AtomicInteger();
    private final PlainMethodValidator validator =
            new PlainMethodValidator(new CountingValidator(), new ConcurrentHashMap<>());

    @Test
    void passesArgumentsWithinTheirLimits() {
        assertThat(isPassed("products", null, null, 0, 1)).isTrue();
        assertThat(isPassed("products", "c".repeat(100), "", 100_000, 100)).isTrue();
        assertThat(isPassed("product", 1L)).isTrue();
        assertThat(isPassed("order", "s-00000001")).isTrue();
        assertThat(isPassed("history", Long.MAX_VALUE)).isTrue();
    }

    @Test
    void asksAboutEveryArgumentBeyondALimit() {
        assertThat(isPassed("products", "c".repeat(101), null, 0, 1)).isFalse();
        assertThat(isPassed("products", null, "\n", 0, 1)).isFalse();
        assertThat(isPassed("products", null, null, -1, 1)).isFalse();
        assertThat(isPassed("products", null, null, 100_001, 1)).isFalse();
        assertThat(isPassed("products", null, null, 0, 0)).isFalse();
        assertThat(isPassed("products", null, null, 0, 101)).isFalse();
        assertThat(isPassed("product", 0L)).isFalse();
        assertThat(isPassed("order", "s-1")).isFalse();
        assertThat(isPassed("history", 0L)).isFalse();
    }

    @Test
    void leavesBodiesToTheValidator() {
        CheckoutRequest cart = new CheckoutRequest(1L, "NORTH", List.of(new CartItem(1L, 1)), "tok_visa");
        assertThat(isPassed("checkout", "12345678", cart)).isFalse();
    }

    @Test
    void standsBeforeSpringsValidatorInTheShop() throws NoSuchMethodException {
        Method method = StubShop.Api.class.getMethod("product", long.class);
        new ShopHandlerAdapter()
                .createInvocableHandlerMethod(new HandlerMethod(shop, method))
                .setMethodValidator(new CountingValidator());
        assertThat(askedForGroups).hasValue(0);
    }

    private boolean isPassed(String name, @Nullable Object... arguments) {
        Method method = Arrays.stream(StubShop.Api.class.getDeclaredMethods())
                .filter(declared -> declared.getName().equals(name) && !declared.isBridge())
                .findFirst()
                .orElseThrow();
        int before = asked.get();
        validator.applyArgumentValidation(
                shop, method, new HandlerMethod(shop, method).getMethodParameters(), arguments, new Class<?>[0]);
        return asked.get() == before;
    }

    private final class CountingValidator implements MethodValidator {
        @Override
        public Class<?>[] determineValidationGroups(Object target, Method method) {
            askedForGroups.incrementAndGet();
            return new Class<?>[0];
        }

        @Override
        public MethodValidationResult validateArguments(
                Object target,
                Method method,
                MethodParameter @Nullable [] parameters,
                @Nullable Object[] arguments,
                Class<?>[] groups) {
            asked.incrementAndGet();
            return MethodValidationResult.emptyResult();
        }

        @Override
        public MethodValidationResult validateReturnValue(
                Object target,
                Method method,
                @Nullable MethodParameter returnType,
                @Nullable Object returnValue,
                Class<?>[] groups) {
            return MethodValidationResult.emptyResult();
        }
    }
}
