package org.archduet.driver.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import okio.Buffer;
import org.archduet.driver.answer.KeptAnswer;

/**
 * A request whose right answer is kept.
 *
 * @param number place in the seeded sequence of the window's requests
 * @param sampled whether the body itself is kept
 */
record AnswerToKeep(int number, String operation, String requestLine, boolean sampled) {

    /**
     * The right answer to it.
     *
     * @param bodyBytes length of the whole body
     * @param body as much of the body as is looked at; left as it is
     */
    KeptAnswer with(int status, long bodyBytes, Buffer body) {
        return new KeptAnswer(number, operation, requestLine, status, bodyBytes, content(bodyBytes, body));
    }

    private KeptAnswer.Content content(long bodyBytes, Buffer body) {
        if (sampled && bodyBytes == body.size()) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(body.snapshot().toByteArray());
                return new KeptAnswer.Body(
                        StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            } catch (CharacterCodingException noText) {
                return digest(body);
            }
        }
        return digest(body);
    }

    private static KeptAnswer.Digest digest(Buffer body) {
        CRC32C crc = new CRC32C();
        try (Buffer.UnsafeCursor cursor = body.readUnsafe(new Buffer.UnsafeCursor())) {
            while (cursor.next() != -1) {
                byte[] segment = cursor.data;
                if (segment != null) {
                    crc.update(segment, cursor.start, cursor.end - cursor.start);
                }
            }
        }
        return new KeptAnswer.Digest((int) crc.getValue());
    }
}
