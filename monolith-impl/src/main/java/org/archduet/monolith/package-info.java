/**
 * Architecture 1: the whole shop in one process over one database. A package per module; {@code ModulesTest} keeps them
 * apart, {@code MonolithContractIT} proves the behaviour.
 */
@NullMarked
package org.archduet.monolith;

import org.jspecify.annotations.NullMarked;
