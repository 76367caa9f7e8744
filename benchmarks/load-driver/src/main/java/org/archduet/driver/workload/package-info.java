/**
 * What the users of a system do, read strictly from a YAML file and turned into seeded request sequences. Guarded by
 * {@code WorkloadReaderTest} and {@code RequestSequenceTest}.
 */
@NullMarked
package org.archduet.driver.workload;

import org.jspecify.annotations.NullMarked;
