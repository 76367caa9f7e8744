package org.archduet.shop.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the description of the public API. */
@Controller
class OpenApiController {
    private static final MediaType YAML = MediaType.valueOf("application/yaml");

    private final byte[] document = read();

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> openApi() {
        return ResponseEntity.ok().contentType(YAML).body(document);
    }

    private static byte[] read() {
        try (InputStream in = OpenApiController.class.getResourceAsStream("/org/archduet/shop/api/openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("openapi.yaml is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
