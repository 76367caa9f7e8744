package org.archduet.shop.api.http;

import java.util.Map;
import org.archduet.shop.api.ShopProblem;
import org.archduet.shop.api.ShopProblemException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a body could not be read: not JSON is 400, JSON of another shape 422, too long 413. */
final class UnreadableBody {
    private UnreadableBody() {}

    static ShopProblemException problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ShopProblemException tooLarge) {
                return tooLarge;
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return Violations.one(field(unknown), "is not known").problem();
            }
            if (cause instanceof DatabindException || cause instanceof InputCoercionException) {
                return Violations.one(field((JacksonException) cause), "has the wrong type or is out of range")
                        .problem();
            }
        }
        return new ShopProblemException(ShopProblem.MALFORMED_BODY, "The body must be one JSON object", Map.of());
    }

    private static String field(JacksonException cause) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : cause.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
