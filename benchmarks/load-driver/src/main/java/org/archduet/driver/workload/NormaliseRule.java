package org.archduet.driver.workload;

/**
 * Part of an answer that may differ between systems.
 *
 * @param pointer JSON pointer; a segment {@code *} stands for every element or member
 * @param replaceWith what stands there in a normalised transcript
 */
public record NormaliseRule(String pointer, String replaceWith) {}
