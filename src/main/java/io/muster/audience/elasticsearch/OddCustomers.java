package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.muster.audience.CountedTag;
import io.muster.audience.ValueProfile;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.customer.CustomerFields;
import io.muster.tag.TagCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The customers whom counting a group of tags together leaves out: of each, what has expired is looked at. */
final class OddCustomers {
    private final List<CountedTag> tags;
    private final Map<TagCode, SortedSet<Integer>> byTag = new HashMap<>();
    private final SortedSet<Integer> numbers = new TreeSet<>();

    OddCustomers(List<CountedTag> tags, List<Together> together) {
        this.tags = List.copyOf(tags);
        for (Together one : together) {
            numbers.addAll(one.odd());
            one.group().tags().forEach(counted -> byTag.put(counted.tag().code(), one.odd()));
        }
    }

    boolean areThere() {
        return !numbers.isEmpty();
    }

    /** Reads those of them who are in one of the audiences. */
    Search reading(List<Query> audiences) {
        return SomeRead.search(Together.numbers(numbers), audiences, numbers.size());
    }

    /** Takes away what has expired of those who are in the audience of this place. */
    ValueProfile minus(ValueProfile profile, Answer read, int audience) {
        if (!SomeRead.isWhole(read)) {
            throw new IllegalStateException("Elasticsearch did not give every customer");
        }
        // Where the coverage is not added up from values it was counted by itself.
        LapsedValues expired = new LapsedValues(tags, CountedTag::addsUp);
        SomeRead.of(read, audience).forEach(document -> {
            int number = document.path(CustomerFields.NUMBER).asInt();
            expired.add(document, (place, setAt) -> hasExpired(tags.get(place), number, setAt));
        });
        return expired.takenFrom(profile);
    }

    private boolean hasExpired(CountedTag counted, int number, long setAt) {
        @Nullable SortedSet<Integer> odd = byTag.get(counted.tag().code());
        @Nullable Instant setAfter = counted.setAfter();
        return odd != null && odd.contains(number) && setAfter != null && setAt < Millis.first(setAfter, false);
    }
}
