package org.archduet.driver.workload;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of whom.
 *
 * @param method HTTP method
 * @param host null: that of the base address
 * @param path path and query, percent-encoded, beginning with a slash; never names a host, whatever it begins with
 */
public record RequestLine(String method, @Nullable HostAddress host, String path) {}
