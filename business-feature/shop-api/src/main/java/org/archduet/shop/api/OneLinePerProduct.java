package org.archduet.shop.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product may stand in one line of the cart only. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLinePerProduct.Check.class)
public @interface OneLinePerProduct {
    /** @return what is wrong, for a person */
    String message() default "a product may stand in one line only";

    /** @return groups, as Jakarta Validation asks for */
    Class<?>[] groups() default {};

    /** @return payload, as Jakarta Validation asks for */
    Class<? extends Payload>[] payload() default {};

    /**
     * Compares each pair: carts have at most 50 lines, mostly fewer than five, and a pair costs less than a hash set.
     */
    final class Check implements ConstraintValidator<OneLinePerProduct, List<@Nullable CartItem>> {
        private static final int MOST_LINES = 50;

        @Override
        public boolean isValid(@Nullable List<@Nullable CartItem> lines, ConstraintValidatorContext context) {
            if (lines == null || lines.size() > MOST_LINES) {
                return true; // other constraints speak about these
            }
            for (int i = 1; i < lines.size(); i++) {
                CartItem one = lines.get(i);
                for (int j = 0; j < i && one != null; j++) {
                    CartItem other = lines.get(j);
                    if (other != null
                            && one.productId() != null
                            && one.productId().equals(other.productId())) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
