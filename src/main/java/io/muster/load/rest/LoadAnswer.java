package io.muster.load.rest;

import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.load.LoadFigures;
import io.muster.load.LoadRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A load as callers see it: its job, and what is known of its lines and customers.
 *
 * @param id the load's id, which is its job's
 * @param kind always {@code load}
 * @param loader the loader's name
 * @param mode {@code full} or {@code merge}
 * @param options the loader's options
 * @param state where it stands
 * @param read lines read so far, without the header; a record that goes on over several counts as one, an empty line
 *     as none
 * @param loaded customers of the file who are in
 * @param ignored of the lines read, those left out as the loader says
 * @param rejected of the lines read, those refused as a whole
 * @param valuesRejected single values refused of lines that are in, each once
 * @param changed customers who were written
 * @param done customers who differ from last time and are done
 * @param total how many differ, once that is known
 * @param startedAt when its present run began; before its first, when it was asked for
 * @param finishedAt when it ended
 * @param problem why it failed
 */
@Schema(name = "Load")
public record LoadAnswer(
        @Schema(required = true) String id,
        @Schema(required = true, examples = "load") String kind,
        @Schema(required = true, examples = "online-retail") String loader,

        @Schema(
                required = true,
                enumeration = {"full", "merge"})
        String mode,

        @Schema(required = true) Map<String, String> options,
        @Schema(required = true) JobState state,

        @Schema(
                required = true,
                description =
                        "Lines read so far, without the header; a record that goes on over several counts as one, an empty line as none")
        long read,

        @Schema(required = true) long loaded,

        @Schema(required = true, description = "Of the lines read, those left out as the loader says")
        long ignored,

        @Schema(required = true, description = "Of the lines read, those refused as a whole")
        long rejected,

        @Schema(required = true, description = "Single values refused of lines that are in")
        long valuesRejected,

        @Schema(required = true) long changed,
        @Schema(required = true) long done,
        @Nullable Long total,

        @Schema(required = true, description = "While it is queued: when it was asked for")
        Instant startedAt,

        @Nullable Instant finishedAt,
        @Nullable Reason problem) {

    /**
     * Why a load failed.
     *
     * @param code stable upper-case name; an INTERRUPTED load completes when it is retried
     * @param message for people, with line and column where the file is at fault
     */
    @Schema(name = "LoadProblem")
    public record Reason(String code, String message) {}

    static LoadAnswer of(Job job) {
        LoadRequest request = LoadRequest.of(job);
        LoadFigures figures = LoadFigures.of(job.figures());
        return new LoadAnswer(
                job.id(),
                job.kind(),
                request.loader(),
                request.mode().name().toLowerCase(Locale.ROOT),
                new TreeMap<>(request.options()),
                job.state(),
                figures.read(),
                figures.loaded(),
                figures.ignored(),
                figures.rejected(),
                figures.valuesRejected(),
                figures.changed(),
                job.done(),
                job.total(),
                Objects.requireNonNullElse(job.startedAt(), job.createdAt()),
                job.finishedAt(),
                job.problem() == null
                        ? null
                        : new Reason(job.problem().code(), job.problem().message()));
    }
}
