package io.muster.tag;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that an ENUM or MULTI tag may take, in the order people see them; found by code at once. */
public final class Dictionary {
    /** The dictionary of a tag that has none. */
    public static final Dictionary EMPTY = new Dictionary(List.of());

    private final Map<String, DictionaryValue> byCode;

    /** Where a code stands twice, its first entry counts. */
    @JsonCreator
    public Dictionary(List<DictionaryValue> values) {
        Map<String, DictionaryValue> entries = LinkedHashMap.newLinkedHashMap(values.size());
        values.forEach(value -> entries.putIfAbsent(value.code(), value));
        this.byCode = Collections.unmodifiableMap(entries);
    }

    /** The entries in their order. */
    @JsonValue
    public List<DictionaryValue> values() {
        return List.copyOf(byCode.values());
    }

    /** Whether the dictionary has a value of this code. */
    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    /** How many values there are. */
    public int size() {
        return byCode.size();
    }

    /** This dictionary with all values of the other: the other's first, as they stand there, then the rest. */
    public Dictionary grown(Dictionary other) {
        List<DictionaryValue> all = new ArrayList<>(other.values());
        all.addAll(byCode.values());
        return new Dictionary(all);
    }

    /** What people call the value; its code where the dictionary does not have it. */
    public Names namesOf(String code) {
        @Nullable DictionaryValue value = byCode.get(code);
        return value == null ? Names.of(code) : value.names();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dictionary that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }

    @Override
    public String toString() {
        return byCode.keySet().toString();
    }
}
