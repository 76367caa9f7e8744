package org.archduet.monolith.web;

import org.archduet.monolith.readmodel.OrderHistories;
import org.archduet.monolith.readmodel.ProductListings;
import org.archduet.monolith.readmodel.ProductPages;
import org.archduet.shop.api.http.ShopHttpConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The shop's HTTP API, with the codec, validation and problem documents that every architecture shares. */
@Configuration(proxyBeanMethods = false)
@Import(ShopHttpConfiguration.class)
class WebModule {

    @Bean
    ReadModels readModels(ProductListings listings, ProductPages pages, OrderHistories histories) {
        return new ReadModels(listings, pages, histories);
    }
}
