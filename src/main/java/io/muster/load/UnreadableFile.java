package io.muster.load;

/** A file cannot be taken at all, so that a load of it changes nothing. */
public final class UnreadableFile extends Exception {
    private final String code;

    /** @param reason for people, with the line and where possible the column */
    UnreadableFile(String code, String reason) {
        super(reason);
        this.code = code;
    }

    /** Stable upper-case name of the reason. */
    String code() {
        return code;
    }

    /** The reason, for people. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
