package org.archduet.result.folder;

import tools.jackson.core.type.TypeReference;

/**
 * What a study leaves in a results folder: records of its own type, under a name that no other study has. The study of
 * the harness writes them, its analysis and its section of the report read them.
 *
 * <pre>{@code
 * EvidenceKind<List<Crash>> CRASHES = new EvidenceKind<>("crashes", new TypeReference<>() {});
 * folder.evidence(CRASHES).write(crashes);   // evidence/crashes.json
 * }</pre>
 *
 * @param name letters, digits and hyphens; the name of the study, or begins with it
 * @param type of what the file holds
 */
public record EvidenceKind<E>(String name, TypeReference<E> type) {}
