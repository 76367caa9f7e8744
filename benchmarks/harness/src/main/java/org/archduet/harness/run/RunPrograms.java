package org.archduet.harness.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.harness.collect.ProgramReading;
import org.archduet.harness.config.ProcessDescription;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.ProgramFiles;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.run.MeasuredProgram;

/** What the processes of a run's systems are started from. */
final class RunPrograms {

    private RunPrograms() {}

    /** Of each process of each system, in their order. */
    static List<MeasuredProgram> of(RunSetup setup) {
        LaunchSettings settings = setup.launchSettings(CpuSets.ofThisMachine());
        ProgramReading reading = new ProgramReading(setup.request().home());
        List<MeasuredProgram> programs = new ArrayList<>();
        for (SystemSpec spec : setup.systems()) {
            for (ProcessDescription process : spec.architecture().processes()) {
                for (Path file : ProgramFiles.of(spec, process, settings)) {
                    programs.add(reading.of(spec.name(), process.name(), file));
                }
            }
        }
        return List.copyOf(programs);
    }

    /** Their content by name: equal for runs of the same programs, whatever the state of the work tree. */
    static SortedMap<String, String> contents(List<MeasuredProgram> programs) {
        SortedMap<String, String> contents = new TreeMap<>();
        programs.forEach(program -> contents.put(program.name(), program.content()));
        return contents;
    }
}
