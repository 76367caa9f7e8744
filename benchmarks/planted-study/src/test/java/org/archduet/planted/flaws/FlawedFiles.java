package org.archduet.planted.flaws;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a run with a flaw: those of the shop, changed in one place. */
final class FlawedFiles {

    private static final String LAST_VARIABLE = "      ORDERING_URL: \"${url.ordering}\"\n";

    private final Path home;
    private final Path folder;

    /**
     * @param home root of the repository, whose programs are built
     * @param folder gets the files
     */
    FlawedFiles(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** @return the experiment file */
    Path write(Flaw flaw) throws IOException {
        Files.createDirectories(folder.resolve("services"));
        String services = Files.readString(home.resolve("microservice-impl/architecture.yaml"))
                .replaceAll("\"([a-z]+-service/target/)", "\"" + home + "/microservice-impl/$1")
                .replace("\"../business-feature/", "\"" + home + "/business-feature/");
        Files.writeString(
                folder.resolve("services/architecture.yaml"), withFilter(flaw, flaw.architecture(services, home)));
        String workload = Files.readString(home.resolve("business-feature/workloads/shop.yaml"))
                .replaceAll(
                        "rates: \\{.*}",
                        "rates: {openLoopPerSecond: " + flaw.ratePerSecond()
                                + ", closedLoopUsers: 16, smokePerSecond: 20}");
        Files.writeString(folder.resolve("shop.yaml"), flaw.workload(workload));
        return Files.writeString(folder.resolve("split.yaml"), """
                schemaVersion: 1
                question: "What does the split into services cost at equal total budget, and where?"
                workload: shop.yaml
                systems:
                  - {name: monolith, architecture: monolith-impl}
                  - {name: microservices, architecture: services}
                baseline: monolith
                candidate: microservices
                profiles:
                  quick: {blocks: 3, warmUpSeconds: 12, openLoopSeconds: 8, closedLoopSeconds: 8}
                """ + flaw.budget());
    }

    private String withFilter(Flaw flaw, String architecture) throws IOException {
        if (flaw.filter().isEmpty()) {
            return architecture;
        }
        Class<? extends Filter> filter = flaw.filter().get();
        Path agent = folder.resolve("agent.jar");
        FlawAgent.write(agent, filter, RecordedResponse.class, RecordedResponse.Recording.class);
        return architecture.replace(
                LAST_VARIABLE,
                LAST_VARIABLE + "      JAVA_TOOL_OPTIONS: \"-javaagent:" + agent + "\"\n      SPRING_MAIN_SOURCES: \""
                        + filter.getName() + "\"\n");
    }
}
