package org.archduet.report.section;

import java.util.Optional;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;

/** Makes one section of the report. */
@FunctionalInterface
public interface SectionMaker {

    /** The section; empty when the run has nothing for it. */
    Optional<Section> make(Run run);
}
