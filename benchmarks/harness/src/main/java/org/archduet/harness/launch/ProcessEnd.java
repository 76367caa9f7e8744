package org.archduet.harness.launch;

import java.nio.file.Path;

/**
 * A process that ended without having been asked to.
 *
 * @param exitCode 128 + signal when a signal ended it
 */
public record ProcessEnd(String name, int exitCode, Path log) {}
