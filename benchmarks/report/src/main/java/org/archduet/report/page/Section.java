package org.archduet.report.page;

import java.util.List;

/** A titled part of the report; {@code id} is its anchor. */
public record Section(String id, String title, List<Block> blocks) {}
