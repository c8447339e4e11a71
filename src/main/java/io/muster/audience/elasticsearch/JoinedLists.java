package io.muster.audience.elasticsearch;

import io.muster.audience.AudienceMembers.Chunk;
import io.muster.audience.AudienceMembers.Patience;
import io.muster.audience.ListLimits;
import io.muster.audience.RoaringNumbers;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.filter.MemberNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Joins lists with the rest of a condition in memory where that is cheaper: where fewer people fulfil what the condition
 * asks for besides its lists than it takes time to name the lists' members to the engine. Their numbers are fetched, and
 * of each list only those who are among them are named. As nobody else fulfils the condition, that changes nothing.
 */
@ApplicationScoped
class JoinedLists {
    private static final int AT_ONCE = 10_000;

    private final MemberRequests requests;
    private final ListLimits limits;

    JoinedLists(MemberRequests requests, ListLimits limits) {
        this.requests = requests;
        this.limits = limits;
    }

    /** A condition that the same customers fulfil at this point in time, and that names as few numbers as it pays. */
    Condition joined(Condition condition, String pointInTime) {
        long named = ListedNumbers.named(condition);
        if (named < limits.joinFrom()) {
            return condition;
        }
        return besides(condition)
                .flatMap(others -> fetch(others, pointInTime, named / limits.perMember()))
                .map(people -> ListedNumbers.with(condition, list -> common(list, people)))
                .orElse(condition);
    }

    /** What everybody must fulfil who fulfils the condition, and what names no list. */
    private static Optional<Condition> besides(Condition condition) {
        List<Condition> plain = new ArrayList<>();
        collect(condition, plain);
        return plain.isEmpty() ? Optional.empty() : Optional.of(new Condition.All(condition.pointer(), plain));
    }

    private static void collect(Condition condition, List<Condition> plain) {
        if (ListedNumbers.of(condition).findAny().isEmpty()) {
            plain.add(condition);
        } else if (condition instanceof Condition.All all) {
            all.children().forEach(child -> collect(child, plain));
        } else if (condition instanceof Condition.InSegment in) {
            collect(in.condition(), plain);
        }
    }

    /** The numbers of those who fulfil the condition; empty where they are more than these. */
    private Optional<RoaringBitmap> fetch(Condition condition, String pointInTime, long most) {
        String query = MemberRequests.text(FilterToQuery.query(condition));
        MemberSearch search = new MemberSearch(pointInTime, query, CustomerFields.NUMBER, 0);
        if (Objects.requireNonNull(requests.ask(search, Patience.USUAL).total()) > most) {
            return Optional.empty();
        }
        MemberSearch chunks = new MemberSearch(pointInTime, query, CustomerFields.NUMBER, AT_ONCE);
        RoaringBitmap people = new RoaringBitmap();
        @Nullable Long after = null;
        Chunk chunk;
        do {
            chunk = requests.ask(chunks.from(after), Patience.USUAL);
            chunk.ids().forEach(number -> people.add(Integer.parseInt(number)));
            after = chunk.last();
        } while (chunk.ids().size() == AT_ONCE);
        return Optional.of(people);
    }

    /** Those of a list who are among these people. */
    static MemberNumbers common(MemberNumbers list, RoaringBitmap people) {
        RoaringBitmap common = new RoaringBitmap();
        people.forEach((int number) -> {
            if (list.contains(number)) {
                common.add(number);
            }
        });
        return RoaringNumbers.of(common);
    }
}
