package io.muster.audience;

import io.muster.audience.AudienceMembers.Chunk;
import io.muster.audience.AudienceMembers.Part;
import io.muster.audience.AudienceMembers.Patience;
import io.muster.audience.AudienceMembers.Stretch;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.Invalid;
import io.muster.shared.Page;
import io.muster.shared.Page.Total;
import io.muster.shared.PageToken;
import io.muster.shared.Problem;
import io.muster.shared.TooMany;
import io.muster.shared.WalkGone;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads an audience page by page. All pages of one walk are of the point in time at which it began, and of the filter as
 * it was resolved then: nobody twice, nobody lost, whatever changes meanwhile and whichever server answers. Every page may
 * be asked for again, also the last one, until the walk has idled too long or, once finished, its room is needed.
 */
@ApplicationScoped
public class WalkMembers {
    private static final int ID_BYTES = 16;

    private final AudienceMembers members;
    private final Walks walks;
    private final InstantSource clock;
    private final Duration idle;
    private final int mostWalks;
    private final SecureRandom random = new SecureRandom();

    WalkMembers(
            AudienceMembers members,
            Walks walks,
            InstantSource clock,
            @ConfigProperty(name = "muster.members.idle") Duration idle,
            @ConfigProperty(name = "muster.members.walks") int mostWalks) {
        this.members = members;
        this.walks = walks;
        this.clock = clock;
        this.idle = idle;
        this.mostWalks = mostWalks;
    }

    /**
     * One page.
     *
     * @param page the members' ids; the total is that of the whole walk
     * @param asOf when the walk began: every change acknowledged before is in it, and none that began later
     */
    public record Members(Page<String> page, Instant asOf) {}

    /**
     * The first page.
     *
     * @param list names the list to {@link PageToken}
     * @param limit the most members on the page, 1 to 10,000
     * @throws TooMany if more pages are to come and too many walks wait for theirs
     * @throws io.muster.shared.EngineAway if an engine does not answer in time
     */
    public Members begin(String list, ResolvedFilter filter, int limit) {
        HeldAudience held = members.hold(filter.condition(), idle);
        boolean kept = false;
        try {
            Chunk chunk = members.read(held, new Stretch(Part.WHOLE, null, limit), idle, Patience.USUAL);
            long total = Objects.requireNonNull(chunk.total());
            Walk walk = new Walk(newId(), held.under(chunk.pointInTime()), total);
            if (chunk.ids().size() < total) {
                keep(walk);
                kept = true;
            }
            return page(list, walk, chunk, chunk.ids().size());
        } finally {
            if (!kept) {
                members.letGo(held);
            }
        }
    }

    /**
     * The page after.
     *
     * @param after what the token of the page before said
     * @throws WalkGone if the walk has idled too long, was given up after its last page, or was lost by the engine
     * @throws Invalid if no walk can have said that
     * @throws io.muster.shared.EngineAway if an engine does not answer in time; the same page may be asked for again
     */
    public Members goOn(String list, String after, int limit) {
        Place place = Place.read(after);
        Walk walk = walks.find(place.walk(), clock.instant()).orElseThrow(WalkGone::new);
        Chunk chunk = read(walk, new Stretch(Part.WHOLE, place.position(), limit));
        if (chunk.ids().size() != Math.min(limit, walk.total() - place.seen())) {
            throw Place.unknown();
        }
        Walk gone = new Walk(walk.id(), walk.audience().under(chunk.pointInTime()), walk.total());
        long seen = place.seen() + chunk.ids().size();
        // Also after its last page: its reader may not have heard the answer, and asks again.
        walks.goesOn(gone, seen == walk.total(), clock.instant().plus(idle));
        return page(list, gone, chunk, seen);
    }

    private void keep(Walk walk) {
        Instant now = clock.instant();
        while (!walks.begin(walk, now, now.plus(idle), mostWalks)) {
            members.letGo(walks.giveUpFinished()
                    .orElseThrow(() -> new TooMany("As many walks through members are open as the server allows; read"
                            + " one to its end, or let one idle until it is forgotten")));
        }
    }

    private Chunk read(Walk walk, Stretch stretch) {
        try {
            return members.read(walk.audience(), stretch, idle, Patience.USUAL);
        } catch (WalkGone e) {
            end(walk);
            throw e;
        }
    }

    private void end(Walk walk) {
        walks.end(walk.id());
        members.letGo(walk.audience());
    }

    private static Members page(String list, Walk walk, Chunk chunk, long seen) {
        @Nullable
        String next = seen < walk.total()
                ? new PageToken(list, new Place(walk.id(), chunk.last(), seen).toString()).encode()
                : null;
        return new Members(
                new Page<>(chunk.ids(), next, Total.exactly(walk.total())),
                walk.audience().asOf());
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /**
     * Where a walk stands.
     *
     * @param position the {@link Chunk#last} of the page before
     * @param seen how many members have been on pages
     */
    private record Place(String walk, long position, long seen) {
        static Place read(String text) {
            String[] parts = text.split("/", -1);
            try {
                return new Place(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw unknown();
            }
        }

        static Invalid unknown() {
            return new Invalid(new Problem("", "BAD_PAGE_TOKEN", "pageToken is not one that this list gave out"));
        }

        @Override
        public String toString() {
            return walk + "/" + position + "/" + seen;
        }
    }
}
