package org.archduet.services.inventory;

import java.util.List;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.services.kit.paths.InventoryPaths;
import org.archduet.services.kit.server.IdList;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inventory over HTTP. */
@RestController
class InventoryController {
    private final InventoryContext inventory;

    InventoryController(InventoryContext inventory) {
        this.inventory = inventory;
    }

    @GetMapping(InventoryPaths.AVAILABILITY)
    List<Availability> availability(@IdList List<Long> ids) {
        return inventory.availability(ids);
    }

    @PostMapping(InventoryPaths.RESERVE)
    ReservationOutcome reserve(@RequestBody ReserveRequest request) {
        return inventory.reserve(request);
    }

    @PostMapping(InventoryPaths.SELL)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sell(@PathVariable("orderId") String orderId) {
        inventory.sell(orderId);
    }

    @PostMapping(InventoryPaths.RELEASE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable("orderId") String orderId) {
        inventory.release(orderId);
    }
}
