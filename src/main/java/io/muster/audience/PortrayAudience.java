package io.muster.audience;

import io.muster.audience.ValueCounter.Profiles;
import io.muster.filter.Condition;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.Invalid;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds out what tells an audience from everyone, or from another audience. */
@ApplicationScoped
public class PortrayAudience {
    private static final Condition EVERYONE = new Condition.All("", List.of());

    private final ValueCounter counter;
    private final CutValues cutting;
    private final TagCatalogue catalogue;
    private final int mostValues;

    PortrayAudience(
            ValueCounter counter,
            CutValues cutting,
            TagCatalogue catalogue,
            @ConfigProperty(name = "muster.portrait.values-most") int mostValues) {
        this.counter = counter;
        this.cutting = cutting;
        this.catalogue = catalogue;
        this.mostValues = mostValues;
    }

    /**
     * Portrays an audience. Figures of many are shown to whoever may count; only of one customer values are masked.
     *
     * @param base whom to compare it with, which may be any other audience; null for everyone
     * @param codes the tags; none for all that are published
     * @throws Invalid if a tag is not there, or not published; pointers begin with {@code /tags}
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    public Portrait portray(ResolvedFilter audience, @Nullable ResolvedFilter base, List<String> codes) {
        Catalogue current = catalogue.current();
        List<Tag> tags = codes.isEmpty() ? PublishedTags.all(current) : PublishedTags.named(codes, "/tags", current);
        List<CountedTag> counted = cutting.cut(tags, audience.now(), audience.zone());
        Profiles profiles = counter.count(asked(audience, base), counted);
        // The people of an audience and of everyone are the people of the audience.
        ValueProfile both = profiles.profiles().get(base == null ? 0 : 2);
        return new DrawPortrait(
                        counted, profiles.profiles().get(0), profiles.profiles().get(1), both, mostValues)
                .draw(profiles.total(), profiles.asOf());
    }

    private static List<Condition> asked(ResolvedFilter audience, @Nullable ResolvedFilter base) {
        return base == null
                ? List.of(audience.condition(), EVERYONE)
                : List.of(
                        audience.condition(),
                        base.condition(),
                        new Condition.All("", List.of(audience.condition(), base.condition())));
    }
}
