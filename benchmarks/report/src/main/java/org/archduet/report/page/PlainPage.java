package org.archduet.report.page;

import java.util.List;

/**
 * A page about something else than a run: a headline, sections, no verdict.
 *
 * @param title of the window
 * @param facts short facts above the headline
 * @param headline the page in one sentence
 * @param lead paragraphs below the headline
 * @param sections with their own anchors
 * @param footer where the page comes from, in one sentence
 */
public record PlainPage(
        String title, List<String> facts, String headline, List<Block> lead, List<Section> sections, String footer) {}
