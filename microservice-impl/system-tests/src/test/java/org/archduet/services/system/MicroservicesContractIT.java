package org.archduet.services.system;

import org.archduet.shop.contract.tck.ShopContract;
import org.archduet.shop.contract.tck.ShopUnderTest;

/** The services together do what every shop must do. */
class MicroservicesContractIT extends ShopContract {
    @Override
    protected ShopUnderTest start() {
        return new LaunchedServices("contract-logs");
    }
}
