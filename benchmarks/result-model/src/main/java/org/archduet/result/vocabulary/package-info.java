/**
 * The words that several modules share, as types: kinds of window, roles, metrics, units, operations, fields of the
 * manifest.
 */
@NullMarked
package org.archduet.result.vocabulary;

import org.jspecify.annotations.NullMarked;
