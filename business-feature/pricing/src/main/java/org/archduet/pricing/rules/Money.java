package org.archduet.pricing.rules;

/**
 * An amount of euro cents, exact: overflow throws {@link ArithmeticException} instead of wrapping.
 *
 * @param cents whole euro cents
 */
public record Money(long cents) {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /** Basis points of the whole: 1 basis point is 1/100 percent. */
    public static final int WHOLE = 10_000;

    /** @param cents whole euro cents */
    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    /** @return the sum */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** @return the difference */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** @return so many times this amount */
    public Money times(int quantity) {
        return new Money(Math.multiplyExact(cents, (long) quantity));
    }

    /**
     * A part of this amount, rounded half up to whole cents, which for amounts below zero means half away from zero, so
     * that taking money back takes back what was given.
     *
     * @param basisPoints 0 or more, in 1/100 percent
     */
    public Money portion(int basisPoints) {
        long scaled = Math.multiplyExact(cents, (long) basisPoints);
        long half = scaled < 0 ? -WHOLE / 2 : WHOLE / 2;
        return new Money(Math.addExact(scaled, half) / WHOLE);
    }
}
