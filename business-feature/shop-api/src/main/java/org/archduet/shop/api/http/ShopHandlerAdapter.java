package org.archduet.shop.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Calls the controllers as Spring does, but reads plain arguments without a data binder. */
final class ShopHandlerAdapter extends RequestMappingHandlerAdapter {

    /** Resolvers that Spring lets one add come after its own, hence this. */
    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
        resolvers.add(new PlainArguments());
        resolvers.addAll(Objects.requireNonNull(getArgumentResolvers()));
        setArgumentResolvers(resolvers);
    }
}
