package org.archduet.driver.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverDefaults;

/** What somebody who reads the figures of the driver alone has to know beside them. */
final class LoadCautions {

    private LoadCautions() {}

    static List<String> of(LoadPlan plan) {
        List<String> cautions = new ArrayList<>();
        if ("https".equalsIgnoreCase(plan.target().baseUrl().getScheme())) {
            cautions.add("https: connections are not opened before the window, so connect and TLS handshake are part of"
                    + " the service and response time of each connection's first request, and of its first after "
                    + DriverDefaults.IDLE_LIMIT.toSeconds() + " s of idleness");
        }
        if (plan.arrival() instanceof ArrivalModel.Trace trace && trace.beyond(plan.duration()) > 0) {
            cautions.add(String.format(
                    Locale.ROOT,
                    "%d of the trace's %d times are at or after --duration %.3f s and were left out",
                    trace.beyond(plan.duration()),
                    trace.seconds().size(),
                    plan.duration().toNanos() / 1e9));
        }
        return cautions;
    }
}
