package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.archduet.shop.api.ShopProblem;
import tools.jackson.databind.JsonNode;

/**
 * What the shop answered.
 *
 * @param request method and path, for messages
 */
record Answer(String request, int status, HttpHeaders headers, String text, JsonNode body) {

    /** @return whether a context was unavailable, so that the same request may be answered in full later */
    boolean isTransient() {
        return status == ShopProblem.UNAVAILABLE.status()
                || status == 200 && !body.path("degraded").isEmpty();
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + text;
    }

    Answer is(int expected) {
        assertThat(status).as("%s answered %s", request, text).isEqualTo(expected);
        return this;
    }

    Answer is(ShopProblem problem) {
        is(problem.status());
        assertThat(at("/type")).as("%s answered %s", request, text).isEqualTo(problem.type());
        assertThat(at("/title")).isEqualTo(problem.title());
        return this;
    }

    /** @param field wire name of a field among the violations */
    Answer isInvalid(String field) {
        is(ShopProblem.INVALID_REQUEST);
        assertThat(body.path("violations")
                        .valueStream()
                        .map(violation -> violation.path("field").asString()))
                .as(text)
                .contains(field);
        return this;
    }

    String at(String pointer) {
        return present(pointer).asString();
    }

    long number(String pointer) {
        return present(pointer).asLong();
    }

    String orderId() {
        return at("/orderId");
    }

    List<Long> numbers(String array, String field) {
        List<Long> found = new ArrayList<>();
        present(array).forEach(element -> found.add((field.isEmpty() ? element : element.path(field)).asLong()));
        return found;
    }

    List<String> texts(String array, String field) {
        List<String> found = new ArrayList<>();
        present(array).forEach(element -> found.add((field.isEmpty() ? element : element.path(field)).asString()));
        return found;
    }

    private JsonNode present(String pointer) {
        JsonNode node = body.at(pointer);
        assertThat(node.isMissingNode()).as("%s of %s", pointer, text).isFalse();
        return node;
    }
}
