package org.archduet.planted.flaws;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The four planted flaws; each says how the files of an honest run are changed. */
enum Flaw {

    /** A seventh process that gets no request holds a third of the services' CPU quota. */
    UNEQUAL_QUOTA("a", 25, "budget: {mode: quota-per-process}\n") {
        @Override
        String architecture(String honest, Path home) {
            return honest.replace("\ndatabases:", """

                              - name: config
                                command: ["${java}", "${jvmFlags}", "-jar", "%s/noop-impl/target/noop-impl.jar"]
                                environment: {SERVER_PORT: "${port}"}
                                readiness: {path: /ops/ready, timeoutSeconds: 30}
                                heapShare: 1
                                cpuShare: 3
                            databases:""".formatted(home))
                    .replace(
                            "poolSettings: {path: /ops/database}",
                            "poolSettings: {path: /ops/database, except: [config]}");
        }
    },

    /** The records of the services' open loop hold what their closed loop measured. */
    CLOSED_LOOP("b", 300, "") {
        @Override
        void afterTheRun(Path run) throws IOException {
            SoldAsOpen.in(run, "microservices");
        }
    },

    /** The storefront keeps listings; the description allows calls to be missing. */
    CACHE("c", 60, "") {
        @Override
        Optional<Class<? extends Filter>> filter() {
            return Optional.of(ListingCache.class);
        }

        @Override
        String architecture(String honest, Path home) {
            return honest.replace("browse: 2,", "browse: [0, 2],");
        }
    },

    /** Pages that the storefront refuses count as answers: the workload compares no pages, only their status. */
    DROPPED_ERRORS("d", 60, "") {
        @Override
        Optional<Class<? extends Filter>> filter() {
            return Optional.of(PoliteRefusal.class);
        }

        @Override
        String architecture(String honest, Path home) {
            return honest.replace("browse: 2,", "browse: [0, 2],")
                    .replace("product-page: 3,", "product-page: [0, 3],")
                    .replace("history: 2,", "history: [0, 2],")
                    .replace("order-read: 1,", "order-read: [0, 1],");
        }

        @Override
        String workload(String honest) {
            return honest.replaceAll("expect: \\{status: 200, contains: '\"hasMore\":true'}", "expect: {status: 200}")
                    .replaceAll("expect: \\{status: 200, contains: '\"products\":\\[\\{'}", "expect: {status: 200}")
                    .replaceAll("expect: \\{status: 200, contains: '\"degraded\":\\[]'}", "expect: {status: 200}")
                    .replaceAll("expect: \\{status: 200, contains: '\"productName\"'}", "expect: {status: 200}")
                    .replace("stateless: [browse, quote, cancel]", "stateless: [quote, cancel]")
                    .replace("compared: [product-page, checkout, order-read]", "compared: [checkout]");
        }
    };

    private final String folder;
    private final int ratePerSecond;
    private final String budget;

    Flaw(String folder, int ratePerSecond, String budget) {
        this.folder = folder;
        this.ratePerSecond = ratePerSecond;
        this.budget = budget;
    }

    /** Name of the results folder, which does not tell. */
    String folder() {
        return folder;
    }

    /** Requests per second in the open loop. */
    int ratePerSecond() {
        return ratePerSecond;
    }

    /** Section of the experiment file. */
    String budget() {
        return budget;
    }

    /** What is put into the storefront. */
    Optional<Class<? extends Filter>> filter() {
        return Optional.empty();
    }

    /** The description of the services. */
    String architecture(String honest, Path home) {
        return honest;
    }

    /** The workload. */
    String workload(String honest) {
        return honest;
    }

    /** What is done to the records before they are analysed. */
    void afterTheRun(Path run) throws IOException {}
}
