package org.archduet.shop.api.http;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.method.MethodValidator;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Calls the controllers as Spring does, but reads and checks plain arguments without a data binder or a validator. */
final class ShopHandlerAdapter extends RequestMappingHandlerAdapter {
    private final Map<Method, ParameterLimits> limits = new ConcurrentHashMap<>();

    /** Resolvers that Spring lets one add come after its own, hence this. */
    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
        resolvers.add(new PlainArguments());
        resolvers.addAll(Objects.requireNonNull(getArgumentResolvers()));
        setArgumentResolvers(resolvers);
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        return new ServletInvocableHandlerMethod(method) {
            @Override
            public void setMethodValidator(@Nullable MethodValidator spring) {
                super.setMethodValidator(spring == null ? null : new PlainMethodValidator(spring, limits));
            }
        };
    }
}
