package org.archduet.driver.workload;

import java.util.List;
import org.archduet.result.load.DriverBook;

/**
 * Some requests, and what they have drawn without replacement.
 *
 * @param drawn by generator, those included that were drawn from before
 */
public record DrawnRequests(List<PlannedRequest> requests, List<DriverBook.Drawn> drawn) {
    public DrawnRequests {
        requests = List.copyOf(requests);
        drawn = List.copyOf(drawn);
    }
}
