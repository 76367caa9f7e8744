package org.archduet.harness.plan;

import org.archduet.driver.workload.Rates;

/** Which of the rates that the workload's author chose is offered. */
public enum OfferedLoad {
    /** So light that any machine keeps up. */
    SMOKE {
        @Override
        public double perSecond(Rates rates) {
            return rates.smokePerSecond();
        }
    },
    /** Such that the slower system keeps up while only the first compiler works. */
    COMPARISON {
        @Override
        public double perSecond(Rates rates) {
            return rates.openLoopPerSecond();
        }
    },
    /**
     * Such that the slower system keeps up when both compilers work. Compiling and other work that no request asks for
     * goes on at any load; the more requests share it, the less it moves the CPU time of one.
     */
    WARM_COMPARISON {
        @Override
        public double perSecond(Rates rates) {
            return rates.warmOpenLoopPerSecond();
        }

        @Override
        OfferedLoad withFirstCompilerOnly() {
            return COMPARISON;
        }
    };

    /** Requests per second in the open loop. */
    public abstract double perSecond(Rates rates);

    /** What is offered when an arm has the first compiler alone. */
    OfferedLoad withFirstCompilerOnly() {
        return this;
    }
}
