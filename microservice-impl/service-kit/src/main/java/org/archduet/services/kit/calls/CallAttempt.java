package org.archduet.services.kit.calls;

/** How one attempt of a call ended. */
public sealed interface CallAttempt {

    /** Whether the call may have taken effect. */
    boolean mayHaveArrived();

    /** What kept the call from being answered; for an answer, its status. */
    Exception cause();

    /**
     * There is an answer.
     *
     * @param status HTTP status
     * @param body as received; empty when there was none
     * @param unavailableContext the context further down that is unavailable, or the empty string
     */
    record Answered(int status, byte[] body, String unavailableContext) implements CallAttempt {
        @Override
        public boolean mayHaveArrived() {
            return true;
        }

        @Override
        public Exception cause() {
            return new IllegalStateException("HTTP status " + status);
        }
    }

    /** The request never left this process; trying again is safe for every kind of call. */
    record NotSent(Exception cause) implements CallAttempt {
        @Override
        public boolean mayHaveArrived() {
            return false;
        }
    }

    /** The deadline passed before anybody read the request, here or in the context: trying again is in vain. */
    record TooLate(Exception cause) implements CallAttempt {
        @Override
        public boolean mayHaveArrived() {
            return false;
        }
    }

    /** The request may have arrived, the answer did not. */
    record Lost(Exception cause) implements CallAttempt {
        @Override
        public boolean mayHaveArrived() {
            return true;
        }
    }
}
