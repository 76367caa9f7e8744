package org.archduet.shop.contract.database;

/** Something the person who runs {@link ShopData} can mend; the message says what. */
public final class ShopDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and with what */
    public ShopDataException(String message) {
        super(message);
    }

    /** @param message what is wrong and with what */
    public ShopDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
