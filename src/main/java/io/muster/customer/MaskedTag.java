package io.muster.customer;

import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagType;
import java.util.List;

/**
 * A tag whose values the caller may not see.
 *
 * @param category the codes of its category, from the first level
 */
public record MaskedTag(TagCode code, Names names, List<String> category, TagType type) {

    static MaskedTag of(Tag tag) {
        return new MaskedTag(tag.code(), tag.names(), tag.category(), tag.type());
    }
}
