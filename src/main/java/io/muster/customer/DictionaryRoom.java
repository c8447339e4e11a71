package io.muster.customer;

import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What open dictionaries have room for, as one request fills them. */
final class DictionaryRoom {
    private final int mostValues;
    private final Map<TagCode, Set<String>> gained = new HashMap<>();

    /** @param mostValues of one dictionary */
    DictionaryRoom(int mostValues) {
        this.mostValues = mostValues;
    }

    /** Takes a value, unless the tag's dictionary would have to gain it and is full. */
    boolean takes(Tag tag, String value) {
        if (tag.values().has(value)) {
            return true;
        }
        Set<String> news = gained.computeIfAbsent(tag.code(), code -> new HashSet<>());
        if (news.contains(value)) {
            return true;
        }
        return tag.values().size() + news.size() < mostValues && news.add(value);
    }
}
