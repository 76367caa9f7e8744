package org.archduet.harness.plan;

import java.util.Map;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * What is the same in all slices that are merged into one window.
 *
 * @param id of the window
 * @param kind how its load is offered
 * @param mix weights over operations
 * @param load what is offered
 */
public record Condition(WindowId id, WindowKind kind, Map<String, Integer> mix, Load load) {}
