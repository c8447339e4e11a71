package io.muster.lookalike;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lookalike as it stands.
 *
 * @param id its first job's id
 * @param job the job that finds, or last found, its people
 * @param createdAt when it was asked for
 * @param kept its people; null before they were found for the first time
 */
public record Lookalike(
        String id,
        LookalikeRequest request,
        String job,
        Instant createdAt,
        @Nullable Kept kept) {

    /**
     * Found people, without them.
     *
     * @param revision 1 for the first ones, one more with each refresh
     * @param unit what one of their points is worth
     * @param asOf every change acknowledged before this instant is in it
     */
    public record Kept(long revision, LookalikeResult result, double unit, Instant asOf) {}

    /**
     * What a list says of it.
     *
     * @param size how many people it has; null before they were found
     * @param asOf every change acknowledged before this instant is in the size; null as that
     */
    public record Summary(
            String id,
            @Nullable String name,
            String job,
            Instant createdAt,
            @Nullable Long size,
            @Nullable Instant asOf) {}
}
