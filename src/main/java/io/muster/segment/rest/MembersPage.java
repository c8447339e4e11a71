package io.muster.segment.rest;

import io.muster.audience.WalkMembers.Members;
import io.muster.shared.Page.Total;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a walk through members, for the wire.
 *
 * @param items the members of this page
 * @param nextPageToken what to ask for the next page with; null on the last one
 * @param total how many members the whole walk has
 * @param asOf when the walk began: every change acknowledged before is in all its pages, and none that began later
 */
@Schema(name = "MembersPage")
public record MembersPage(
        @Schema(required = true) List<Member> items,
        @Nullable String nextPageToken,
        @Schema(required = true) Total total,
        @Schema(required = true) Instant asOf) {

    /** A customer who belongs to the segment. */
    @Schema(name = "SegmentMember")
    public record Member(@Schema(required = true) String id) {}

    static MembersPage of(Members members) {
        return new MembersPage(
                members.page().items().stream().map(Member::new).toList(),
                members.page().nextPageToken(),
                members.page().total(),
                members.asOf());
    }
}
