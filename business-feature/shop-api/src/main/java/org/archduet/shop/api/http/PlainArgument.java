package org.archduet.shop.api.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One argument of a controller's method: a text, an {@code int} or a {@code long}. A value that is given several times
 * is one text with commas, as in Spring.
 *
 * @param name on the wire
 * @param fallback for an absent or empty value
 */
record PlainArgument(
        MethodParameter parameter,
        Source source,
        String name,
        boolean required,
        @Nullable String fallback) {

    /** Where the value stands in the request. */
    enum Source {
        PATH,
        QUERY,
        HEADER
    }

    /** Empty for a parameter that is something else, for example a body. */
    static Optional<PlainArgument> of(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type != String.class && type != int.class && type != long.class) {
            return Optional.empty();
        }
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return Optional.of(new PlainArgument(parameter, Source.PATH, path.name(), path.required(), null));
        }
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            return Optional.of(new PlainArgument(
                    parameter, Source.QUERY, query.name(), query.required(), ifGiven(query.defaultValue())));
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return Optional.of(new PlainArgument(
                    parameter, Source.HEADER, header.name(), header.required(), ifGiven(header.defaultValue())));
        }
        return Optional.empty();
    }

    /**
     * The value in the parameter's type; null only for an absent text that is not required.
     *
     * @throws MethodArgumentTypeMismatchException for a number that is not one
     */
    @Nullable
    Object read(NativeWebRequest request) throws ServletRequestBindingException {
        String text = text(request);
        if (fallback != null && (text == null || text.isEmpty())) {
            text = fallback;
        }
        if (text == null) {
            if (required) {
                throw missing();
            }
            return null;
        }
        return converted(text);
    }

    private Object converted(String text) {
        Class<?> type = parameter.getParameterType();
        if (type == String.class) {
            return text;
        }
        try {
            requireDigits(text);
            return type == int.class ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new MethodArgumentTypeMismatchException(text, type, name, parameter, notANumber);
        }
    }

    private static void requireDigits(String text) {
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                throw new NumberFormatException("not a decimal");
            }
        }
    }

    private @Nullable String text(NativeWebRequest request) {
        return switch (source) {
            case PATH -> pathVariable(request);
            case QUERY -> joined(request.getParameterValues(name));
            case HEADER -> joined(request.getHeaderValues(name));
        };
    }

    private @Nullable String pathVariable(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : null;
    }

    private ServletRequestBindingException missing() {
        return switch (source) {
            case PATH -> new MissingPathVariableException(name, parameter);
            case QUERY ->
                new MissingServletRequestParameterException(
                        name, parameter.getParameterType().getSimpleName());
            case HEADER -> new MissingRequestHeaderException(name, parameter);
        };
    }

    private static @Nullable String joined(String @Nullable [] values) {
        if (values == null || values.length == 0) {
            return null;
        }
        return values.length == 1 ? values[0] : String.join(",", values);
    }

    private static @Nullable String ifGiven(String defaultValue) {
        return ValueConstants.DEFAULT_NONE.equals(defaultValue) ? null : defaultValue;
    }
}
