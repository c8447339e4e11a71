package io.muster.audience;

import io.muster.audience.AudienceSampler.Sample;
import io.muster.customer.Customer;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.Invalid;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Shows some members of an audience, drawn at random. */
@ApplicationScoped
public class PreviewAudience {
    private final AudienceSampler sampler;
    private final TagCatalogue catalogue;
    private final ShownTags shownTags;

    PreviewAudience(AudienceSampler sampler, TagCatalogue catalogue, ShownTags shownTags) {
        this.sampler = sampler;
        this.catalogue = catalogue;
        this.shownTags = shownTags;
    }

    /**
     * A preview; all of it is of one point in time.
     *
     * @param count how many members there are
     * @param members some of them, in random order
     * @param asOf every change acknowledged before this instant is in it
     */
    public record Preview(long count, List<Member> members, Instant asOf) {}

    /**
     * One member.
     *
     * @param id the id that callers use
     * @param tags what was asked for, in the order asked
     */
    public record Member(String id, List<ShownTag> tags) {}

    /**
     * Draws members.
     *
     * @param size the most members
     * @param tags the codes of the tags to show
     * @param seed the same seed draws the same members, as long as the members are the same
     * @throws Invalid if a tag is not there, or not published; pointers begin with {@code /tags}
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    public Preview preview(ResolvedFilter filter, int size, List<String> tags, int seed) {
        Catalogue current = catalogue.current();
        List<Tag> shown = PublishedTags.named(tags, "/tags", current);
        Sample sample = sampler.draw(filter.condition(), size, seed, current);
        return new Preview(
                sample.count(),
                sample.customers().stream()
                        .map(customer -> member(customer, shown, filter.now()))
                        .toList(),
                sample.asOf());
    }

    private Member member(Customer customer, List<Tag> tags, Instant now) {
        return new Member(
                customer.id(),
                tags.stream()
                        .map(tag -> shownTags.of(tag, customer.tags(), now))
                        .toList());
    }
}
