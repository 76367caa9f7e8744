package org.archduet.analysis.cpuprofile;

import java.util.List;
import java.util.Optional;
import org.archduet.result.vocabulary.CpuLayer;

/**
 * The one table of which Java classes belong to which layer. What is in no row is the system's own code: its rules in
 * packages named {@code rules}, the rest elsewhere.
 */
final class JavaLayers {

    /** The first row whose prefix fits decides, so a part of a framework stands before the framework. */
    private static final List<Row> TABLE = List.of(
            // checks what requests hold; the rest of Hibernate is about databases
            Row.of(CpuLayer.HTTP_SERVER, "org/hibernate/validator/"),
            Row.of(
                    CpuLayer.JSON,
                    "tools/jackson/",
                    "com/fasterxml/jackson/",
                    "com/google/gson/",
                    "jakarta/json/",
                    "org/springframework/http/converter/json/"),
            Row.of(
                    CpuLayer.SQL,
                    "org/postgresql/",
                    "com/zaxxer/hikari/",
                    "org/springframework/jdbc/",
                    "org/springframework/transaction/",
                    "org/springframework/dao/",
                    "com/mysql/",
                    "org/mariadb/",
                    "oracle/jdbc/",
                    "com/microsoft/sqlserver/",
                    "org/h2/",
                    "org/hibernate/",
                    "org/jooq/"),
            Row.of(
                    CpuLayer.HTTP_CLIENT,
                    "org/springframework/web/client/",
                    "org/springframework/http/client/",
                    "org/apache/hc/",
                    "org/apache/http/",
                    "okhttp3/",
                    "okio/",
                    "io/github/resilience4j/",
                    "java/net/http/",
                    "jdk/internal/net/http/",
                    "sun/net/www/"),
            Row.of(
                    CpuLayer.HTTP_SERVER,
                    "org/apache/tomcat/",
                    "org/apache/catalina/",
                    "org/apache/coyote/",
                    "jakarta/servlet/",
                    "org/springframework/web/",
                    "org/springframework/http/",
                    "org/springframework/boot/",
                    "org/eclipse/jetty/",
                    "io/undertow/",
                    "com/sun/net/httpserver/",
                    "sun/net/httpserver/"));

    /** What any layer uses: its time belongs to the layer that called it. */
    private static final List<String> SHARED = List.of(
            "java/",
            "javax/",
            "jdk/",
            "sun/",
            "com/sun/",
            "jakarta/",
            "kotlin/",
            "scala/",
            "org/springframework/",
            "org/aspectj/",
            "org/slf4j/",
            "ch/qos/logback/",
            "org/apache/logging/",
            "org/apache/commons/",
            "io/micrometer/",
            "io/opentelemetry/",
            "io/netty/",
            "reactor/",
            "com/google/common/");

    private JavaLayers() {}

    private record Row(CpuLayer layer, List<String> prefixes) {
        static Row of(CpuLayer layer, String... prefixes) {
            return new Row(layer, List.of(prefixes));
        }

        boolean fits(String method) {
            return prefixes.stream().anyMatch(method::startsWith);
        }
    }

    /**
     * The layer of a method; empty when it is of a library that any layer uses.
     *
     * @param method class and method, such as {@code java/lang/Thread.run}
     */
    static Optional<CpuLayer> of(String method) {
        for (Row row : TABLE) {
            if (row.fits(method)) {
                return Optional.of(row.layer());
            }
        }
        if (SHARED.stream().anyMatch(method::startsWith)) {
            return Optional.empty();
        }
        return Optional.of(method.contains("/rules/") ? CpuLayer.RULES : CpuLayer.OWN_CODE);
    }
}
