package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.waterfall.Chain;
import org.archduet.result.waterfall.Chain.OtherOrder;

/** The section {@code chain} of an experiment file. */
final class ChainParser {
    private static final String ARMS = "arms";
    private static final String CHANGES = "changes";
    private static final String OTHER_ORDER = "otherOrder";
    private static final int FEWEST_ARMS = 3;

    private final YamlSection root;
    private final YamlSection section;
    private final List<String> systems;

    /**
     * Of an experiment that has such a section.
     *
     * @param root the whole file
     * @param systems names of its systems
     */
    ChainParser(YamlSection root, List<String> systems) {
        this.root = root;
        this.section = root.section("chain");
        this.systems = systems;
    }

    Chain parse() {
        List<String> arms = Names.names(section, ARMS);
        for (int i = 0; i < arms.size(); i++) {
            known(section, ARMS + "[" + i + "]", arms.get(i));
        }
        if (arms.size() < FEWEST_ARMS) {
            throw section.wrong(
                    ARMS,
                    "names " + arms.size() + " of the " + FEWEST_ARMS + " arms that a chain needs",
                    "name three or more; two systems are compared with baseline and candidate");
        }
        Chain chain = new Chain(arms, changes(arms), otherOrders(arms));
        section.end();
        checkEnd("baseline", chain.baseline(), "begins");
        checkEnd("candidate", chain.candidate(), "ends");
        if (root.has("factors")) {
            throw root.wrong(
                    "factors",
                    "an experiment with a chain varies nothing else",
                    "remove the factors, or write an experiment of two systems for them");
        }
        systems.stream()
                .filter(system -> !chain.everyArm().contains(system))
                .findFirst()
                .ifPresent(system -> {
                    throw section.wrong(
                            ARMS,
                            "the system '" + system + "' is neither in the chain nor beside it",
                            "add it to the arms, or remove it from the systems");
                });
        return chain;
    }

    private void known(YamlSection where, String key, String name) {
        if (!systems.contains(name)) {
            throw where.wrong(key, "no system is named '" + name + "'", NearestWord.fix(name, systems));
        }
    }

    private Map<String, String> changes(List<String> arms) {
        Map<String, String> changes = new LinkedHashMap<>();
        if (!section.has(CHANGES)) {
            return changes;
        }
        YamlSection words = section.section(CHANGES);
        List<String> changed = arms.subList(1, arms.size());
        for (String arm : words.keys()) {
            if (!changed.contains(arm)) {
                throw words.wrong(
                        arm,
                        arm.equals(arms.get(0))
                                ? "the chain begins with '" + arm + "', so nothing changed from an arm before it"
                                : "no arm of the chain is named '" + arm + "'",
                        NearestWord.fix(arm, changed));
            }
            changes.put(arm, words.text(arm));
        }
        return changes;
    }

    private List<OtherOrder> otherOrders(List<String> arms) {
        List<OtherOrder> orders = new ArrayList<>();
        if (section.has(OTHER_ORDER)) {
            section.sections(OTHER_ORDER).forEach(order -> orders.add(otherOrder(order, arms)));
        }
        return orders;
    }

    private OtherOrder otherOrder(YamlSection order, List<String> arms) {
        int from = place(order, "from", arms);
        int insteadOf = place(order, "insteadOf", arms);
        int to = place(order, "to", arms);
        if (from >= insteadOf || insteadOf >= to) {
            throw order.wrong(
                    "insteadOf",
                    "the chain does not go from '" + arms.get(from) + "' through '" + arms.get(insteadOf) + "' to '"
                            + arms.get(to) + "'",
                    "name an arm between from and to, which stand in the order of the chain");
        }
        String via = Names.name(order, "via");
        known(order, "via", via);
        if (arms.contains(via)) {
            throw order.wrong(
                    "via",
                    "'" + via + "' is an arm of the chain",
                    "name a system beside the chain, which has the other changes and not this one");
        }
        order.end();
        return new OtherOrder(arms.get(from), via, arms.get(to), arms.get(insteadOf));
    }

    private static int place(YamlSection order, String key, List<String> arms) {
        String arm = Names.name(order, key);
        if (!arms.contains(arm)) {
            throw order.wrong(key, "no arm of the chain is named '" + arm + "'", NearestWord.fix(arm, arms));
        }
        return arms.indexOf(arm);
    }

    private void checkEnd(String key, String end, String verb) {
        if (!root.has(key)) {
            return;
        }
        String given = Names.name(root, key);
        if (!given.equals(end)) {
            throw root.wrong(
                    key,
                    "is '" + given + "', and the chain " + verb + " with '" + end + "'",
                    "remove it, or name " + end);
        }
    }
}
