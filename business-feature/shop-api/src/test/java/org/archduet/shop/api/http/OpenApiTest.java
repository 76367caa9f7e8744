package org.archduet.shop.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.shop.api.CartItem;
import org.archduet.shop.api.CartQuote;
import org.archduet.shop.api.CartQuoteRequest;
import org.archduet.shop.api.CheckoutRequest;
import org.archduet.shop.api.OrderDetail;
import org.archduet.shop.api.OrderHistory;
import org.archduet.shop.api.ProductDetail;
import org.archduet.shop.api.ProductList;
import org.archduet.shop.api.ProductListItem;
import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description says what the annotations and records say, no more and no less. */
class OpenApiTest {
    private static final JsonNode OPENAPI = read();

    static Stream<Method> operations() {
        return Arrays.stream(ShopHttpApi.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    static Stream<Class<?>> records() {
        return Stream.of(
                CartItem.class,
                CartQuoteRequest.class,
                CheckoutRequest.class,
                ProductListItem.class,
                ProductList.class,
                ProductDetail.class,
                CartQuote.class,
                CartQuote.Line.class,
                OrderDetail.class,
                OrderDetail.Line.class,
                OrderHistory.class,
                OrderHistory.Entry.class,
                OrderHistory.Line.class);
    }

    @Test
    void describesEveryOperationAndNoOther() {
        List<String> described = new ArrayList<>();
        OPENAPI.path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(verb -> described.add(verb + " " + path.getKey())));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        operations().map(OpenApiTest::place).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describesParametersAnswersAndStatus(Method method) {
        String[] place = place(method).split(" ");
        JsonNode operation = OPENAPI.path("paths").path(place[1]).path(place[0]);
        assertThat(operation.path("operationId").asString()).isEqualTo(method.getName());
        Map<String, String> expected = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                assertThat(schemaName(
                                operation.path("requestBody").path("content").path("application/json")))
                        .isEqualTo(parameter.getType().getSimpleName());
            } else {
                expected.put(name(parameter), limits(parameter) + (optional(parameter) ? "" : " required"));
            }
        }
        Map<String, String> described = new TreeMap<>();
        operation.path("parameters").forEach(given -> {
            JsonNode parameter =
                    given.has("$ref") ? OPENAPI.at(given.path("$ref").asString().substring(1)) : given;
            described.put(
                    parameter.path("in").asString() + " "
                            + parameter.path("name").asString(),
                    limits(parameter.path("schema"))
                            + (parameter.path("required").asBoolean() ? " required" : ""));
        });
        assertThat(described).isEqualTo(expected);
        ResponseStatus status = method.getAnnotation(ResponseStatus.class);
        String code = String.valueOf(status == null ? 200 : status.value().value());
        assertThat(schemaName(
                        operation.path("responses").path(code).path("content").path("application/json")))
                .isEqualTo(method.getReturnType().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("records")
    void describesEveryRecord(Class<?> type) {
        JsonNode schema = OPENAPI.path("components").path("schemas").path(name(type));
        Map<String, String> expected = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            expected.put(component.getName(), type(component) + fieldLimits(type, component));
        }
        Map<String, String> described = new TreeMap<>();
        boolean request = name(type).endsWith("Request") || type == CartItem.class;
        schema.path("properties")
                .properties()
                .forEach(property -> described.put(
                        property.getKey(), type(property.getValue()) + (request ? limits(property.getValue()) : "")));
        assertThat(described).isEqualTo(expected);
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
    }

    @Test
    void describesEveryProblem() {
        JsonNode types = OPENAPI.at("/components/schemas/Problem/properties/type/enum");
        assertThat(types.valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(ShopProblem.values())
                        .map(ShopProblem::type)
                        .toList());
    }

    private static String fieldLimits(Class<?> type, RecordComponent component) {
        try {
            var field = type.getDeclaredField(component.getName());
            if (name(type).endsWith("Request") || type == CartItem.class) {
                assertThat(field.isAnnotationPresent(NotNull.class)).isTrue();
            }
            return limits(field);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static String limits(AnnotatedElement of) {
        StringBuilder text = new StringBuilder();
        Min min = of.getAnnotation(Min.class);
        Max max = of.getAnnotation(Max.class);
        Size size = of.getAnnotation(Size.class);
        Pattern pattern = of.getAnnotation(Pattern.class);
        text.append(min == null ? "" : " >=" + min.value()).append(max == null ? "" : " <=" + max.value());
        text.append(size == null ? "" : " [" + size.min() + ".." + size.max() + "]");
        text.append(pattern == null ? "" : " " + pattern.regexp());
        return text.toString();
    }

    private static String limits(JsonNode schema) {
        StringBuilder text = new StringBuilder();
        text.append(schema.has("minimum") ? " >=" + schema.path("minimum").asLong() : "");
        text.append(schema.has("maximum") ? " <=" + schema.path("maximum").asLong() : "");
        if (schema.has("maxLength") || schema.has("maxItems")) {
            text.append(" [" + schema.path("minItems").asInt(0) + ".."
                    + (schema.has("maxItems") ? schema.path("maxItems") : schema.path("maxLength")).asInt() + "]");
        }
        if (schema.has("pattern")) {
            text.append(" " + schema.path("pattern").asString().replaceAll("^\\^\\(?|\\)?\\$$", ""));
        }
        return text.toString();
    }

    private static String type(RecordComponent component) {
        Class<?> type = component.getType();
        return type == long.class || type == int.class || type == Long.class || type == Integer.class
                ? "integer"
                : type == List.class ? "array" : type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString();
    }

    private static String place(Method method) {
        GetMapping get = method.getAnnotation(GetMapping.class);
        return get != null
                ? "get " + get.value()[0]
                : "post " + method.getAnnotation(PostMapping.class).value()[0];
    }

    private static boolean optional(Parameter parameter) {
        RequestParam query = parameter.getAnnotation(RequestParam.class);
        return query != null;
    }

    private static String name(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return "path " + parameter.getAnnotation(PathVariable.class).value();
        }
        return parameter.isAnnotationPresent(RequestHeader.class)
                ? "header " + parameter.getAnnotation(RequestHeader.class).value()
                : "query " + parameter.getAnnotation(RequestParam.class).name();
    }

    private static String name(Class<?> type) {
        return Stream.of(type.getName()
                        .substring(type.getPackageName().length() + 1)
                        .split("\\$"))
                .collect(Collectors.joining());
    }

    private static String schemaName(JsonNode content) {
        return content.path("schema").path("$ref").asString().replace("#/components/schemas/", "");
    }

    private static JsonNode read() {
        InputStream in = ShopHttpApi.class.getResourceAsStream("/org/archduet/shop/api/openapi.yaml");
        return new YAMLMapper().readTree(in);
    }
}
