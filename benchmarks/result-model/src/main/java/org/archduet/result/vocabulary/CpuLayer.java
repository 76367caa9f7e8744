package org.archduet.result.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a CPU profile is cut into: whom the CPU worked for. In JSON a layer is its {@link #id}. */
public enum CpuLayer {
    /** The pure rules of the feature: classes in packages named {@code rules}. */
    RULES("rules"),
    /** All other code of the system: controllers, orchestration, stores outside of the JDBC driver. */
    OWN_CODE("own-code"),
    /** JDBC driver, connection pool, transactions. */
    SQL("sql"),
    /** Encoding and decoding of JSON. */
    JSON("json"),
    /** What takes requests: servlet container and web framework. */
    HTTP_SERVER("http-server"),
    /** What sends requests to other processes. */
    HTTP_CLIENT("http-client"),
    /** Inside of system calls and interrupts. */
    KERNEL("kernel"),
    /** The JVM itself: garbage collector, compilers, class loading, slow paths of allocation and locks. */
    JVM("jvm"),
    /** Stacks in which no frame belongs to a layer. */
    OTHER("other");

    private final String id;

    CpuLayer(String id) {
        this.id = id;
    }

    /** Name in files, for example {@code http-server}. */
    @JsonValue
    public String id() {
        return id;
    }
}
