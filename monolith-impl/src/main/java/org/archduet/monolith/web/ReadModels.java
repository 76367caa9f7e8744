package org.archduet.monolith.web;

import org.archduet.monolith.readmodel.OrderHistories;
import org.archduet.monolith.readmodel.ProductListings;
import org.archduet.monolith.readmodel.ProductPages;

/** The read models that answer whole requests. */
record ReadModels(ProductListings listings, ProductPages pages, OrderHistories histories) {}
