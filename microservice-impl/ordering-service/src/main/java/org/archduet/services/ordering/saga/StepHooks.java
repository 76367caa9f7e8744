package org.archduet.services.ordering.saga;

import java.util.function.Supplier;

/** Takes steps; a test can have the process die at one. */
public interface StepHooks {

    /** StepHooks that nothing disturbs. */
    StepHooks UNDISTURBED = new StepHooks() {
        @Override
        public <T> T take(SagaStep step, Supplier<T> action) {
            return action.get();
        }
    };

    /** Takes one step. */
    <T> T take(SagaStep step, Supplier<T> action);

    /** Takes one step that answers nothing. */
    default void take(SagaStep step, Runnable action) {
        this.<Boolean>take(step, () -> {
            action.run();
            return true;
        });
    }

    /**
     * Reads {@code before:STEP} or {@code after:STEP}; the empty string and {@code none} stand for no crash.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static StepHooks crashingAt(String place) {
        if (place.isEmpty() || place.equals("none")) {
            return UNDISTURBED;
        }
        int colon = place.indexOf(':');
        String when = place.substring(0, Math.max(0, colon));
        SagaStep crash = SagaStep.valueOf(place.substring(colon + 1));
        return switch (when) {
            case "before" ->
                new StepHooks() {
                    @Override
                    public <T> T take(SagaStep step, Supplier<T> action) {
                        halt(step, crash);
                        return action.get();
                    }
                };
            case "after" ->
                new StepHooks() {
                    @Override
                    public <T> T take(SagaStep step, Supplier<T> action) {
                        T answer = action.get();
                        halt(step, crash);
                        return answer;
                    }
                };
            default -> throw new IllegalArgumentException("A crash is at before:STEP or after:STEP, not at " + place);
        };
    }

    private static void halt(SagaStep step, SagaStep crash) {
        if (step == crash) {
            Runtime.getRuntime().halt(137);
        }
    }
}
