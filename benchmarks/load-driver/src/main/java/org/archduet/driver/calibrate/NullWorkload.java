package org.archduet.driver.calibrate;

import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;

/** What the driver asks of a null server: a read without and a write with a body, so that both ways are warm. */
final class NullWorkload {
    static final Workload WORKLOAD = WorkloadReader.parse("null-workload", """
            schemaVersion: 1
            name: "null"
            generators:
              id: {type: uniform, from: 1, to: 1000}
              key: {type: unique, prefix: k}
            operations:
              read: {request: {method: GET, path: "/items/${id}"}, expect: {status: 200}}
              write:
                request: {method: POST, path: /items, headers: {Idempotency-Key: "${key}"}, body: '{"id":${id}}'}
                expect: {status: 200, contains: "{}"}
            mix: {read: 85, write: 15}
            rates: {openLoopPerSecond: 1000, closedLoopUsers: 16}
            """);

    private NullWorkload() {}
}
