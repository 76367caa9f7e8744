/**
 * What the catalog decides without a database: where a page of a listing begins and ends. Pure; guarded by {@code
 * PageCutTest}.
 */
@NullMarked
package org.archduet.catalog.rules;

import org.jspecify.annotations.NullMarked;
