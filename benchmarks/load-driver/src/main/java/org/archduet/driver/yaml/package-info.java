/** YAML files as trees that know their lines; what is wrong with a file is said in words that its author understands. */
@org.jspecify.annotations.NullMarked
package org.archduet.driver.yaml;
