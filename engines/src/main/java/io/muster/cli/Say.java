package io.muster.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** How commands talk: results to one stream, remarks and complaints to the other. */
record Say(PrintWriter out, PrintWriter err) {

    void line(String format, @Nullable Object... arguments) {
        out.println(arguments.length == 0 ? format : format.formatted(arguments));
        out.flush();
    }

    void remark(String format, @Nullable Object... arguments) {
        err.println(arguments.length == 0 ? format : format.formatted(arguments));
        err.flush();
    }
}
