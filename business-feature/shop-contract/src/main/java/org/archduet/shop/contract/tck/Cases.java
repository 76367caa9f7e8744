package org.archduet.shop.contract.tck;

/** Cases of one topic; {@link ShopContract} gives them the running shop. */
abstract class Cases {
    abstract ShopClient shop();
}
