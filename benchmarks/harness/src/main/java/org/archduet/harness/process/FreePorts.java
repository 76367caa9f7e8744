package org.archduet.harness.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds loopback ports without a listener.
 *
 * <p>They are taken from below the range of which the kernel gives ports to outgoing connections: a port of that range
 * could be lost to a connection of another process between here and its use.
 */
public final class FreePorts {

    private static final int LOWEST = 10_000;
    private static final int DEFAULT_EPHEMERAL_START = 32_768;
    private static final int ATTEMPTS = 1_000;

    /**
     * A port is free until its process listens, and systems start side by side. Nothing is taken back: a run uses some
     * hundreds of twenty thousand.
     */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** Distinct free ports, none of which was given before. */
    public static List<Integer> find(int count) {
        int end = ephemeralStart();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int attempt = 0; held.size() < count && attempt < ATTEMPTS; attempt++) {
                int port = ThreadLocalRandom.current().nextInt(LOWEST, end);
                try {
                    ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    if (GIVEN.add(port)) {
                        held.add(socket);
                    } else {
                        release(socket);
                    }
                } catch (IOException e) {
                    // taken: try another
                }
            }
            if (held.size() < count) {
                throw new ProcessException("no " + count + " free ports between " + LOWEST + " and " + end);
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(FreePorts::release);
        }
    }

    /** True when this loopback port can be listened on now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int ephemeralStart() {
        // in one read: the kernel ends this file after the first one, and Files.readString begins with a single byte
        try (BufferedReader range = Files.newBufferedReader(Path.of("/proc/sys/net/ipv4/ip_local_port_range"))) {
            int start =
                    Integer.parseInt(String.valueOf(range.readLine()).strip().split("\\s+")[0]);
            return start > LOWEST + 1_000 ? start : 65_536;
        } catch (IOException | NumberFormatException e) {
            return DEFAULT_EPHEMERAL_START;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new ProcessException("a probed port could not be released", e);
        }
    }
}
