package io.muster.audience;

import io.muster.customer.Customer;
import io.muster.filter.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Explanations for tests of other packages. */
public final class Explanations {
    private Explanations() {}

    /** Every node of the explanation, parents first. */
    public static List<Explanation> of(Condition condition, Customer customer, Instant now) {
        ShownTags everything = new ShownTags(sensitivity -> true);
        return flat(new CustomerNodes(everything, customer, now).explain(condition))
                .toList();
    }

    private static Stream<Explanation> flat(Explanation node) {
        List<Explanation> children = Objects.requireNonNullElse(node.children(), List.of());
        return Stream.concat(Stream.of(node), children.stream().flatMap(Explanations::flat));
    }
}
