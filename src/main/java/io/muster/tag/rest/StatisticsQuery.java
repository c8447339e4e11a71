package io.muster.tag.rest;

import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import io.muster.tag.TagStatistics;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which tags are listed by how they fare, and in what order.
 *
 * @param unused only tags that nobody uses, or only others
 * @param stale only tags that went stale, or only others; those that cannot be judged are neither
 * @param sort by what, downwards with a minus before it
 */
public record StatisticsQuery(
        @QueryParam("unused")
        @Parameter(
                description = "Only published tags that no segment tests and no filter named for long; or only others",
                schema = @Schema(implementation = Boolean.class))
        @Nullable
        String unused,

        @QueryParam("stale")
        @Parameter(
                description = "Only published tags that were not refreshed in time; or only others",
                schema = @Schema(implementation = Boolean.class))
        @Nullable
        String stale,

        @QueryParam("sort")
        @Parameter(
                description =
                        "code, coverage, distinctValues, refreshedAt, segments or lastNamedAt; with a minus before it"
                                + " downwards. What is not known comes first",
                schema = @Schema(implementation = String.class, defaultValue = "code"))
        @Nullable
        String sort) {
    /**
     * Looks at the words before anything is counted.
     *
     * @throws Invalid if one is none
     */
    void check() {
        List<Problem> problems = new ArrayList<>();
        YesOrNo.check("unused", unused, problems);
        YesOrNo.check("stale", stale, problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        StatisticsOrder.of(sort);
    }

    /** Those of these tags that are asked for, in the order asked for. */
    List<TagStatistics> of(List<TagStatistics> tags) {
        return tags.stream()
                .filter(tag -> is(unused, tag.use().unused()))
                .filter(tag -> is(stale, tag.freshness().stale()))
                .sorted(StatisticsOrder.of(sort))
                .toList();
    }

    private static boolean is(@Nullable String wanted, @Nullable Boolean found) {
        return wanted == null || (found != null && found == Boolean.parseBoolean(wanted));
    }
}
