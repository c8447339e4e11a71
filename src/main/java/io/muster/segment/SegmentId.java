package io.muster.segment;

import java.util.UUID;
import java.util.regex.Pattern;

/** The names by which segments are referred to: in filters, and in paths of HTTP. */
public final class SegmentId {
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private SegmentId() {}

    /** Whether a segment may have this id. */
    public static boolean is(String text) {
        return WELL_FORMED.matcher(text).matches();
    }

    /** An id that nothing has. */
    static String any() {
        return UUID.randomUUID().toString();
    }
}
