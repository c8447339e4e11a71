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
    private static final FilterCheck CHECK = new FilterCheck(
            new Limits(100, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
            ZoneId.of("UTC"));

    private final Catalogue catalogue;
    private final References named;

    /** @param references where the names of segments and lists are; what is gone is called by its id */
    NodeWords(Catalogue catalogue, References references) {
        this.catalogue = catalogue.asPublished();
        this.named = new NamesOnly(references);
    }

    /** @param timezone the filter's */
    Sentence of(Json node, Json timezone) {
        Map<String, Json> filter = new LinkedHashMap<>();
        filter.put("language", NUMBER_ONE);
        filter.put("timezone", timezone);
        filter.put("where", node);
        return switch (CHECK.check(new JsonObject(filter), "", catalogue, named)) {
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
    private record NamesOnly(References references) implements References {
        @Override
        public Segment segment(String id, @Nullable Integer version) {
            @Nullable
            String name = switch (references.segment(id, version)) {
                case Saved saved -> saved.name();
                case NoSegment _, NoVersion _ -> null;
            };
            return new Saved(version == null ? 1 : version, name, EVERYONE);
        }

        @Override
        public Optional<KeptList> list(String id) {
            @Nullable String name = references.list(id).map(KeptList::name).orElse(null);
            return Optional.of(new KeptList(id, name, 1, MemberNumbers.NOBODY));
        }
    }
}
