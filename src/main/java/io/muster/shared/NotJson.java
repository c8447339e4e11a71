package io.muster.shared;

/** A text is not JSON, or not JSON that can mean only one thing. */
public final class NotJson extends RuntimeException {
    private final int line;
    private final int column;

    /**
     * @param message what is wrong, for people
     * @param line 1 for the first line
     * @param column 1 for the first character of a line
     */
    public NotJson(String message, int line, int column) {
        super("line " + line + ", column " + column + ": " + message);
        this.line = line;
        this.column = column;
    }

    /** 1 for the first line. */
    public int line() {
        return line;
    }

    /** 1 for the first character of a line. */
    public int column() {
        return column;
    }
}
