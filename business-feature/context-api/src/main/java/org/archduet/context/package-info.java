/**
 * What the contexts of the shop ask of each other: an interface and wire records per context. Records here are wire
 * formats (JSON) and arguments of method calls alike, so both architectures say the same things.
 */
@NullMarked
package org.archduet.context;

import org.jspecify.annotations.NullMarked;
