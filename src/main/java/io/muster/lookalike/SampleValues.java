package io.muster.lookalike;

import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each tag says of each customer of a sample, the seed's members first: the customers' tag sets, turned. */
final class SampleValues {
    private final @Nullable TagValue[][] byTag;

    SampleValues(LearningSample sample) {
        List<Tag> tags = sample.tags();
        int members = sample.seed().size();
        int customers = members + sample.base().size();
        Map<TagCode, Integer> places = HashMap.newHashMap(tags.size());
        for (int tag = 0; tag < tags.size(); tag++) {
            places.put(tags.get(tag).code(), tag);
        }
        byTag = new @Nullable TagValue[tags.size()][customers];
        // A customer has few of all the tags: to go through those is quicker than to ask for each.
        IntStream.range(0, customers).parallel().forEach(customer -> {
            TagSet set = customer < members
                    ? sample.seed().get(customer)
                    : sample.base().get(customer - members);
            set.entries().forEach((code, entry) -> {
                @Nullable Integer place = places.get(code);
                if (place != null) {
                    byTag[place][customer] = live(tags.get(place), entry, sample.now());
                }
            });
        });
    }

    private static @Nullable TagValue live(Tag tag, TagEntry entry, Instant now) {
        return entry.isLive(tag.timeToLive(), now) ? entry.value() : null;
    }

    /** Each customer's value of the tag at this place in the sample; null where there is none that counts. */
    @Nullable
    TagValue[] of(int tag) {
        return byTag[tag];
    }
}
