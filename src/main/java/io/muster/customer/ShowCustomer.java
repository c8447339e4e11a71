package io.muster.customer;

import io.muster.customer.CustomerSegments.Tested;
import io.muster.customer.PortraitTag.SettingLoad;
import io.muster.shared.NotFound;
import io.muster.tag.Catalogue;
import io.muster.tag.Clearance;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells everything that is known of one customer, as far as the caller may see it. */
@ApplicationScoped
public class ShowCustomer {
    private static final String BY_LOAD = "load:";

    private final CustomerStore store;
    private final TagCatalogue catalogue;
    private final CustomerSegments segments;
    private final KnownLoads loads;
    private final Clearance clearance;
    private final InstantSource clock;

    ShowCustomer(
            CustomerStore store,
            TagCatalogue catalogue,
            CustomerSegments segments,
            KnownLoads loads,
            Clearance clearance,
            InstantSource clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.segments = segments;
        this.loads = loads;
        this.clearance = clearance;
        this.clock = clock;
    }

    /**
     * The customer of this id.
     *
     * @throws NotFound if nobody ever said anything of such a customer
     * @throws io.muster.shared.EngineAway if an engine does not answer in time
     */
    public Portrait show(String id) {
        Instant now = clock.instant();
        Catalogue tags = catalogue.current();
        Customer customer = store.find(id, tags).orElseThrow(() -> new NotFound("There is no such customer"));
        Tested tested = segments.of(customer, tags, now);
        List<PortraitTag> shown = new ArrayList<>();
        List<MaskedTag> masked = new ArrayList<>();
        List<Tag> inTree = new ArrayList<>();
        for (Tag tag : tags.inTheTree()) {
            if (!clearance.covers(tag.sensitivity())) {
                // Whether there is a value or not: that alone would tell.
                masked.add(MaskedTag.of(tag));
                inTree.add(tag);
            } else if (live(tag, customer.tags(), now) instanceof PortraitTag live) {
                shown.add(live);
                inTree.add(tag);
            }
        }
        return new Portrait(
                customer.id(),
                customer.number(),
                now,
                shown,
                masked,
                PortraitCategory.of(inTree, tags),
                tested.holding(),
                tested.broken());
    }

    private @Nullable PortraitTag live(Tag tag, TagSet customer, Instant now) {
        @Nullable TagEntry entry = customer.entries().get(tag.code());
        if (entry == null || entry.value() == null || !entry.isLive(tag.timeToLive(), now)) {
            return null;
        }
        return new PortraitTag(
                tag.code(),
                tag.names(),
                tag.category(),
                tag.type(),
                ShownValue.of(tag, entry.value()),
                entry.setAt(),
                entry.setBy(),
                load(entry.setBy()),
                Optional.ofNullable(tag.timeToLive()).map(entry.setAt()::plus).orElse(null));
    }

    private @Nullable SettingLoad load(String setBy) {
        if (!setBy.startsWith(BY_LOAD)) {
            return null;
        }
        String id = setBy.substring(BY_LOAD.length());
        return new SettingLoad(id, loads.loaderOf(id).orElse(null));
    }
}
