package io.muster.web;

import io.muster.shared.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type what kind of problem, as a URI reference
 * @param title the kind, for people
 * @param status the HTTP status
 * @param detail this very problem, for people
 * @param instance the path that was asked, as it was written; null where it is too long to repeat
 * @param errors everything that is wrong with the body, each at its place; null where that is not the trouble
 * @param users the things that stand in the way of a conflict; null where that is not the trouble
 * @param line the line of a body that is not JSON
 * @param column the column of a body that is not JSON
 */
@Schema(name = "ProblemDetails", description = "What went wrong (RFC 9457)")
public record ProblemDetails(
        @Schema(required = true, examples = "/problems/invalid")
        String type,

        @Schema(required = true) String title,
        @Schema(required = true, examples = "422") int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<Error> errors,
        @Nullable List<String> users,
        @Nullable Integer line,
        @Nullable Integer column) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong.
     *
     * @param pointer RFC 6901 JSON pointer into the request's body
     * @param code stable upper-case name
     * @param message for people
     * @param allowed what would have been accepted; null where that cannot be listed
     */
    @Schema(name = "ProblemError")
    public record Error(
            @Schema(required = true, description = "JSON pointer (RFC 6901) into the request's body")
            String pointer,

            @Schema(required = true, examples = "MISSING_FIELD")
            String code,

            @Schema(required = true) String message,
            @Nullable List<String> allowed) {

        /** The same, for the wire. */
        public static Error of(Problem problem) {
            return new Error(
                    problem.pointer(),
                    problem.code(),
                    problem.message(),
                    problem.allowed().isEmpty() ? null : problem.allowed());
        }
    }

    static ProblemDetails of(ProblemType type, @Nullable String detail, @Nullable String instance) {
        return new ProblemDetails(type.uri(), type.title(), type.status(), detail, instance, null, null, null, null);
    }

    ProblemDetails withStatus(int other) {
        return new ProblemDetails(type, title, other, detail, instance, errors, users, line, column);
    }

    ProblemDetails withErrors(List<Problem> problems) {
        List<Error> all = problems.stream().map(Error::of).toList();
        return new ProblemDetails(type, title, status, detail, instance, all, users, line, column);
    }

    ProblemDetails withUsers(List<String> names) {
        return new ProblemDetails(type, title, status, detail, instance, errors, names, line, column);
    }

    ProblemDetails at(int textLine, int textColumn) {
        return new ProblemDetails(type, title, status, detail, instance, errors, users, textLine, textColumn);
    }
}
