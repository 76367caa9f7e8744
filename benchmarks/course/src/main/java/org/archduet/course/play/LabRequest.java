package org.archduet.course.play;

import java.nio.file.Path;
import java.util.List;
import org.archduet.course.lab.Lab;
import org.archduet.course.lab.Step;
import org.archduet.harness.config.SearchFolders;

/**
 * A lab that somebody wants to do.
 *
 * @param lab with its change made when the variant says so
 * @param folders where names of experiments, workloads and systems are looked up
 * @param microbench the module of the microbenchmarks
 * @param results takes a folder for each lab that is done, and the shared runs
 * @param student name for the record
 * @param seed of runs and loads
 * @param variant which steps
 * @param fresh whether a finished shared run is left alone
 * @param command the command line, for the manifests
 */
public record LabRequest(
        Lab lab,
        SearchFolders folders,
        Path microbench,
        Path results,
        String student,
        long seed,
        Variant variant,
        boolean fresh,
        List<String> command) {

    /** Makes the change of the lab where it is wanted. */
    public LabRequest {
        lab = variant.flipped() ? lab.flipped() : lab;
    }

    /**
     * Which steps of the lab.
     *
     * @param flipped with the lab's change
     * @param shortened in the smoke profile, with short loads
     */
    public record Variant(boolean flipped, boolean shortened) {}

    /** The steps to do. */
    List<Step> steps() {
        return variant.shortened() ? lab.steps().stream().map(ShortSteps::of).toList() : lab.steps();
    }

    /** Holds the runs that several labs use. */
    Path shared() {
        return results.resolve("shared");
    }
}
