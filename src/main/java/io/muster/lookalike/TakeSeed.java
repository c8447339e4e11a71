package io.muster.lookalike;

import io.muster.audience.RoaringNumbers;
import io.muster.customer.CustomerNumbers;
import io.muster.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Takes the seed of a request in whichever of its forms it was said. */
@ApplicationScoped
class TakeSeed {
    /** Ids looked up in one statement. */
    private static final int AT_ONCE = 10_000;
    /** So many places of unknown ids are named. */
    private static final int NAMED = 10;

    private final CustomerNumbers numbers;
    private final LookalikeStore store;

    TakeSeed(CustomerNumbers numbers, LookalikeStore store) {
        this.numbers = numbers;
        this.store = store;
    }

    /**
     * The seed; null where it is not right.
     *
     * @param problems takes what is wrong with it, unless the draft has told so already
     */
    @Nullable
    Seed take(LookalikeDraft draft, List<Problem> problems) {
        if (draft.filter() != null) {
            return new Seed.Audience(draft.filter());
        }
        if (draft.lookalike() != null) {
            return ofLookalike(draft.lookalike(), problems);
        }
        return draft.ids() == null || draft.ids().isEmpty() ? null : ofIds(draft.ids(), problems);
    }

    private @Nullable Seed ofLookalike(String id, List<Problem> problems) {
        Optional<LookalikeRequest> request = store.request(id);
        if (request.isEmpty()) {
            problems.add(
                    new Problem(LookalikeDraft.SEED_LOOKALIKE, "UNKNOWN_LOOKALIKE", "There is no such lookalike."));
        }
        return request.map(LookalikeRequest::seed).orElse(null);
    }

    private @Nullable Seed ofIds(List<String> ids, List<Problem> problems) {
        Map<String, Integer> known = known(ids);
        int[] unknown = IntStream.range(0, ids.size())
                .filter(place -> !known.containsKey(ids.get(place)))
                .toArray();
        if (unknown.length > 0) {
            String first = IntStream.of(unknown)
                    .limit(NAMED)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "));
            problems.add(new Problem(
                    LookalikeDraft.SEED_IDS,
                    "UNKNOWN_CUSTOMERS",
                    unknown.length + " of these " + ids.size() + " ids are no customers'; the first of them stand at "
                            + first + ", counted from 0."));
            return null;
        }
        RoaringBitmap bitmap = new RoaringBitmap();
        known.values().forEach(bitmap::add);
        return new Seed.Customers(RoaringNumbers.of(bitmap));
    }

    private Map<String, Integer> known(List<String> ids) {
        Map<String, Integer> known = HashMap.newHashMap(ids.size());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            known.putAll(numbers.known(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        return known;
    }
}
