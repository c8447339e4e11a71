package io.muster.lookalike;

import io.muster.customer.CustomerNumbers;
import io.muster.lookalike.Lookalike.Kept;
import io.muster.lookalike.LookalikeStore.RankedChunk;
import io.muster.shared.Conflict;
import io.muster.shared.Invalid;
import io.muster.shared.NotFound;
import io.muster.shared.Page;
import io.muster.shared.Page.Total;
import io.muster.shared.PageToken;
import io.muster.shared.Problem;
import io.muster.shared.WalkGone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the people of a lookalike, the best first. All pages of one walk are of one search, also when the people are found
 * anew meanwhile; only where that happens twice the walk is gone.
 */
@ApplicationScoped
public class ReadMembers {
    private final LookalikeStore store;
    private final CustomerNumbers numbers;

    ReadMembers(LookalikeStore store, CustomerNumbers numbers) {
        this.store = store;
        this.numbers = numbers;
    }

    /**
     * A person.
     *
     * @param score how like the seed; higher is more, and only scores of one search can be compared
     */
    public record Member(String id, double score) {}

    /**
     * One page.
     *
     * @param asOf every change acknowledged before this instant was seen
     */
    public record Members(Page<Member> page, Instant asOf) {}

    /**
     * One page.
     *
     * @param list names the list to {@link PageToken}
     * @param after what the token of the page before said; null for the first page
     * @param limit the most people, 1 to 10,000
     * @throws NotFound if there is no such lookalike
     * @throws Conflict if its people have not been found yet
     * @throws WalkGone if the people of the pages before are not kept any more
     * @throws Invalid if no page before can have said that
     */
    public Members page(String id, String list, @Nullable String after, int limit) {
        Place place = after == null ? new Place(current(id).revision(), 0) : Place.read(after);
        Kept kept = store.kept(id, place.revision()).orElseThrow(WalkGone::new);
        long size = kept.result().size();
        if (place.from() > size) {
            throw Place.unknown();
        }
        int to = (int) Math.min(size, (long) place.from() + limit);
        List<Member> members = new ArrayList<>();
        for (int from = place.from(); from < to; ) {
            int chunk = from / LookalikeStore.CHUNK;
            int end = (int) Math.min(to, (chunk + 1L) * LookalikeStore.CHUNK);
            members.addAll(members(id, kept, chunk, from % LookalikeStore.CHUNK, end - from));
            from = end;
        }
        @Nullable
        String next = to < size ? new PageToken(list, new Place(kept.revision(), to).toString()).encode() : null;
        return new Members(new Page<>(members, next, Total.exactly(size)), kept.asOf());
    }

    /**
     * All people, to be read chunk by chunk.
     *
     * @throws NotFound if there is no such lookalike
     * @throws Conflict if its people have not been found yet
     */
    public Stream stream(String id) {
        return new Stream(id, current(id));
    }

    /** All people of one search, in their order; for one thread. */
    public final class Stream {
        private final String id;
        private final Kept kept;
        private int chunk;

        private Stream(String id, Kept kept) {
            this.id = id;
            this.kept = kept;
        }

        /** How many there are. */
        public long total() {
            return kept.result().size();
        }

        /** Every change acknowledged before this instant was seen. */
        public Instant asOf() {
            return kept.asOf();
        }

        /**
         * The next people; none at the end. The end is only reached with all of them.
         *
         * @throws WalkGone if they were found anew twice since the stream began
         * @throws io.muster.shared.EngineAway if MySQL does not answer in time
         */
        public List<Member> next() {
            long left = total() - (long) chunk * LookalikeStore.CHUNK;
            return left <= 0 ? List.of() : members(id, kept, chunk++, 0, (int) Math.min(left, LookalikeStore.CHUNK));
        }
    }

    private Kept current(String id) {
        @Nullable Kept kept = ReadLookalike.in(store, id).kept();
        if (kept == null) {
            throw new Conflict("the people of this lookalike have not been found yet", List.of());
        }
        return kept;
    }

    private List<Member> members(String id, Kept kept, int chunk, int from, int count) {
        RankedChunk ranked = store.chunk(id, kept.revision(), chunk).orElseThrow(WalkGone::new);
        int[] people = Arrays.copyOfRange(ranked.numbers(), from, from + count);
        Map<Integer, String> ids = numbers.ids(Arrays.stream(people).boxed().toList());
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    @Nullable String known = ids.get(people[i]);
                    if (known == null) {
                        throw new IllegalStateException("a customer has lost its number");
                    }
                    return new Member(known, ranked.points()[from + i] * kept.unit());
                })
                .toList();
    }

    /**
     * Where a walk stands.
     *
     * @param from how many people have been on pages
     */
    private record Place(long revision, int from) {
        static Place read(String text) {
            String[] parts = text.split("/", -1);
            try {
                Place place = new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
                if (place.from >= 0) {
                    return place;
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw unknown();
            }
            throw unknown();
        }

        static Invalid unknown() {
            return new Invalid(new Problem("", "BAD_PAGE_TOKEN", "pageToken is not one that this list gave out"));
        }

        @Override
        public String toString() {
            return revision + "/" + from;
        }
    }
}
