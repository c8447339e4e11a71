package io.muster.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a node of a filter holds for a customer, or not.
 *
 * @param pointer the node's JSON pointer: into the request's body, or, inside a segment, into the body in which that
 *     version of the segment was saved
 * @param node what kind of node it is
 * @param holds whether it holds for the customer
 * @param tag the tag that it tests and what that says of the customer; null where it tests none
 * @param segment the segment that it refers to; null where it refers to none
 * @param list the list that it refers to; null where it refers to none
 * @param children its own nodes, or, of a reference, what the segment asks; null where it cannot have any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        String pointer,
        Kind node,
        boolean holds,
        @Nullable ShownTag tag,
        @Nullable SegmentVersion segment,
        @Nullable NamedList list,
        @Nullable List<Explanation> children) {

    /** Kinds of nodes. */
    public enum Kind {
        ALL,
        ANY,
        NONE,
        TAG,
        SEGMENT,
        LIST,
        SAMPLE
    }

    /**
     * A version of a segment.
     *
     * @param version from 1
     */
    public record SegmentVersion(String id, int version) {}

    /** A list. */
    public record NamedList(String id) {}
}
