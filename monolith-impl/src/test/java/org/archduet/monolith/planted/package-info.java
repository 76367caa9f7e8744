/** One violation of each rule of {@code ModuleRules}, to see the rules fall. */
package org.archduet.monolith.planted;
