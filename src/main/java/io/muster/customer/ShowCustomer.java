package io.muster.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.shared.NotFound;
import io.muster.tag.Catalogue;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells everything that is known of one customer. */
@ApplicationScoped
public class ShowCustomer {
    private final CustomerStore store;
    private final TagCatalogue catalogue;
    private final InstantSource clock;

    ShowCustomer(CustomerStore store, TagCatalogue catalogue, InstantSource clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * One customer.
     *
     * @param id the id that callers use
     * @param number dense number for life
     * @param asOf every change acknowledged before this instant is shown
     * @param tags every tag with a value that still counts, in the order of the tree
     */
    public record Portrait(String id, int number, Instant asOf, List<ShownTag> tags) {}

    /**
     * One tag of a customer.
     *
     * @param values the values, each with what people call it
     * @param setAt when that became true
     * @param setBy who said so: {@code api}, or {@code load:} and the load's id
     * @param expiresAt when it stops counting; null where it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShownTag(
            TagCode code,
            Names names,
            List<String> category,
            TagType type,
            List<ShownValue> values,
            Instant setAt,
            String setBy,
            @Nullable Instant expiresAt) {}

    /**
     * The customer of this id.
     *
     * @throws NotFound if nobody ever said anything of such a customer
     */
    public Portrait show(String id) {
        Instant now = clock.instant();
        Catalogue tags = catalogue.current();
        Customer customer = store.find(id).orElseThrow(() -> new NotFound("There is no such customer"));
        List<ShownTag> shown = customer.tags().entries().entrySet().stream()
                .flatMap(entry -> tags.find(entry.getKey()).stream().flatMap(tag -> show(tag, entry.getValue(), now)))
                .sorted(Comparator.comparing((ShownTag tag) -> String.join("/", tag.category()))
                        .thenComparing(ShownTag::code))
                .toList();
        return new Portrait(customer.id(), customer.number(), now, shown);
    }

    private static Stream<ShownTag> show(Tag tag, TagEntry entry, Instant now) {
        @Nullable TagValue value = entry.value();
        if (value == null || !entry.isLive(tag.timeToLive(), now)) {
            return Stream.empty();
        }
        return Stream.of(new ShownTag(
                tag.code(),
                tag.names(),
                tag.category(),
                tag.type(),
                ShownValue.of(tag, value),
                entry.setAt(),
                entry.setBy(),
                Optional.ofNullable(tag.timeToLive()).map(entry.setAt()::plus).orElse(null)));
    }
}
