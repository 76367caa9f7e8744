package org.archduet.harness.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a script apart into statements where {@code psql} does: at semicolons outside of quotes, dollar quotes,
 * comments, parentheses and bodies of SQL functions ({@code BEGIN ATOMIC ... END}). Source: {@code psqlscan.l} of
 * PostgreSQL 18. {@code standard_conforming_strings} is taken to be on.
 */
final class SqlSplitter {

    /** Rows follow in the script until a line {@code \.}. */
    static final Pattern COPY_FROM_SCRIPT =
            Pattern.compile("\\ACOPY\\b.*\\bFROM\\s+STDIN\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** {@code pg_dump} writes these two for the shell, and they change no data. */
    private static final Pattern HARMLESS_SHELL_COMMAND = Pattern.compile("\\\\(un)?restrict\\b.*");

    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s+|--[^\\n]*)"
                    + "|(?<comment>/\\*)"
                    + "|(?<quote>[eE]?'|\")"
                    + "|(?<dollar>\\$(?:[A-Za-z_\\x80-\\uffff][\\w\\x80-\\uffff]*)?\\$)"
                    + "|(?<word>[A-Za-z_\\x80-\\uffff][\\w$\\x80-\\uffff]*)"
                    + "|(?<number>[0-9][\\w.]*)"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    private static final Pattern ROUTINE = Pattern.compile("create (or replace )?(function|procedure) .*");
    private static final int FIRST_WORDS = 4;

    private final String script;
    private final List<SqlStatement> statements = new ArrayList<>();
    private int start;
    private int position;
    private int parentheses;
    private int bodies;
    private final List<String> words = new ArrayList<>();
    private boolean empty = true;
    private int counted;
    private int line = 1;

    private SqlSplitter(String script) {
        this.script = script;
    }

    /**
     * Statements in their order; those that are only space or comment are left out.
     *
     * @throws SqlScriptException at a command of {@code psql}, or a quote without an end
     */
    static List<SqlStatement> split(String script) {
        SqlSplitter splitter = new SqlSplitter(script.startsWith("\ufeff") ? script.substring(1) : script);
        splitter.run();
        return List.copyOf(splitter.statements);
    }

    private void run() {
        Matcher token = TOKEN.matcher(script);
        while (position < script.length()) {
            token.region(position, script.length()).lookingAt();
            int begin = position;
            position = token.end();
            if (token.group("comment") != null) {
                skipComment(begin);
            } else if (token.group("space") == null) {
                if (empty) {
                    start = begin;
                }
                take(token, begin);
            }
        }
        end(script.length());
    }

    private void take(Matcher token, int begin) {
        String text = token.group();
        boolean wasEmpty = empty;
        empty = false;
        if (token.group("dollar") != null) {
            position = endOf(text, begin);
        } else if (token.group("quote") != null) {
            position = text.length() == 1 ? endOf(text, begin) : endOfEscaped(begin);
        } else if (token.group("word") != null) {
            word(text.toLowerCase(Locale.ROOT));
        } else if (text.equals("(")) {
            parentheses++;
        } else if (text.equals(")")) {
            parentheses = Math.max(0, parentheses - 1);
        } else if (text.equals(";") && parentheses == 0 && bodies == 0) {
            empty = wasEmpty;
            end(begin);
        } else if (text.equals("\\")) {
            shellCommand(begin, wasEmpty);
        }
    }

    private void word(String word) {
        if (words.size() < FIRST_WORDS) {
            words.add(word);
        }
        if (parentheses > 0
                || !words.get(0).equals("create")
                || !ROUTINE.matcher(String.join(" ", words) + " ").matches()) {
            return;
        }
        if (word.equals("begin") || word.equals("case") && bodies > 0) {
            bodies++;
        } else if (word.equals("end")) {
            bodies = Math.max(0, bodies - 1);
        }
    }

    private void end(int until) {
        if (!empty) {
            SqlStatement statement = new SqlStatement(script.substring(start, until), lineAt(start), "");
            statements.add(statement.isCopy() ? withRows(statement) : statement);
        }
        empty = true;
        words.clear();
        parentheses = 0;
        bodies = 0;
    }

    /** The rows begin in the line after the statement. */
    private SqlStatement withRows(SqlStatement copy) {
        int first = script.indexOf('\n', position) + 1;
        Matcher end = Pattern.compile("^\\\\\\.\\r?$", Pattern.MULTILINE).matcher(script);
        if (first == 0 || !end.find(first)) {
            throw new SqlScriptException(copy.line(), "the rows of this COPY have no end: a line with \\. is missing");
        }
        position = end.end();
        return new SqlStatement(copy.text(), copy.line(), script.substring(first, end.start()));
    }

    private void shellCommand(int begin, boolean betweenStatements) {
        int end = script.indexOf('\n', begin);
        String command =
                script.substring(begin, end < 0 ? script.length() : end).strip();
        if (!betweenStatements || !HARMLESS_SHELL_COMMAND.matcher(command).matches()) {
            throw new SqlScriptException(
                    lineAt(begin),
                    "'" + command.split("\\s")[0] + "' is a command of psql, which only psql knows"
                            + " - remove it, or run psql in prepare.command");
        }
        position = begin + command.length();
        empty = true;
    }

    /** Comments nest. */
    private void skipComment(int begin) {
        int depth = 1;
        while (depth > 0) {
            int open = script.indexOf("/*", position);
            int close = script.indexOf("*/", position);
            if (close < 0) {
                throw new SqlScriptException(lineAt(begin), "this comment has no end - close it with */");
            }
            boolean deeper = open >= 0 && open < close;
            depth += deeper ? 1 : -1;
            position = (deeper ? open : close) + 2;
        }
    }

    /** A doubled quote inside counts as an end and a beginning. */
    private int endOf(String quote, int begin) {
        int end = script.indexOf(quote, begin + quote.length());
        if (end < 0) {
            throw unclosed(quote, begin);
        }
        return end + quote.length();
    }

    /** Of {@code E'...'}, in which a backslash takes the next character's meaning. */
    private int endOfEscaped(int begin) {
        int at = begin + 2;
        while (at < script.length()) {
            char letter = script.charAt(at);
            if (letter == '\'' && !script.startsWith("''", at)) {
                return at + 1;
            }
            at += letter == '\\' || letter == '\'' ? 2 : 1;
        }
        throw unclosed("'", begin);
    }

    private SqlScriptException unclosed(String quote, int begin) {
        return new SqlScriptException(lineAt(begin), "this quote has no end - close it with " + quote);
    }

    /** Offsets only grow, so that each line break is counted once. */
    private int lineAt(int offset) {
        while (counted < offset) {
            line += script.charAt(counted) == '\n' ? 1 : 0;
            counted++;
        }
        return line;
    }
}
