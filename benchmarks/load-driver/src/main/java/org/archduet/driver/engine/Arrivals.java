package org.archduet.driver.engine;

import org.archduet.driver.record.SampleLog;
import org.archduet.result.load.Scheduling;

/** How requests are sent in one arrival model. */
interface Arrivals {
    /** Opens connections; returns when the window can begin. */
    void open() throws InterruptedException;

    /** Opens connections that the server has closed since then again. */
    void refresh();

    /** Runs the window to its end and until every request has ended. */
    void run() throws InterruptedException;

    /** Sends nothing more; what is in flight is still waited for. */
    void stop();

    /** Closes all connections; when the window has not ended, what is in flight is given up and every thread ends. */
    void close();

    SampleLog log();

    long spinNanos();

    int maxInFlight();

    /** How the threads that send are scheduled. */
    Scheduling scheduling();

    Progress progress();
}
