package org.archduet.harness.run;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.DescribedCalls;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.ExperimentDescription.ProfileOverride;
import org.archduet.harness.config.ExperimentDescription.TestedClaim;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.config.FactorSettings;
import org.archduet.harness.config.ProcessDescription;
import org.archduet.harness.database.ExternalServer;
import org.archduet.harness.launch.ClassData;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.RequiredFiles;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pinning.QuotaGroups;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlanException;
import org.archduet.harness.plan.PlannedFactors;
import org.archduet.harness.plan.Planner;
import org.archduet.harness.plan.Profile;
import org.archduet.harness.plan.Profiles;
import org.archduet.harness.plan.StudyPlanner;
import org.archduet.harness.plan.StudyPlanning;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.waterfall.Chain;

/**
 * A request with everything it names read and checked, and the plan made of it. Nothing is started.
 *
 * @param alsoDecided other experiments whose claims the same run decides, by name
 * @param systems in the order of the experiment, then the one that the profile adds for the noise floor
 */
public record RunSetup(
        RunRequest request,
        ExperimentDescription experiment,
        List<ExperimentDescription> alsoDecided,
        Workload workload,
        List<SystemSpec> systems,
        Plan plan) {

    /**
     * Reads and plans.
     *
     * @param studies that an experiment may ask for
     * @throws ConfigurationException or {@link PlanException} or {@link org.archduet.driver.workload.WorkloadException}
     *     when something a user wrote is wrong
     */
    public static RunSetup of(RunRequest request, List<? extends StudyPlanning> studies) {
        Experiments experiments = new Experiments(
                request.folders(), studies.stream().map(StudyPlanning::name).toList());
        ExperimentDescription experiment = experiments.read(request.experiment());
        List<ExperimentDescription> alsoDecided = experiments.decidedWith(experiment);
        Profile given = profile(request.profile(), experiment);
        Workload workload = new DescriptionReader(request.folders()).workload(experiment.workloadFile());
        StatementCheck statements = StatementCheck.of(experiment, workload);
        statements.check(experiment);
        alsoDecided.forEach(statements::check);
        experiment.systems().forEach(entry -> DescribedCalls.check(entry.architecture(), workload));
        Optional<Chain> chain = chain(experiment, given);
        ExperimentArms arms = ExperimentArms.of(experiment, chain, given.noiseFloorArm());
        Profile profile = arms.runWithFirstCompilerOnly() ? given.withColdArms() : given;
        Experiment asked = new Experiment(
                experiment.name(),
                experiment.question(),
                profile.name(),
                request.seed(),
                workload.name(),
                arms.baseline(),
                arms.candidate());
        List<PlannedSystem> planned =
                arms.all().stream().map(ExperimentArms.Arm::planned).toList();
        StudyPlanning.Request wanted = new StudyPlanning.Request(experiment, profile, workload, request.seed());
        List<StudyPlanner> planners = studies.stream()
                .flatMap(study -> study.planner(wanted).stream())
                .toList();
        NamedOperations named = new NamedOperations(experiment, workload);
        return new RunSetup(
                request,
                experiment,
                alsoDecided,
                workload,
                arms.all().stream().map(ExperimentArms.Arm::spec).toList(),
                new Planner(asked, profile, workload, new PlannedFactors(arms.factors(), named.mixes()))
                        .runningAlone(named.alone())
                        .along(chain)
                        .plan(planned, planners));
    }

    /** As far as the profile measures it. */
    private static Optional<Chain> chain(ExperimentDescription experiment, Profile profile) {
        return experiment.chain().map(whole -> profile.chain().otherOrders() ? whole : whole.inOneOrder());
    }

    /** The part of the plan that the results folder keeps for the analysis. */
    public PlanSummary summary() {
        return plan.summary()
                .asserting(experiment.assertions().stream()
                        .map(statement -> statement.assertion().text())
                        .toList())
                .testing(fixedClaim(experiment).orElse(null))
                .alsoTesting(alsoDecided.stream()
                        .flatMap(other -> fixedClaim(other).map(fixed -> new NamedClaim(other.name(), fixed)).stream())
                        .toList());
    }

    private static Optional<FixedClaim> fixedClaim(ExperimentDescription experiment) {
        return experiment
                .claim()
                .map(TestedClaim::claim)
                .map(claim -> new FixedClaim(Sha256.of(claim.canonicalText()), claim));
    }

    /** How its systems are launched on these CPUs. */
    public LaunchSettings launchSettings(CpuSets cpuSets) {
        return new LaunchSettings(
                request.home(),
                request.database(),
                RunRequest.DATA_SEED,
                cpuSets,
                ClassData.KEPT_FOR_LATER_STARTS,
                plan.profile().compilation(),
                request.remoteDriver().map(RemoteDriver::listen).orElseGet(InetAddress::getLoopbackAddress));
    }

    /**
     * What a run needs beside its plan: the database server that was named, and jars that are built. Nothing is
     * started.
     *
     * @throws ConfigurationException or {@link org.archduet.harness.database.DatabaseException} for the first that is
     *     missing
     */
    public void checkSurroundings(CpuSets cpuSets) {
        request.database().ifPresent(ExternalServer::at);
        systems.forEach(spec -> RequiredFiles.check(spec, launchSettings(cpuSets)));
        new ArmMemory(upTogether(), plan.factors(), request.database().isEmpty()).check(MachineFacts.memoryMegabytes());
        if (systems.stream().anyMatch(spec -> spec.budget().cpuMillis() > 0)) {
            QuotaGroups.check();
        }
        request.remoteDriver().ifPresent(driver -> systems.forEach(RunSetup::checkReachable));
    }

    /** The arms of the block that holds most. */
    private List<SystemSpec> upTogether() {
        List<String> most = plan.blocks().stream()
                .map(Plan.Block::arms)
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        return systems.stream().filter(spec -> most.contains(spec.name())).toList();
    }

    private static void checkReachable(SystemSpec spec) {
        ProcessDescription entry = spec.architecture().entryProcess();
        if (!entry.isToldWhereToListen()) {
            throw new ConfigurationException(
                    entry.location(),
                    "a driver on another host cannot reach the process " + entry.name(),
                    "make it listen on ${listen}, in its command or its environment");
        }
    }

    /** The system of that name. */
    public SystemSpec system(String name) {
        return systems.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Profile profile(String name, ExperimentDescription experiment) {
        Profile profile = Profiles.named(name);
        for (Map.Entry<String, List<ProfileOverride>> overrides :
                experiment.profiles().entrySet()) {
            Profile overridden = Profiles.named(overrides.getKey());
            for (ProfileOverride override : overrides.getValue()) {
                try {
                    Map<String, Integer> number = Map.of(override.key(), override.value());
                    overridden = Profiles.with(overridden, number);
                } catch (PlanException e) {
                    throw new ConfigurationException(override.location(), String.valueOf(e.getMessage()), "");
                }
            }
            if (overridden.name().equals(name)) {
                profile = overridden;
            }
        }
        return atLoads(experiment.chain().isPresent() ? profile.toItsEnd() : profile, experiment);
    }

    private static Profile atLoads(Profile profile, ExperimentDescription experiment) {
        Profile changed = profile;
        for (FactorSettings factor : experiment.factors()) {
            if (factor instanceof FactorSettings.OfLoad load) {
                try {
                    changed = changed.atLoads(load.fractions());
                } catch (PlanException e) {
                    throw new ConfigurationException(load.location(), String.valueOf(e.getMessage()), "");
                }
            }
        }
        return changed;
    }
}
