package org.archduet.harness.launch;

import java.nio.file.Path;
import org.archduet.harness.process.ProcessGuard;

/**
 * Where a launcher works.
 *
 * @param temporary removed when the guard ends
 */
record LaunchContext(LaunchSettings settings, Path temporary, ProcessGuard guard) {}
