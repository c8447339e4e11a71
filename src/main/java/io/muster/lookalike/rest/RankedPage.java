package io.muster.lookalike.rest;

import io.muster.lookalike.ReadMembers.Members;
import io.muster.shared.Page.Total;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a lookalike's people, for the wire.
 *
 * @param items the people of this page, the best first
 * @param nextPageToken what to ask for the next page with; null on the last one
 * @param total how many people the whole list has
 * @param asOf every change acknowledged before this instant was seen
 */
@Schema(name = "LookalikeMembersPage")
public record RankedPage(
        @Schema(required = true) List<Member> items,
        @Nullable String nextPageToken,
        @Schema(required = true) Total total,
        @Schema(required = true) Instant asOf) {

    /**
     * A customer who is like the seed.
     *
     * @param score how much; only scores of one search can be compared
     */
    @Schema(name = "LookalikeMember")
    public record Member(
            @Schema(required = true) String id,
            @Schema(required = true) double score) {}

    static RankedPage of(Members members) {
        return new RankedPage(
                members.page().items().stream()
                        .map(member -> new Member(member.id(), member.score()))
                        .toList(),
                members.page().nextPageToken(),
                members.page().total(),
                members.asOf());
    }
}
