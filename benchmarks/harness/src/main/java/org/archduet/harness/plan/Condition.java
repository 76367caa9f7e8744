package org.archduet.harness.plan;

import java.util.Map;
import java.util.Optional;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * What is the same in all slices that are merged into one window.
 *
 * @param id of the window
 * @param kind how its load is offered
 * @param mix weights over operations
 * @param load what is offered
 * @param dose extra work that the arms which can are given in its slices; empty for none
 */
public record Condition(WindowId id, WindowKind kind, Map<String, Integer> mix, Load load, Optional<PlannedDose> dose) {

    /** Without extra work. */
    public Condition(WindowId id, WindowKind kind, Map<String, Integer> mix, Load load) {
        this(id, kind, mix, load, Optional.empty());
    }
}
