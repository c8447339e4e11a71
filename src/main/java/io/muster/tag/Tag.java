package io.muster.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag of the catalogue: what one fact about customers means.
 *
 * @param code the immutable code
 * @param names what people call it
 * @param description what it means, in words
 * @param category path of one to three category codes in the tree of tags
 * @param type the type of its values
 * @param precision whether a DATE tag holds days or instants; null for all other types
 * @param kind how its values are made
 * @param weighted whether its values carry a weight; only ENUM and MULTI tags may
 * @param open whether its dictionary gains values from loads
 * @param values the dictionary of an ENUM or MULTI tag; empty for all other types
 * @param refresh how often its values are made anew
 * @param timeToLive how long a value counts after it was set; null where values do not expire
 * @param sensitivity how careful one must be with its values
 * @param owner who answers for it
 * @param state where it stands in its life
 * @param version 1 for the first version, one more with each change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tag(
        TagCode code,
        Names names,
        @Nullable Names description,
        List<String> category,
        TagType type,
        @Nullable DatePrecision precision,
        TagKind kind,
        boolean weighted,
        boolean open,
        Dictionary values,
        Refresh refresh,
        @Nullable Duration timeToLive,
        Sensitivity sensitivity,
        String owner,
        TagState state,
        int version) {
    public Tag {
        category = List.copyOf(category);
    }

    /** After which instant a value had to be set to count at this one; null where values do not expire. */
    public @Nullable Instant setAfter(Instant now) {
        return timeToLive == null ? null : now.minus(timeToLive);
    }

    /** The same tag with another dictionary and version. */
    public Tag with(Dictionary other, int otherVersion) {
        return as(open, other, state, otherVersion);
    }

    /** The same tag with a dictionary that gains nothing. */
    public Tag closed(Dictionary other) {
        return as(false, other, state, version);
    }

    /** The same tag in another state. */
    public Tag with(TagState other) {
        return as(open, values, other, version);
    }

    private Tag as(boolean otherOpen, Dictionary otherValues, TagState otherState, int otherVersion) {
        return new Tag(
                code,
                names,
                description,
                category,
                type,
                precision,
                kind,
                weighted,
                otherOpen,
                otherValues,
                refresh,
                timeToLive,
                sensitivity,
                owner,
                otherState,
                otherVersion);
    }
}
