package io.muster.job.rest;

import io.muster.job.Job;
import io.muster.job.JobState;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job as callers see it.
 *
 * @param id the job's id
 * @param kind what kind of work it is
 * @param loader what reads the data; null where it is no load
 * @param state where it stands
 * @param done how many units of work are done
 * @param total how many there are, where that is known
 * @param startedAt when its present run began; before its first, when it was asked for
 * @param finishedAt when it ended
 * @param problem why it failed
 * @param result what it found out so far
 */
@Schema(name = "Job")
public record JobAnswer(
        @Schema(required = true) String id,
        @Schema(required = true, examples = "load") String kind,

        @Schema(description = "What reads the data, of a load", examples = "online-retail") @Nullable
        String loader,

        @Schema(required = true) JobState state,
        @Schema(required = true) long done,
        @Nullable Long total,

        @Schema(required = true, description = "While it is queued: when it was asked for")
        Instant startedAt,

        @Nullable Instant finishedAt,
        @Nullable Reason problem,

        @Schema(description = "What it found out so far, by name") @Nullable
        Map<String, Long> result) {

    /**
     * Why a job failed.
     *
     * @param code stable upper-case name; an INTERRUPTED job completes when it is retried
     * @param message for people
     */
    @Schema(name = "JobProblem")
    public record Reason(String code, String message) {}

    /** The job, for the wire. */
    public static JobAnswer of(Job job) {
        return new JobAnswer(
                job.id(),
                job.kind(),
                job.input().get("loader"),
                job.state(),
                job.done(),
                job.total(),
                Objects.requireNonNullElse(job.startedAt(), job.createdAt()),
                job.finishedAt(),
                job.problem() == null
                        ? null
                        : new Reason(job.problem().code(), job.problem().message()),
                job.figures().isEmpty() ? null : job.figures());
    }
}
