package io.muster.lookalike.rest;

import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.lookalike.Caution;
import io.muster.lookalike.Learned.CurvePoint;
import io.muster.lookalike.Learned.Method;
import io.muster.lookalike.Lookalike;
import io.muster.lookalike.LookalikeRequest;
import io.muster.lookalike.LookalikeResult;
import io.muster.lookalike.LookalikeResult.Excluded;
import io.muster.lookalike.LookalikeResult.Reason;
import io.muster.lookalike.LookalikeResult.Tested;
import io.muster.lookalike.ReadLookalike.Standing;
import io.muster.lookalike.Seed;
import io.muster.lookalike.Wanted;
import io.muster.shared.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A lookalike as callers see it: its job, what was asked, and what was found. While its people are found anew, and where
 * that fails, those found before stay.
 *
 * @param id the lookalike's id, which is its first job's
 * @param kind always {@code lookalike}
 * @param job the job that finds, or last found, its people
 * @param state where that job stands
 * @param done how many people it has found
 * @param total how many it looks for, once that is known
 * @param startedAt when its present run began; before its first, when it was asked for
 * @param finishedAt when it ended
 * @param problem why it failed
 * @param request what was asked
 * @param revision 1 for the first people found, one more with each refresh
 * @param size how many people were found
 * @param minScore the lowest score among them
 * @param seed how many members the seed has
 * @param base how many customers it was compared with, the seed included
 * @param asOf every change acknowledged before this instant is in all of the result
 */
@Schema(name = "Lookalike")
public record LookalikeAnswer(
        @Schema(required = true) String id,
        @Schema(required = true, examples = "lookalike") String kind,
        @Nullable String name,
        @Schema(required = true) String job,
        @Schema(required = true) JobState state,
        @Schema(required = true) long done,
        @Nullable Long total,
        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "While it is queued: when it was asked for")
        Instant startedAt,

        @Nullable Instant finishedAt,
        @Nullable Failure problem,
        @Schema(required = true) Asked request,
        @Nullable Long revision,
        @Nullable Long size,
        @Nullable Double minScore,
        @Nullable Long seed,
        @Nullable Long base,
        @Nullable List<CurvePoint> curve,
        @Nullable List<Reason> reasons,
        @Nullable List<Excluded> excluded,
        @Nullable Method method,
        @Nullable String why,
        @Nullable Tested quality,
        @Nullable List<String> warnings,

        @Schema(
                description =
                        "The warnings in the same order, by stable codes; not there in a result of an older server")
        @Nullable
        List<Caution> cautions,

        @Nullable Instant asOf) {

    /**
     * Why no people were found.
     *
     * @param pointer JSON pointer into the request; empty where that is not at fault
     * @param code stable upper-case name; an INTERRUPTED search completes when its job is retried
     */
    @Schema(name = "LookalikeProblem")
    public record Failure(
            @Schema(required = true) String pointer,
            @Schema(required = true) String code,
            @Schema(required = true) String message) {}

    /**
     * What was asked.
     *
     * @param seed whom people shall be like
     * @param within whom to search; null for everybody
     * @param tags the only tags to learn from; null for all
     */
    @Schema(name = "LookalikeAsked")
    public record Asked(
            @Schema(required = true) AskedSeed seed,
            @Nullable Long size,
            @Nullable Double ratio,
            @Schema(type = SchemaType.OBJECT) @Nullable Json within,
            @Schema(required = true) boolean excludeSeed,
            @Nullable List<String> tags,
            @Schema(required = true) List<String> excludeTags) {

        static Asked of(LookalikeRequest request) {
            AskedSeed seed = switch (request.seed()) {
                case Seed.Audience(Json filter) -> new AskedSeed(filter, null);
                case Seed.Customers(var numbers) -> new AskedSeed(null, numbers.size());
            };
            return new Asked(
                    seed,
                    request.wanted() instanceof Wanted.People(long size) ? size : null,
                    request.wanted() instanceof Wanted.Ratio(double ratio) ? ratio : null,
                    request.within(),
                    request.excludeSeed(),
                    request.tags(),
                    request.excludeTags());
        }
    }

    /**
     * Whom people shall be like.
     *
     * @param filter an audience
     * @param customers how many customers were named; another request names them again by this lookalike's id
     */
    @Schema(name = "LookalikeAskedSeed")
    public record AskedSeed(
            @Schema(type = SchemaType.OBJECT) @Nullable Json filter,
            @Nullable Long customers) {}

    static LookalikeAnswer of(Standing standing) {
        Lookalike lookalike = standing.lookalike();
        Job job = standing.job();
        Lookalike.@Nullable Kept kept = lookalike.kept();
        @Nullable LookalikeResult result = kept == null ? null : kept.result();
        return new LookalikeAnswer(
                lookalike.id(),
                job.kind(),
                lookalike.request().name(),
                job.id(),
                job.state(),
                job.done(),
                job.total(),
                lookalike.createdAt(),
                Objects.requireNonNullElse(job.startedAt(), job.createdAt()),
                job.finishedAt(),
                failure(job),
                Asked.of(lookalike.request()),
                kept == null ? null : kept.revision(),
                result == null ? null : result.size(),
                result == null ? null : result.minScore(),
                result == null ? null : result.seed(),
                result == null ? null : result.base(),
                result == null ? null : result.curve(),
                result == null ? null : result.reasons(),
                result == null ? null : result.excluded(),
                result == null ? null : result.method(),
                result == null ? null : result.why(),
                result == null ? null : result.quality(),
                result == null ? null : result.warnings(),
                result == null ? null : result.cautions(),
                kept == null ? null : kept.asOf());
    }

    private static @Nullable Failure failure(Job job) {
        return job.problem() == null
                ? null
                : new Failure(
                        job.problem().pointer(),
                        job.problem().code(),
                        job.problem().message());
    }
}
