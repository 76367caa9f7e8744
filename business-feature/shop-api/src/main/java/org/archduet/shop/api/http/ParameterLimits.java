package org.archduet.shop.api.http;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

/**
 * The limits in the annotations of a method's parameters as plain code, read once per method.
 *
 * @param byParameter what must hold for each argument, in the order of the parameters
 */
record ParameterLimits(List<Predicate<Object>> byParameter) {

    static ParameterLimits of(MethodParameter[] parameters) {
        List<Predicate<Object>> limits = new ArrayList<>();
        for (MethodParameter parameter : parameters) {
            Predicate<Object> all = value -> true;
            for (Annotation annotation : parameter.getParameterAnnotations()) {
                all = all.and(limit(annotation));
            }
            limits.add(all);
        }
        return new ParameterLimits(limits);
    }

    /** Whether every limit is known to be kept. False also where only a validator can tell, for example for a body. */
    boolean areKept(@Nullable Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            // an absent text: none of the limits below forbids it
            if (value != null && !byParameter.get(i).test(value)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Object> limit(Annotation annotation) {
        if (annotation instanceof Min min) {
            return value -> value instanceof Number number && number.longValue() >= min.value();
        }
        if (annotation instanceof Max max) {
            return value -> value instanceof Number number && number.longValue() <= max.value();
        }
        if (annotation instanceof Size size) {
            return value -> value instanceof String text && text.length() >= size.min() && text.length() <= size.max();
        }
        if (annotation instanceof Pattern pattern && pattern.flags().length == 0) {
            java.util.regex.Pattern compiled = java.util.regex.Pattern.compile(pattern.regexp());
            return value ->
                    value instanceof String text && compiled.matcher(text).matches();
        }
        boolean needsValidator =
                annotation instanceof Valid || annotation.annotationType().isAnnotationPresent(Constraint.class);
        return value -> !needsValidator;
    }
}
