package org.archduet.driver.remote;

import java.util.function.Supplier;
import org.archduet.driver.engine.LedInWindow.LeadInLoad;
import org.archduet.result.load.LoadMeasurement;

/** A window that waits in the driver, ready to begin: its lead-in has ended. Any other window takes its place. */
public final class LedInDrive {
    private final LeadInLoad leadIn;
    private final Supplier<LoadMeasurement> window;

    LedInDrive(LeadInLoad leadIn, Supplier<LoadMeasurement> window) {
        this.leadIn = leadIn;
        this.window = window;
    }

    /** What was sent before the window. */
    public LeadInLoad leadIn() {
        return leadIn;
    }

    /**
     * Drives the window and writes its files; returns when every request has ended. Call once.
     *
     * @throws DriverException when it cannot be driven at all; a failing system is no reason
     */
    public LoadMeasurement drive() {
        return window.get();
    }
}
