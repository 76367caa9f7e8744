package org.archduet.driver.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.archduet.driver.Gaps;
import org.archduet.driver.yaml.YamlException;
import org.archduet.result.failure.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadReaderTest {
    @Test
    void readsEverythingThatIsThere() {
        Workload workload = WorkloadReader.parse("shop.yaml", Examples.SHOP);

        assertThat(workload.name()).isEqualTo("example");
        assertThat(workload.mix())
                .containsExactly(
                        org.assertj.core.api.Assertions.entry("page", 70),
                        org.assertj.core.api.Assertions.entry("checkout", 25),
                        org.assertj.core.api.Assertions.entry("cancel", 5));
        assertThat(workload.rates()).isEqualTo(new Rates(150, 400, 16, 60, Gaps.POISSON));
        assertThat(workload.operations().get("again"))
                .isEqualTo(new Operation.Repetition("again", "checkout", new Expectation.SameAsFirst()));
        assertThat(workload.parity()).isNotNull();
        assertThat(workload.parity().mustCover()).containsExactly(200, 201);
        assertThat(workload.normalise()).containsExactly(new NormaliseRule("/placedAt", "<time>"));
        assertThat(workload.underLoad())
                .isEqualTo(new UnderLoad(
                        Set.of("page"), Set.of("checkout", "cancel"), List.of(new NormaliseRule("/free", "<stock>"))));
        assertThat(workload.captures().get("checkout")).containsEntry("orderId", "/orderId");
    }

    @Test
    void nothingIsComparedUnderLoadUnlessTheFileSaysSo() {
        String silent = Examples.SHOP.substring(0, Examples.SHOP.indexOf("underLoad:"));

        assertThat(WorkloadReader.parse("shop.yaml", silent).underLoad()).isEqualTo(UnderLoad.NOTHING);
        assertThatThrownBy(() -> WorkloadReader.parse("shop.yaml", silent + "underLoad: {}\n"))
                .isInstanceOf(YamlException.class)
                .hasMessage("shop.yaml:36: underLoad: names no operation - add stateless or compared,"
                        + " or remove the section");
    }

    @Test
    void theWarmUpHasTheMixUnlessItHasItsOwn() {
        Workload plain = WorkloadReader.parse("shop.yaml", Examples.SHOP);
        Workload own = WorkloadReader.parse("shop.yaml", Examples.SHOP + "\nwarmUpMix: {page: 9, checkout: 1}\n");

        assertThat(plain.warmUpMix()).isEqualTo(plain.mix());
        assertThat(own.warmUpMix()).containsOnlyKeys("page", "checkout").containsEntry("page", 9);
        assertThat(own.mix()).isEqualTo(plain.mix());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: example | nam: example | 2 | nam | unknown key 'nam' - did you mean 'name'?
            description: a small | descriptio: a small | 3 | descriptio | did you mean 'description'?
            name: example        | name: a\\nname: b       | 3  | name                                 | duplicate key
            schemaVersion: 1     | schemaVersion: 2        | 1  | schemaVersion                        | between
            from: 1, to: 3}      | from: 1, to: three}     | 6  | generators.quantity.to               | whole number
            from: 1, to: 3}      | from: 1, to: 0}         | 6  | generators.quantity.to               | between
            type: uniform        | type: gaussian          | 6  | generators.quantity.type             | must be one of zipf, uniform, choice
            exponent: 0.8        | exponent: 0.8, skew: 2  | 5  | generators.product.skew              | unknown key 'skew'
            exponent: 0.8        | exponent: -1            | 5  | generators.product.exponent          | positive
            s-%08d               | s-                      | 9  | generators.order.format              | %d
            maxSize: 4           | maxSize: 400            | 10 | generators.cart.maxSize              | distinct values
            distinctBy: product  | distinctBy: region      | 10 | generators.cart.distinctBy           | not a placeholder
            "p":${product}       | "p":${thing}            | 10 | generators.cart.item                 | unknown placeholder
            /products/${product} | /products/${produkt}    | 13 | operations.page.request.path         | did you mean 'product'? (for literal text write $${produkt})
            ${captured.orderId}  | ${captured.other}       | 24 | operations.created.request.path      | unknown placeholder ${captured.other} - did you mean 'captured.orderId'?
            path: "/products/    | path: "//products:0/    | 13 | operations.page.request.path         | add the key host
            path: "/products/    | path: "//${x}/          | 13 | operations.page.request.path         | names a host
            method: GET          | host: a/b, method: GET  | 13 | operations.page.request.host         | not a host
            method: GET          | headers: {a b: c}, method: GET | 13 | operations.page.request.headers.a b | not a header name
            weight: 9            | weight: 0               | 17 | operations.checkout.variants[0].weight | between
            page:                | mix:                    | 12 | operations.mix                       | the name 'mix' is reserved for all operations together - give the operation another name
            repeat: checkout     | repeat: nothing         | 22 | operations.again.repeat              | no operation
            method: GET          | method: FETCH           | 13 | operations.page.request.method       | must be one of
            status: 201          | status: 2010            | 17 | operations.checkout.variants[0].expect.status | between
            page: 70             | page: -70               | 27 | mix.page                             | between
            page: 70             | page: 70%               | 27 | mix.page                             | without a unit
            page: 70             | pages: 70               | 27 | mix.pages                            | did you mean 'page'?
            repeat: checkout     | repeat: chekout         | 22 | operations.again.repeat              | did you mean 'checkout'?
            PerSecond: 150       | PerSecond: .inf         | 28 | rates.openLoopPerSecond              | must be positive and at most 1000000, not .inf
            PerSecond: 150       | PerSecond: .nan         | 28 | rates.openLoopPerSecond              | not .nan
            s-%08d               | %s                      | 9  | generators.order.format              | not %s
            s-%08d               | %999999999d             | 9  | generators.order.format              | must contain one %d
            page: 70             | created: 70             | 27 | mix.created                          | captured
            page: 70             | again: 70               | 27 | mix.again                            | repeats
            PerSecond: 150       | PerSecond: 150/s        | 28 | rates.openLoopPerSecond              | without a unit
            closedLoopUsers: 16, | users: 16,              | 28 | rates.closedLoopUsers                | missing
            smokePerSecond: 60   | arrivals: often         | 28 | rates.arrivals                       | must be one of poisson, constant
            pointer: /placedAt   | pointer: placedAt       | 35 | normalise[0].pointer                 | JSON pointer
            stateless: [page]    | stateless: [pag]        | 37 | underLoad.stateless[0]               | no operation 'pag' in this file - did you mean 'page'?
            stateless: [page]    | stateless: []           | 37 | underLoad.stateless                  | is an empty list
            stateless: [page]    | stateless: [page, page] | 37 | underLoad.stateless[1]               | is in the list already - remove it
            stateless: [page]    | stateles: [page]        | 37 | underLoad.stateles                   | did you mean 'stateless'?
            [checkout, cancel]   | [checkout, page]        | 38 | underLoad.compared[1]                | is in the list stateless too - remove it from one of the two
            [checkout, cancel]   | [again]                 | 38 | underLoad.compared[0]                | cannot be part of a load: it repeats earlier requests - remove it
            [checkout, cancel]   | [cancel, created]       | 38 | underLoad.compared[1]                | cannot be part of a load: it needs values captured from answers
            pointer: /free       | pointer: free           | 39 | underLoad.normalise[0].pointer       | JSON pointer
            compared: [checkout, cancel] | # none       | 39 | underLoad.normalise                  | changes nothing
            """)
    void namesFileLineAndKey(String good, String bad, int line, String key, String mistake) {
        assertThat(Examples.SHOP).contains(good);
        String broken = Examples.SHOP.replaceFirst(
                java.util.regex.Pattern.quote(good),
                java.util.regex.Matcher.quoteReplacement(bad.replace("\\n", "\n")));

        YamlException error =
                catchThrowableOfType(YamlException.class, () -> WorkloadReader.parse("shop.yaml", broken));

        assertThat(error).isNotNull();
        assertThat(error.location()).contains(new Location("shop.yaml", line, key));
        assertThat(error).hasMessageStartingWith("shop.yaml:" + line).hasMessageContaining(mistake);
    }

    @Test
    void saysWhenTheFileIsMissingOrNoYaml() {
        assertThatThrownBy(() -> WorkloadReader.read(Path.of("nowhere.yaml")))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("nowhere.yaml: there is no such file");
        assertThatThrownBy(() -> WorkloadReader.parse("x.yaml", "a: [1\nb: }"))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("is not valid YAML");
        assertThatThrownBy(() -> WorkloadReader.parse("x.yaml", "- 1"))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("mapping");
    }
}
