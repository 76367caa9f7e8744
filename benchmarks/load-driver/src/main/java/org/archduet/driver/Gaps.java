package org.archduet.driver;

/** Gaps between the arrivals of an open loop of one rate. */
public enum Gaps {
    /** Exponential: users know nothing of each other. */
    POISSON {
        @Override
        public ArrivalModel.OpenLoop at(double ratePerSecond) {
            return new ArrivalModel.Poisson(ratePerSecond);
        }
    },
    /** Equal: a machine that sends by a clock. A system below its capacity queues less than under users. */
    CONSTANT {
        @Override
        public ArrivalModel.OpenLoop at(double ratePerSecond) {
            return new ArrivalModel.Constant(ratePerSecond);
        }
    };

    /** Arrivals at that rate. */
    public abstract ArrivalModel.OpenLoop at(double ratePerSecond);
}
