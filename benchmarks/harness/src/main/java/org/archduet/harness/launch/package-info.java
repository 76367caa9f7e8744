/**
 * Starts one system with fresh databases and processes, and stops it without leaving anything; guarded by {@code
 * SystemLauncherIT} and {@code LaunchFailureIT}.
 */
@NullMarked
package org.archduet.harness.launch;

import org.jspecify.annotations.NullMarked;
