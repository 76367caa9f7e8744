package org.archduet.planted.flaws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * An agent that does nothing but bring its jar onto the class path of a service, so that Spring finds the flaw in it
 * ({@code SPRING_MAIN_SOURCES}), while the command line of the service stays as it is.
 */
public final class FlawAgent {

    private FlawAgent() {}

    /** Called by the JVM before the service's {@code main}. */
    public static void premain(String arguments) {}

    /**
     * Writes the agent with some classes of this package.
     *
     * @param jar is overwritten
     */
    static void write(Path jar, Class<?>... flaws) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", FlawAgent.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            add(entries, FlawAgent.class);
            for (Class<?> flaw : flaws) {
                add(entries, flaw);
            }
        }
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(entry));
        try (InputStream bytes =
                Objects.requireNonNull(FlawAgent.class.getClassLoader().getResourceAsStream(entry), entry)) {
            bytes.transferTo(jar);
        }
    }
}
