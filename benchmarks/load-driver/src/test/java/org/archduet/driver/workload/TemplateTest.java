package org.archduet.driver.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @Test
    void twoDollarsStandForTheTextOfAPlaceholder() {
        Template template = Template.of("$${a} ${b} $$ $5 $${ ${ c }$${");
        assertThat(template.names()).containsExactly("b", "c");
        assertThat(template.fill(name -> "<" + name + ">")).isEqualTo("${a} <b> $$ $5 ${ <c>${");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "$${", "$$${a}", "${a}${b}", "$", "a$", "{\"price\":\"${price}\"}"})
    void whateverIsEscapedIsSentAsItStands(String text) {
        Template template = Template.of(Template.escaped(text));
        assertThat(template.names()).isEmpty();
        assertThat(template.fill(name -> "?")).isEqualTo(text);
    }

    @Test
    void aWorkloadMaySendThemInPathHeaderAndBody() {
        Workload workload = WorkloadReader.parse("w.yaml", """
                schemaVersion: 1
                name: w
                operations:
                  a:
                    request: {method: POST, path: "/$${x}", headers: {X: "$${x}"}, body: "$${x}"}
                    expect: {status: 200}
                mix: {a: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                """);
        RequestTemplate request = ((Operation.Requests) workload.operations().get("a"))
                .variants()
                .get(0)
                .request();
        assertThat(request.path().fill(name -> "?")).isEqualTo("/${x}");
        assertThat(request.headers().get(0).value().fill(name -> "?")).isEqualTo("${x}");
        assertThat(request.body().fill(name -> "?")).isEqualTo("${x}");
    }
}
