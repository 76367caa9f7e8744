package org.archduet.walls.planted.harness.launch;

/** A stage that knows another. */
public record Step(java.util.List<org.archduet.walls.planted.harness.verify.Step> forbidden) {
    /** Uses the other stage. */
    public Object other() {
        return org.archduet.walls.planted.harness.verify.Step.class;
    }
}
