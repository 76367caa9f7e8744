package org.archduet.report.section;

import java.util.List;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;

/** The sections of the report in their order: what was asked for first, how it was done last. */
public final class Contents {

    private static final List<SectionMaker> MAKERS = List.of(
            new Assertions(),
            new ResponseTimes(),
            new Operations(),
            new OverTime(),
            new Throughput(),
            new CpuCost(),
            new Calls(),
            new Memory(),
            new StartUp(),
            new OtherSystems(),
            new CapacitySection(),
            new EqualShare(),
            new Microbenchmarks(),
            new AllComparisons(),
            new Trials(),
            new Trust(),
            new Ledger(),
            new Programs(),
            new EnvironmentSection(),
            new Method());

    /** Of a run that started no systems. */
    private static final List<SectionMaker> WITHOUT_SYSTEMS =
            List.of(new Microbenchmarks(), new Programs(), new EnvironmentSection());

    private Contents() {}

    /** The sections that this run has something for. */
    public static List<Section> of(Run run) {
        List<SectionMaker> makers = run.result().experiment().comparesSystems() ? MAKERS : WITHOUT_SYSTEMS;
        return makers.stream().flatMap(maker -> maker.make(run).stream()).toList();
    }
}
