/**
 * The one strict reader of YAML files: trees that know their lines, and errors in words that the author understands.
 */
@org.jspecify.annotations.NullMarked
package org.archduet.driver.yaml;
