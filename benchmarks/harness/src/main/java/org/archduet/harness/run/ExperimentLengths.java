package org.archduet.harness.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.Profiles;
import org.archduet.harness.plan.StudyPlanning;

/** How long each profile of an experiment takes, for whoever chooses one. */
public final class ExperimentLengths {

    private ExperimentLengths() {}

    /**
     * The length of one profile.
     *
     * @param estimate by the plan, on two cores
     * @param blocks starts of each arm
     * @param mayEndEarlier whether the run stops when it is precise enough
     */
    public record Length(String profile, Duration estimate, int blocks, boolean mayEndEarlier) {}

    /**
     * One for each profile, the shortest profile first. Nothing is started.
     *
     * @param studies that the experiment may ask for
     * @param experiment as in {@link Experiments#read}
     * @throws org.archduet.harness.config.ConfigurationException when a file of the experiment is wrong
     */
    public static List<Length> of(SearchFolders folders, String experiment, List<? extends StudyPlanning> studies) {
        return Profiles.names().stream()
                .map(profile -> of(folders, experiment, profile, studies))
                .toList();
    }

    /** The one of this profile. Otherwise as for all of them. */
    public static Length of(
            SearchFolders folders, String experiment, String profile, List<? extends StudyPlanning> studies) {
        return length(
                RunSetup.of(request(folders, experiment, profile), studies).plan());
    }

    private static Length length(Plan plan) {
        return new Length(
                plan.profile().name(),
                plan.estimate(),
                plan.blocks().size(),
                !plan.profile().looks().isEmpty());
    }

    private static RunRequest request(SearchFolders folders, String experiment, String profile) {
        return new RunRequest(
                folders,
                experiment,
                profile,
                RunRequest.DEFAULT_SEED,
                Path.of(""),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
