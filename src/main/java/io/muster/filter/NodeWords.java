package io.muster.filter;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.tag.Catalogue;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says single nodes of filters that were saved once; what cannot be read any more is said as its JSON. */
final class NodeWords {
    private static final Json NUMBER_ONE = new JsonNumber(BigDecimal.ONE);
    private static final Json EVERYONE = new JsonObject(
            Map.of("language", NUMBER_ONE, "where", new JsonObject(Map.of("all", new JsonArray(List.of())))));
    private static final FilterCheck CHECK =
            new FilterCheck(new Limits(100, Integer.MAX_VALUE, Integer.MAX_VALUE), ZoneId.of("UTC"));

    private final Catalogue catalogue;

    NodeWords(Catalogue catalogue) {
        this.catalogue = catalogue.asPublished();
    }

    /** @param timezone the filter's */
    Sentence of(Json node, Json timezone) {
        Map<String, Json> filter = new LinkedHashMap<>();
        filter.put("language", NUMBER_ONE);
        filter.put("timezone", timezone);
        filter.put("where", node);
        return switch (CHECK.check(new JsonObject(filter), "", catalogue, WHATEVER)) {
            case CheckedFilter checked ->
                new Sentence(
                        new Phrasing(checked, new ChineseWording()).part(),
                        new Phrasing(checked, new EnglishWording()).part());
            case FilterCheck.Refused _ -> {
                String text = CanonicalText.of(node);
                yield new Sentence(text, text);
            }
        };
    }

    /** The name of a segment or a list is said, not what it holds. */
    private static final References WHATEVER = new References() {
        @Override
        public Segment segment(String id, @Nullable Integer version) {
            return new Saved(version == null ? 1 : version, EVERYONE);
        }

        @Override
        public Optional<KeptList> list(String id) {
            return Optional.of(new KeptList(id, null, 1, MemberNumbers.NOBODY));
        }
    };
}
