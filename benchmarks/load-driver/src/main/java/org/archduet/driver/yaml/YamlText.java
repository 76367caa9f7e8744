package org.archduet.driver.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.Location;

/** The text of a file, or why there is none. */
final class YamlText {
    /** More than a person writes; a device without an end is noticed here. */
    private static final int MOST_BYTES = 3_000_000;

    private YamlText() {}

    static String read(Path path) {
        if (Files.isDirectory(path)) {
            throw unreadable(path, "is a folder, not a file", "name a file in it");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unreadable(
                        path, "is larger than " + MOST_BYTES + " bytes", "check the path, or shorten the file");
            }
            return decoded(path, bytes);
        } catch (NoSuchFileException missing) {
            throw unreadable(path, "there is no such file", "check the path");
        } catch (AccessDeniedException denied) {
            throw unreadable(path, "cannot be read: permission denied", "allow this user to read it");
        } catch (IOException broken) {
            throw unreadable(path, "cannot be read: " + FailureWords.of(broken), "check the path");
        }
    }

    private static String decoded(Path path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new YamlException(
                    new Location(path, line, ""), "is not UTF-8 text", "save the file in the encoding UTF-8");
        }
        return out.flip().toString();
    }

    private static YamlException unreadable(Path path, String problem, String fix) {
        return new YamlException(new Location(path, 0, ""), problem, fix);
    }
}
