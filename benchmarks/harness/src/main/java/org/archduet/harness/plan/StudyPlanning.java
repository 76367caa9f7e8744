package org.archduet.harness.plan;

import java.util.Optional;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription;

/** The part of a study that makes plans. */
public interface StudyPlanning {

    /** As experiment files and results call the study; unique among all studies. */
    String name();

    /**
     * Plans for one run; empty when the experiment and its profile do not ask for this study.
     *
     * @throws org.archduet.harness.config.ConfigurationException when the experiment asks for what it cannot do
     */
    Optional<StudyPlanner> planner(Request request);

    /**
     * What a study plans from.
     *
     * @param experimentSeed of the whole run
     */
    record Request(ExperimentDescription experiment, Profile profile, Workload workload, long experimentSeed) {

        /** What the experiment says to a study; empty when it has no section for it. */
        public Optional<YamlSection> section(String study) {
            return Optional.ofNullable(experiment.studies().get(study));
        }

        /** Seed of all that a study draws. */
        public long seed(String study) {
            return Seeds.of(experimentSeed, study);
        }
    }
}
