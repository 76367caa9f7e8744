package org.archduet.services.collapsed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.archduet.services.kit.OwedCalls;
import org.archduet.services.kit.calls.EncodedBytes;
import org.archduet.services.kit.calls.Retries;
import org.archduet.services.kit.server.ReceivedCalls;
import org.springframework.beans.factory.ListableBeanFactory;

/** What the one server that answers operators ({@code /ops}) must know of the rest of its process. */
final class ProcessReport {
    private static final List<Class<?>> REPORTED = List.of(DataSource.class, OwedCalls.class, ReceivedCalls.class);

    private final Retries retries = new Retries();
    private final EncodedBytes encoded = new EncodedBytes();
    private final Set<Object> beans = new LinkedHashSet<>();

    /** Of all calls that this process makes to others, or over loopback. */
    Retries retries() {
        return retries;
    }

    /** Of all calls between services that this process encodes: over HTTP, or through the codec in the process. */
    EncodedBytes encoded() {
        return encoded;
    }

    /** Takes note of the pools and counters of a service that has started; a shared pool counts once. */
    void add(ListableBeanFactory started) {
        REPORTED.forEach(type -> beans.addAll(started.getBeansOfType(type).values()));
    }

    SpringStart giveTo(SpringStart server) {
        server.bean("retriesOfProcess", retries);
        server.bean("encodedBytesOfProcess", encoded);
        int number = 0;
        for (Object bean : beans) {
            number++;
            server.bean("ofProcess" + number, bean);
        }
        return server;
    }
}
