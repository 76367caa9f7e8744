package org.archduet.course.judge;

/**
 * Something that would refute the claim of a lab.
 *
 * @param words in a sentence
 * @param check the same as a condition on a measured figure
 */
public record Refutation(String words, Check check) {}
