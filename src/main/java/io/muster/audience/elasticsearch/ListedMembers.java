package io.muster.audience.elasticsearch;

import io.muster.audience.AudienceMembers.Chunk;
import io.muster.audience.AudienceMembers.Patience;
import io.muster.audience.AudienceMembers.Stretch;
import io.muster.audience.HeldAudience;
import io.muster.audience.ListLimits;
import io.muster.customer.CustomerFields;
import io.muster.filter.MemberNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a held audience whose lists are large: in the order of their numbers, range by range, so that a
 * page names few of the lists' members to the engine, however many there are.
 */
@ApplicationScoped
class ListedMembers {
    private final MemberRequests requests;
    private final ListLimits limits;

    ListedMembers(MemberRequests requests, ListLimits limits) {
        this.requests = requests;
        this.limits = limits;
    }

    /** A range of numbers, both ends included. */
    private record Range(int first, int last) {
        /** The rest, in as long a range as names so many members. */
        static Range from(int first, HeldAudience audience, int most) {
            return new Range(first, ListedNumbers.lastOf(audience.lists(), first, most));
        }

        boolean isLast() {
            return last == Integer.MAX_VALUE;
        }

        String query(HeldAudience audience) {
            List<MemberNumbers> there = audience.lists().stream()
                    .<MemberNumbers>map(list -> new NumbersBetween(list, first, last))
                    .toList();
            String within = MemberRequests.text(NumbersToQuery.query(NumbersBetween.all(first, last)));
            return "{\"bool\":{\"filter\":[" + within + "," + ListMarks.unmarked(audience.query(), there) + "]}}";
        }
    }

    Chunk read(HeldAudience audience, Stretch stretch, String keepAlive, Patience patience) {
        @Nullable Long after = stretch.after();
        @Nullable Long total = after == null ? (Long) count(audience, stretch, keepAlive, patience) : null;
        List<String> ids = new ArrayList<>();
        String pointInTime = audience.pointInTime();
        long last = -1;
        int most = limits.perPage();
        boolean more = total == null || total > 0;
        int first = after == null ? 1 : Math.clamp(after, 0, Integer.MAX_VALUE - 1) + 1;
        while (more) {
            Range range = Range.from(first, audience, most);
            MemberSearch search = new MemberSearch(
                            pointInTime, range.query(audience), CustomerFields.ID, stretch.limit() - ids.size())
                    .in(stretch.part(), keepAlive)
                    .byNumber();
            Chunk chunk = requests.ask(search, patience);
            ids.addAll(chunk.ids());
            pointInTime = chunk.pointInTime();
            last = chunk.ids().isEmpty() ? last : chunk.last();
            more = ids.size() < stretch.limit() && !range.isLast();
            first = range.last() + 1;
            // Where few of the lists' members fulfil the rest, a page is not filled bit by bit.
            most = (int) Math.min(2L * most, limits.atOnce());
        }
        return new Chunk(ids, last, total, pointInTime);
    }

    private long count(HeldAudience audience, Stretch stretch, String keepAlive, Patience patience) {
        long total = 0;
        Range range;
        int first = 1;
        do {
            range = Range.from(first, audience, limits.atOnce());
            MemberSearch search = new MemberSearch(audience.pointInTime(), range.query(audience), CustomerFields.ID, 0)
                    .in(stretch.part(), keepAlive);
            total += Objects.requireNonNull(requests.ask(search, patience).total());
            first = range.last() + 1;
        } while (!range.isLast());
        return total;
    }
}
