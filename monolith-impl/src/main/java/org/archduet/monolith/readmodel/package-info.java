/**
 * The named read models: the only SQL that joins the schemas of several contexts. {@code ModulesTest} knows them by
 * name.
 */
@NullMarked
package org.archduet.monolith.readmodel;

import org.jspecify.annotations.NullMarked;
