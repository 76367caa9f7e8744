package org.archduet.driver.engine;

import okhttp3.Request;
import org.archduet.driver.workload.Expectation;

/**
 * A request in OkHttp's form, made before the window.
 *
 * @param operation place in the list of operations
 * @param host place in the list of hosts
 */
record Prepared(Request request, Expectation expectation, short operation, short host) {}
