package org.archduet.shop.contract;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.archduet.shop.contract.audit.AuditReport;
import org.archduet.shop.contract.audit.PatientAudit;
import org.archduet.shop.contract.audit.ShopAudit;
import org.archduet.shop.contract.data.DataSize;
import org.archduet.shop.contract.data.ShopDataSet;
import org.archduet.shop.contract.data.ShopSeeder;
import org.archduet.shop.contract.database.ContextDatabases;
import org.archduet.shop.contract.database.ShopDataException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prepares and audits the databases of a shop. Exit code 0: done, also when an audit finds violations; 1: it could not
 * be done.
 */
@Command(
        name = "shop-data",
        mixinStandardHelpOptions = true,
        description = "Prepares and audits the databases of a shop, whatever its architecture.",
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 1)
public final class ShopData {
    // held, as a logger that nothing holds forgets its level
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final PrintWriter out;

    private ShopData(PrintWriter out) {
        this.out = out;
    }

    /** @param args command, then options; {@code --help} lists them */
    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs one command. @return the exit code */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        MIGRATIONS.setLevel(Level.WARNING);
        return new CommandLine(new ShopData(out))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof ShopDataException known) {
                        command.getErr().println("shop-data: " + known.getMessage());
                        return 1;
                    }
                    throw exception;
                })
                .execute(args);
    }

    @Command(
            name = "prepare",
            exitCodeOnInvalidInput = 1,
            description = "Migrates empty databases and loads the data set of a seed.")
    int prepare(
            @Mixin Databases databases,
            @Option(
                            names = "--seed",
                            defaultValue = "42",
                            description = "Same seed, same data. Default: ${DEFAULT-VALUE}")
                    long seed,
            @Option(names = "--products", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}")
                    int products,
            @Option(names = "--customers", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
                    int customers,
            @Option(names = "--orders-per-customer", defaultValue = "30", description = "Default: ${DEFAULT-VALUE}")
                    int ordersPerCustomer)
            throws SQLException {
        DataSize size;
        try {
            size = new DataSize(products, customers, ordersPerCustomer);
        } catch (IllegalArgumentException e) {
            throw new ShopDataException(String.valueOf(e.getMessage()), e);
        }
        try (ContextDatabases contexts = databases.open()) {
            new ShopSeeder(contexts).load(new ShopDataSet(seed, size));
        }
        return 0;
    }

    @Command(
            name = "audit",
            exitCodeOnInvalidInput = 1,
            description = "Prints the invariants and the end state as one JSON document. While recovery may still fix"
                    + " what is broken it looks again, for at most 10 seconds.")
    int audit(@Mixin Databases databases) throws SQLException {
        try (ContextDatabases contexts = databases.open()) {
            AuditReport report = new PatientAudit(new ShopAudit(contexts)).audit();
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(json.writeValueAsString(report));
        }
        return 0;
    }

    /** The databases, once per context. */
    static final class Databases {
        @Option(
                names = "--database",
                required = true,
                paramLabel = "CONTEXT=URL",
                description = "JDBC URL of a context's database, with user and password in its query. Once per context:"
                        + " catalog, pricing, inventory, payment, ordering; the same URL where they share one.")
        private Map<String, String> urls = Map.of();

        ContextDatabases open() {
            return new ContextDatabases(urls);
        }
    }
}
