package org.archduet.driver.workload;

/** Workload texts for tests. */
final class Examples {
    static final String SHOP = """
            schemaVersion: 1
            name: example
            description: a small shop
            generators:
              product: {type: zipf, from: 1, to: 100, exponent: 0.8, shuffleSeed: 7}
              quantity: {type: uniform, from: 1, to: 3}
              region: {type: choice, values: [NORTH, SOUTH EAST]}
              key: {type: unique, prefix: "k"}
              order: {type: permutation, from: 1, to: 50, format: "s-%08d"}
              cart: {type: list, minSize: 1, maxSize: 4, distinctBy: product, item: '{"p":${product},"q":${quantity}}'}
            operations:
              page:
                request: {method: GET, path: "/products/${product}?region=${region}"}
                expect: {status: 200, contains: '"name"'}
              checkout:
                variants:
                  - {weight: 9, request: {method: POST, path: /orders, headers: {Idempotency-Key: "${key}"}, body: '{"key":"${key}","lines":${cart}}'}, expect: {status: 201}}
                  - {weight: 1, request: {method: POST, path: /orders, body: '{}'}, expect: {status: 422}}
              cancel:
                request: {method: POST, path: "/orders/${order}/cancel"}
                expect: {status: 200}
              again: {repeat: checkout, expect: {sameAsFirst: true}}
              created:
                request: {method: GET, path: "/orders/${captured.orderId}"}
                expect: {status: 200}
            captures: {checkout: {orderId: /orderId}}
            mix: {page: 70, checkout: 25, cancel: 5}
            rates: {openLoopPerSecond: 150, warmOpenLoopPerSecond: 400, closedLoopUsers: 16, smokePerSecond: 60}
            parity:
              mix: {page: 1, checkout: 1, again: 1, created: 1}
              fullOperations: 600
              shortOperations: 60
              mustCover: [200, 201]
            normalise:
              - {pointer: /placedAt, replaceWith: "<time>"}
            underLoad:
              stateless: [page]
              compared: [checkout, cancel]
              normalise: [{pointer: /free, replaceWith: "<stock>"}]
            """;

    private Examples() {}
}
