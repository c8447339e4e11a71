package io.muster.job;

import io.muster.shared.Problem;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Long work, as it stands now.
 *
 * @param id the job's id; a load's id too
 * @param kind what kind of work it is, such as {@code load}
 * @param queue of the jobs of one queue only one runs at a time
 * @param state where it stands
 * @param done how many units of work are done
 * @param total how many there are; null while that is not known
 * @param createdAt when it was asked for
 * @param startedAt when its present run began; null before its first
 * @param finishedAt when it ended; null before that
 * @param problem why it failed, for people
 * @param input what it was asked to do; small, and free of customers' values
 * @param figures what it found out so far, such as lines read
 */
public record Job(
        String id,
        String kind,
        String queue,
        JobState state,
        long done,
        @Nullable Long total,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Problem problem,
        Map<String, String> input,
        Map<String, Long> figures) {}
