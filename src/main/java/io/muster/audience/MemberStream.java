package io.muster.audience;

import io.muster.audience.AudienceMembers.Chunk;
import io.muster.audience.AudienceMembers.Part;
import io.muster.audience.AudienceMembers.Patience;
import io.muster.audience.AudienceMembers.Stretch;
import io.muster.shared.WaitingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All members of an audience, chunk by chunk. The list is read in parts beside each other, and the next chunk of each
 * part is read while the last one is being used. For one thread.
 */
public final class MemberStream implements AutoCloseable {
    private static final String ENGINE = "Elasticsearch";
    /** Longer than the engine is given for a chunk, so that it is the engine's time-out that is heard of. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final AudienceMembers members;
    private final HeldAudience held;
    private final Pace pace;
    private final Runnable closed;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Reading> readings = new ArrayDeque<>();
    private final long total;

    /**
     * How a stream is read.
     *
     * @param parts how many parts are read beside each other
     * @param chunk how many members are read at once, at most 10,000
     * @param idle how long the caller may take to use a chunk
     */
    record Pace(int parts, int chunk, Duration idle) {}

    /** A chunk that is being read, and how many of its part are still to be read, this chunk included. */
    private record Reading(Part part, Future<Chunk> chunk, long left) {}

    /** @param closed is told once, when everything has been given back */
    MemberStream(AudienceMembers members, HeldAudience held, Pace pace, Runnable closed) {
        this.members = members;
        this.held = held;
        this.pace = pace;
        this.closed = closed;
        long sum = 0;
        try {
            List<Future<Chunk>> first = IntStream.range(0, pace.parts())
                    .mapToObj(index -> read(new Part(index, pace.parts()), null, Patience.USUAL))
                    .toList();
            for (int index = 0; index < first.size(); index++) {
                // Its own reading has the engine's usual time; this request has what is left of its own.
                Chunk chunk = await(first.get(index));
                long ofPart = Objects.requireNonNull(chunk.total());
                readings.add(new Reading(new Part(index, pace.parts()), first.get(index), ofPart));
                sum += ofPart;
            }
        } catch (RuntimeException e) {
            readers.shutdownNow();
            readers.close();
            members.letGo(held);
            throw e;
        }
        this.total = sum;
    }

    /** How many members there are. */
    public long total() {
        return total;
    }

    /** Every change acknowledged before this instant is in the list. */
    public Instant asOf() {
        return held.asOf();
    }

    /**
     * The next members; none at the end. The end is only reached with all of them.
     *
     * @throws io.muster.shared.WalkGone if the engine has lost the point in time
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    public List<String> next() {
        @Nullable Reading reading = readings.poll();
        if (reading == null) {
            return List.of();
        }
        Chunk chunk = await(reading.chunk());
        if (chunk.ids().size() != Math.min(pace.chunk(), reading.left())) {
            throw new IllegalStateException("a part of the list has not as many members as it said");
        }
        long left = reading.left() - chunk.ids().size();
        if (left > 0) {
            readings.add(new Reading(reading.part(), read(reading.part(), chunk.last(), Patience.LONG), left));
        }
        return chunk.ids().isEmpty() ? next() : chunk.ids();
    }

    /** Gives everything back, in the middle too. */
    @Override
    public void close() {
        if (!readers.isShutdown()) {
            readers.shutdownNow();
            readers.close();
            members.letGo(held);
            closed.run();
        }
    }

    private Future<Chunk> read(Part part, @Nullable Long after, Patience patience) {
        return readers.submit(() -> members.read(held, new Stretch(part, after, pace.chunk()), pace.idle(), patience));
    }

    private static Chunk await(Future<Chunk> chunk) {
        return WaitingTime.await(chunk, LONG, ENGINE);
    }
}
