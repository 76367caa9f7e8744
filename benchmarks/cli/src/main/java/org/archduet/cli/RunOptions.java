package org.archduet.cli;

import java.util.List;
import java.util.Optional;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.Profiles;
import org.archduet.harness.run.RunRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What {@code run} and {@code plan} have in common. */
final class RunOptions {

    private static final String USUAL = "quick";

    @Parameters(
            arity = "0..1",
            paramLabel = "EXPERIMENT",
            defaultValue = Experiments.DEFAULT,
            description = "name of an experiment (see list) or path of an experiment file; default ${DEFAULT-VALUE}")
    String experiment = Experiments.DEFAULT;

    @Option(
            names = "--profile",
            completionCandidates = ProfileNames.class,
            description = "how much is measured: ${COMPLETION-CANDIDATES}; default " + USUAL
                    + ", or the one that a claim is meant to be decided with")
    @Nullable
    String profile;

    @Option(
            names = "--seed",
            defaultValue = "" + RunRequest.DEFAULT_SEED,
            description = "seed of order, arrival schedules and requests; default ${DEFAULT-VALUE}")
    long seed = RunRequest.DEFAULT_SEED;

    @Option(
            names = "--database-url",
            converter = Address.class,
            paramLabel = "URL",
            description =
                    "a PostgreSQL server to use instead of starting one: jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD")
    @Nullable
    DatabaseAddress database;

    /**
     * The profile that was given, else that of the experiment's claim.
     *
     * @throws org.archduet.harness.config.ConfigurationException when there is no such experiment
     */
    String profile(SearchFolders folders) {
        if (profile != null) {
            return profile;
        }
        return experiment.equals(Experiments.LADDER)
                ? USUAL
                : new Experiments(folders, Studies.names())
                        .read(experiment)
                        .claim()
                        .map(tested -> tested.claim().profile())
                        .orElse(USUAL);
    }

    Optional<DatabaseAddress> database() {
        return Optional.ofNullable(database);
    }

    /** For the help text. */
    static final class ProfileNames implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            List<String> names = Profiles.names();
            return names.iterator();
        }
    }

    /** Reads an address, or says which form it must have. */
    static final class Address implements ITypeConverter<DatabaseAddress> {
        @Override
        public DatabaseAddress convert(String value) {
            try {
                return DatabaseAddress.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
