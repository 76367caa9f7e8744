package org.archduet.harness.config;

import java.util.List;
import org.archduet.result.failure.Location;

/**
 * A command to run to its end; exit code 0 is success. @param command program and arguments, placeholders unresolved
 */
public record CommandDescription(List<String> command, Location location) {}
