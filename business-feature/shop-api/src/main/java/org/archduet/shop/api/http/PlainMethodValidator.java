package org.archduet.shop.api.http;

import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.MethodValidator;

/**
 * Lets arguments pass that keep all {@link ParameterLimits}, and has Spring's validator look at all others. Only the
 * validator words refusals, so their documents are the same. Validation of arguments that were all valid took 3 to 4 %
 * of a monolith's CPU time under the shop's mix.
 *
 * @param spring the validator that Spring would use alone
 * @param limits by method, filled as methods are called
 */
record PlainMethodValidator(MethodValidator spring, Map<Method, ParameterLimits> limits) implements MethodValidator {
    private static final Class<?>[] NO_GROUPS = {};

    /** The shop's controllers use no groups; Spring would look for them at every request. */
    @Override
    public Class<?>[] determineValidationGroups(Object target, Method method) {
        return NO_GROUPS;
    }

    @Override
    public void applyArgumentValidation(
            Object target,
            Method method,
            MethodParameter @Nullable [] parameters,
            @Nullable Object[] arguments,
            Class<?>[] groups) {
        if (parameters == null || !limitsOf(method, parameters).areKept(arguments)) {
            spring.applyArgumentValidation(target, method, parameters, arguments, groups);
        }
    }

    private ParameterLimits limitsOf(Method method, MethodParameter[] parameters) {
        ParameterLimits known = limits.get(method);
        return known != null ? known : limits.computeIfAbsent(method, unknown -> ParameterLimits.of(parameters));
    }

    @Override
    public MethodValidationResult validateArguments(
            Object target,
            Method method,
            MethodParameter @Nullable [] parameters,
            @Nullable Object[] arguments,
            Class<?>[] groups) {
        return spring.validateArguments(target, method, parameters, arguments, groups);
    }

    @Override
    public MethodValidationResult validateReturnValue(
            Object target,
            Method method,
            @Nullable MethodParameter returnType,
            @Nullable Object returnValue,
            Class<?>[] groups) {
        return spring.validateReturnValue(target, method, returnType, returnValue, groups);
    }

    @Override
    public void applyReturnValueValidation(
            Object target,
            Method method,
            @Nullable MethodParameter returnType,
            @Nullable Object returnValue,
            Class<?>[] groups) {
        spring.applyReturnValueValidation(target, method, returnType, returnValue, groups);
    }
}
