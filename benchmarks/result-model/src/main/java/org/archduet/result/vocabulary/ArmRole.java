package org.archduet.result.vocabulary;

/** Why an arm is run. */
public enum ArmRole {
    /** A system that is compared with others. */
    COMPARED,
    /** A second copy of another arm: its difference from the original measures the noise floor. */
    NOISE_FLOOR
}
