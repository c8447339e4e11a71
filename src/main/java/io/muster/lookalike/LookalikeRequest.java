package io.muster.lookalike;

import io.muster.shared.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, kept so that it can be asked again.
 *
 * @param name what people call it; null where it has no name
 * @param within whom to search, a filter; null for everybody
 * @param excludeSeed whether the seed's own members are left out of the result
 * @param tags codes of the only tags to learn from; null for all
 * @param excludeTags codes of tags not to learn from
 */
public record LookalikeRequest(
        @Nullable String name,
        Seed seed,
        Wanted wanted,
        @Nullable Json within,
        boolean excludeSeed,
        @Nullable List<String> tags,
        List<String> excludeTags) {
    public LookalikeRequest {
        tags = tags == null ? null : List.copyOf(tags);
        excludeTags = List.copyOf(excludeTags);
    }
}
