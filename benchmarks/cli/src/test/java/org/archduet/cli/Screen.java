package org.archduet.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What a terminal of so many columns shows after some output: carriage return, line feed, wrapping after the last
 * column and erasing to the end of the screen. Fails on any other control sequence.
 */
final class Screen {

    /** Puts the cursor to the first row's beginning, where it stays when a narrower terminal wraps that row. */
    static final String HOME = "\u0002";

    private final int columns;
    private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;

    private Screen(int columns) {
        this.columns = columns;
    }

    /** Rows from the top, without blanks at their ends. */
    static List<String> after(String output, int columns) {
        Screen screen = new Screen(columns);
        String plain = output.replace("\u001b[J", "\u0001");
        plain.chars().forEach(character -> screen.put((char) character));
        return screen.rows.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    private void put(char character) {
        switch (character) {
            case '\r' -> column = 0;
            case '\n' -> down();
            case '\u0001' -> eraseToEnd();
            case '\u0002' -> {
                row = 0;
                column = 0;
            }
            default -> print(character);
        }
    }

    private void print(char character) {
        if (character < ' ') {
            throw new AssertionError("control character " + (int) character + " in row " + rows.get(row));
        }
        if (column == columns) {
            column = 0;
            down();
        }
        StringBuilder line = rows.get(row);
        while (line.length() <= column) {
            line.append(' ');
        }
        line.setCharAt(column, character);
        column++;
    }

    private void down() {
        row++;
        if (row == rows.size()) {
            rows.add(new StringBuilder());
        }
    }

    private void eraseToEnd() {
        StringBuilder line = rows.get(row);
        line.setLength(Math.min(line.length(), column));
        rows.subList(row + 1, rows.size()).clear();
    }
}
