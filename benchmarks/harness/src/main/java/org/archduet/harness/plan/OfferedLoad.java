package org.archduet.harness.plan;

import org.archduet.driver.workload.Rates;

/** Which of the rates that the workload's author chose is offered. */
public enum OfferedLoad {
    /** So light that any machine keeps up. */
    SMOKE {
        @Override
        double perSecond(Rates rates) {
            return rates.smokePerSecond();
        }
    },
    /** Such that the slower system keeps up. */
    COMPARISON {
        @Override
        double perSecond(Rates rates) {
            return rates.openLoopPerSecond();
        }
    };

    abstract double perSecond(Rates rates);
}
