package org.archduet.monolith;

import org.archduet.shop.contract.tck.ShopContract;
import org.archduet.shop.contract.tck.ShopUnderTest;

/** The monolith does what every shop must do. */
class MonolithContractIT extends ShopContract {
    @Override
    protected ShopUnderTest start() {
        return new LaunchedMonolith("contract-logs");
    }
}
