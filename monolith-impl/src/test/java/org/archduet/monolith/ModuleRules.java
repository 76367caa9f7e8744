package org.archduet.monolith;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What keeps the modules of the monolith apart, as rules over a package root, so that the same rules read the project
 * and the planted violations. A rule that matches no class fails, as ArchUnit does by default.
 */
final class ModuleRules {
    static final List<String> CONTEXTS = List.of("catalog", "pricing", "inventory", "payment", "ordering");

    /** The only classes whose SQL may join schemas. */
    static final Set<String> READ_MODELS = Set.of("ProductPages", "ProductListings", "OrderHistories");

    private final String root;

    ModuleRules(String root) {
        this.root = root;
    }

    /** Every rule with the name that a failing test shows. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (String context : CONTEXTS) {
            rules.put(
                    context + ": SQL in its own schema only",
                    sqlWithin(Set.of(context), context, "monolith." + context));
            rules.put(
                    context + ": module knows its own context only",
                    knowsOnly("monolith." + context, context + "..", "context.."));
        }
        rules.put(
                "no SQL outside of contexts and read models",
                sqlWithin(Set.of(), "monolith.checkout", "monolith.web", "monolith.database"));
        rules.put("read models: named, reading only", namedReadModels());
        rules.put("read models: know no module", knowsOnly("monolith.readmodel", "context..", "shop.."));
        rules.put(
                "web: knows contexts by their API",
                knowsOnly("monolith.web", "context..", "shop..", "monolith.readmodel.."));
        rules.put("checkout: enters contexts by named doors", checkoutEntersByNamedDoors());
        rules.put("database: knows schemas only", databaseKnowsSchemasOnly());
        return rules;
    }

    private ArchRule sqlWithin(Set<String> allowed, String... packages) {
        return classes()
                .that(resideInAnyPackage(in(packages)))
                .should(have("no table of another schema than " + allowed, sql -> {
                    Set<String> schemas = sql.schemas();
                    schemas.removeAll(allowed);
                    return schemas.isEmpty() ? "" : "touches " + schemas;
                }));
    }

    private ArchRule namedReadModels() {
        return classes()
                .that(resideInAPackage(in("monolith.readmodel")[0]))
                .should(new ArchCondition<>("be a named read model, or have no SQL") {
                    @Override
                    public void check(JavaClass found, ConditionEvents events) {
                        SqlStrings sql = SqlStrings.of(found);
                        boolean good =
                                sql.schemas().isEmpty() || READ_MODELS.contains(found.getSimpleName()) && !sql.writes();
                        events.add(new SimpleConditionEvent(
                                found, good, found.getName() + " has SQL over " + sql.schemas()));
                    }
                });
    }

    private ArchRule knowsOnly(String module, String... known) {
        return classes()
                .that(resideInAPackage(in(module)[0]))
                .should()
                .onlyDependOnClassesThat(
                        outside().or(resideInAnyPackage(in(module))).or(resideInAnyPackage(in(known))));
    }

    private ArchRule checkoutEntersByNamedDoors() {
        return classes()
                .that(resideInAPackage(in("monolith.checkout")[0]))
                .should()
                .onlyDependOnClassesThat(outside()
                        .or(resideInAnyPackage(in("monolith.checkout", "context", "ordering.rules")))
                        .or(named(
                                "inventory.Inventory",
                                "payment.Payments",
                                "payment.PaymentProvider",
                                "ordering.OrderStore",
                                "ordering.OrderIds")));
    }

    private ArchRule databaseKnowsSchemasOnly() {
        return classes()
                .that(resideInAPackage(in("monolith.database")[0]))
                .should()
                .onlyDependOnClassesThat(outside()
                        .or(resideInAPackage(in("monolith.database")[0]))
                        .or(DescribedPredicate.describe(
                                "are schemas", found -> found.getSimpleName().endsWith("Schema"))));
    }

    private DescribedPredicate<JavaClass> outside() {
        return resideOutsideOfPackage(root + "..");
    }

    private DescribedPredicate<JavaClass> named(String... names) {
        Set<String> full =
                Set.copyOf(Arrays.stream(names).map(name -> root + "." + name).toList());
        return DescribedPredicate.describe("are " + full, found -> full.contains(found.getName()));
    }

    private String[] in(String... packages) {
        return Arrays.stream(packages)
                .map(name -> root + "." + (name.endsWith("..") ? name : name + ".."))
                .toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> have(String description, Function<SqlStrings, String> complaint) {
        return new ArchCondition<>("have " + description) {
            @Override
            public void check(JavaClass found, ConditionEvents events) {
                String said = complaint.apply(SqlStrings.of(found));
                events.add(new SimpleConditionEvent(found, said.isEmpty(), found.getName() + " " + said));
            }
        };
    }
}
