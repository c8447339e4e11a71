package io.muster.lookalike.rest;

import io.muster.job.JobState;
import io.muster.lookalike.ReadLookalike.Listed;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a lookalike.
 *
 * @param job the job that finds, or last found, its people
 * @param state where that job stands
 * @param size how many people it has; null before they were found
 * @param asOf every change acknowledged before this instant is in the size; null as that
 */
@Schema(name = "ListedLookalike")
public record ListedLookalike(
        @Schema(required = true) String id,
        @Nullable String name,
        @Schema(required = true) String job,
        @Schema(required = true) JobState state,
        @Schema(required = true) Instant createdAt,
        @Nullable Long size,
        @Nullable Instant asOf) {

    static ListedLookalike of(Listed listed) {
        return new ListedLookalike(
                listed.summary().id(),
                listed.summary().name(),
                listed.summary().job(),
                listed.job().state(),
                listed.summary().createdAt(),
                listed.summary().size(),
                listed.summary().asOf());
    }
}
