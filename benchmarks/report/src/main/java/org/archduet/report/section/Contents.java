package org.archduet.report.section;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;

/** The sections of the report in their order: what was asked for first, how it was done last. */
public final class Contents {

    /** The sections of the studies. A new one is one more line here. */
    public static final List<SectionMaker> STUDIES = List.of(
            new FactorSection(0),
            new FactorSection(1),
            new DoseSection(),
            new LoadAxisSection(),
            new CapacitySection(),
            new EqualShare(),
            new CpuProfileSection());

    /** What valid starts showed: each says which starts it leaves out. */
    private static final List<SectionMaker> FIGURES = List.of(
            new ResponseTimes(),
            new Operations(),
            new OverTime(),
            new Throughput(),
            new CpuCost(),
            new Calls(),
            new DatabaseWorkSection(),
            new Memory(),
            new StartUp());

    private static final List<SectionMaker> BEFORE_STUDIES = Stream.of(
                    Stream.<SectionMaker>of(
                            new ClaimSection(),
                            new Assertions(),
                            sayingWhatIsLeftOut(new WaterfallSection()),
                            sayingWhatIsLeftOut(new StepBooksSection()),
                            sayingWhatIsLeftOut(new PredictionSection())),
                    FIGURES.stream().map(Contents::sayingWhatIsLeftOut),
                    Stream.<SectionMaker>of(new OtherSystems()))
            .flatMap(Function.identity())
            .toList();

    private static final List<SectionMaker> AFTER_STUDIES = List.of(new Starts(), new Trust());

    /** For those who check how the run was made and decided. */
    private static final List<SectionMaker> APPENDIX = List.of(
            new PowerSection(),
            new AllComparisons(),
            new Books(),
            new Ledger(),
            new Programs(),
            new EnvironmentSection(),
            new Method());

    /** Of a run that started no systems. */
    private static final List<SectionMaker> WITHOUT_SYSTEMS = List.of(new LadderSection(), new Microbenchmarks());

    private static final List<SectionMaker> APPENDIX_WITHOUT_SYSTEMS =
            List.of(new Programs(), new EnvironmentSection());

    private Contents() {}

    private static SectionMaker sayingWhatIsLeftOut(SectionMaker maker) {
        return run -> maker.make(run).map(section -> Discarded.said(run, section));
    }

    /**
     * The sections that this run has something for.
     *
     * @param studies sections of the studies
     */
    public static List<Section> of(Run run, List<SectionMaker> studies) {
        List<SectionMaker> makers = run.result().experiment().comparesSystems()
                ? Stream.of(BEFORE_STUDIES, studies, AFTER_STUDIES)
                        .flatMap(List::stream)
                        .toList()
                : WITHOUT_SYSTEMS;
        return made(makers, run);
    }

    /** The sections of the appendix that this run has something for. */
    public static List<Section> appendix(Run run) {
        return made(run.result().experiment().comparesSystems() ? APPENDIX : APPENDIX_WITHOUT_SYSTEMS, run);
    }

    private static List<Section> made(List<SectionMaker> makers, Run run) {
        return makers.stream().flatMap(maker -> maker.make(run).stream()).toList();
    }
}
