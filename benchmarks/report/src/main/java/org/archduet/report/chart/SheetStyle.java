package org.archduet.report.chart;

/** How drawings look that stand in no page, for a paper or a README; light and dark. */
final class SheetStyle {

    static final double MARGIN = 20;

    /** Height of a line of notes. */
    static final double LINE = 16;

    /** Letters of notes in 680 units of width. */
    static final int LETTERS = 112;

    static final String RULES = """
            svg{font:13px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:#1b1f24}
            .paper{fill:#fff}.title{font-size:16px;font-weight:600}.small{font-size:11.5px}.strong{font-weight:600}
            .mute{fill:#525c67}.middle{text-anchor:middle}.end{text-anchor:end}.grid{stroke:#e3e6ea}.one{stroke:#1b1f24}
            .step{fill:#8b949e}.open{fill:#fff;stroke:#525c67;stroke-width:1.3}.whisker{stroke:#1b1f24;stroke-width:1.6}
            .second{stroke:#525c67}.thin{stroke-width:1;opacity:.45}.f0{fill:#2f66b5}.f1{fill:#b4540f}
            .label,.value{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
            @media(prefers-color-scheme:dark){svg{fill:#e6e9ed}.paper{fill:#14171b}.mute{fill:#a3adb8}.grid{stroke:#30363d}
            .one,.whisker{stroke:#e6e9ed}.step{fill:#6e7781}.open{fill:#14171b;stroke:#a3adb8}.second{stroke:#a3adb8}
            .f0{fill:#79a9ee}.f1{fill:#f0965a}.label,.value{stroke:#14171b}}
            """;

    private SheetStyle() {}
}
