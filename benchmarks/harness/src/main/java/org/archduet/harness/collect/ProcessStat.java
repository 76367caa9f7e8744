package org.archduet.harness.collect;

/**
 * The fields of {@code /proc/PID/stat} that accounting needs (proc_pid_stat(5)). Times are in clock ticks.
 *
 * @param ownTicks user and system time of all threads, ended ones included
 * @param reapedTicks user and system time of children that ended and were waited for, and of theirs
 */
record ProcessStat(long pid, String name, char state, long parent, long ownTicks, long reapedTicks, int threads) {

    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int REAPED_USER_TIME = 13;
    private static final int REAPED_SYSTEM_TIME = 14;
    private static final int THREADS = 17;

    /**
     * Parses one line. The name stands in parentheses and may itself hold blanks and parentheses, so the fields after
     * it are counted from the last closing one.
     *
     * @throws IllegalArgumentException when the line is not of this format
     */
    static ProcessStat parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 1 || close < open) {
            throw new IllegalArgumentException("not a line of /proc/PID/stat: " + line);
        }
        String[] fields = line.substring(close + 1).trim().split("\\s+");
        if (fields.length <= THREADS) {
            throw new IllegalArgumentException("too few fields in a line of /proc/PID/stat: " + line);
        }
        return new ProcessStat(
                Long.parseLong(line.substring(0, open).trim()),
                line.substring(open + 1, close),
                fields[STATE].charAt(0),
                Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]),
                Long.parseLong(fields[REAPED_USER_TIME]) + Long.parseLong(fields[REAPED_SYSTEM_TIME]),
                Integer.parseInt(fields[THREADS]));
    }
}
