package org.archduet.result.run;

/** What another experiment found: a claim, what was measured, and the verdict on the claim. */
public record Finding(String claim, String evidence, String verdict) {}
