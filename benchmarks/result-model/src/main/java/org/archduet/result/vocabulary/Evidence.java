package org.archduet.result.vocabulary;

/** What a study found about one system: each study has records of its own, with its own fields and units. */
public interface Evidence {

    /** Name of the system. */
    String system();

    /** The study that found it. */
    Study study();
}
