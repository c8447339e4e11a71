package io.muster.audience;

import io.muster.filter.Condition;
import io.muster.filter.ResolvedFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts the customers whom a filter describes. */
@ApplicationScoped
public class CountAudience {
    private final AudienceCounter counter;

    CountAudience(AudienceCounter counter) {
        this.counter = counter;
    }

    /**
     * How many customers one node of the filter holds for, taken alone.
     *
     * @param pointer the node's JSON pointer in the request's body
     * @param count exact
     */
    public record NodeCount(String pointer, long count) {}

    /**
     * An exact count.
     *
     * @param count how many customers the filter describes
     * @param total all customers, at the same point in time
     * @param asOf every change acknowledged before this instant is in the figures
     * @param took how long the count took
     * @param nodes the count of every node, parents first; empty where they were not asked for
     */
    public record Count(long count, long total, Instant asOf, Duration took, List<NodeCount> nodes) {}

    /**
     * Counts.
     *
     * @param eachNode whether every node is to be counted too
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    public Count count(ResolvedFilter filter, boolean eachNode) {
        long start = System.nanoTime();
        List<Condition> conditions = eachNode ? nodes(filter.condition()).toList() : List.of(filter.condition());
        AudienceCounter.Counts counts = counter.count(conditions);
        List<NodeCount> nodes = IntStream.range(0, eachNode ? conditions.size() : 0)
                .mapToObj(i -> new NodeCount(
                        conditions.get(i).pointer(), counts.counts().get(i)))
                .toList();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Count(counts.counts().getFirst(), counts.total(), counts.asOf(), took, nodes);
    }

    /** A segment is one node: what it means inside is not part of the request. */
    private static Stream<Condition> nodes(Condition condition) {
        return switch (condition) {
            case Condition.All all -> nodes(all, all.children());
            case Condition.Any any -> nodes(any, any.children());
            case Condition.None none -> nodes(none, none.children());
            case Condition.InSegment _, Condition.InList _, Condition.InCells _, Condition.OfTag _ ->
                Stream.of(condition);
        };
    }

    private static Stream<Condition> nodes(Condition parent, List<Condition> children) {
        return Stream.concat(Stream.of(parent), children.stream().flatMap(CountAudience::nodes));
    }
}
