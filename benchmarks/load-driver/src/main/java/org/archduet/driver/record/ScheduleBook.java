package org.archduet.driver.record;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.archduet.result.load.DriverBook;

/**
 * Sums a schedule up, so that two can be compared without their times.
 *
 * <pre>{@code
 * ScheduleBook.of(arrival.offsets(duration, seed)).equals(measurement.driverBook().schedule());
 * }</pre>
 */
public final class ScheduleBook {
    private ScheduleBook() {}

    /** @param intended times in nanoseconds from the window's begin, in the order of the schedule */
    public static DriverBook.Schedule of(long[] intended) {
        MessageDigest sha256 = sha256();
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        double sum = 0;
        for (long time : intended) {
            sha256.update(bytes.clear().putLong(time).flip());
            sum += time;
        }
        return new DriverBook.Schedule(
                intended.length,
                intended.length == 0 ? 0 : sum / intended.length,
                HexFormat.of().formatHex(sha256.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
