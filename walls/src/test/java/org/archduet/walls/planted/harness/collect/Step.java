package org.archduet.walls.planted.harness.collect;

/** A stage that knows another. */
public record Step(java.util.List<org.archduet.walls.planted.harness.plan.Step> forbidden) {
    /** Uses the other stage. */
    public Object other() {
        return org.archduet.walls.planted.harness.plan.Step.class;
    }
}
