package io.muster.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.customer.CustomerFields;
import io.muster.tag.DatePrecision;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the values or bins in which a tag's customers are counted.
 *
 * @param value the value's code; true or false of a FLAG; null for a bin
 * @param names what people call it; null where it speaks for itself
 * @param from where a bin begins: a number, a day or an instant; null where it has no beginning
 * @param to where it ends, which is not in it; null where it has no end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagPart(
        @Nullable Object value,
        @Nullable Names names,
        @Nullable Object from,
        @Nullable Object to) {

    /** The parts of a tag, in the order in which they are counted. */
    static List<TagPart> of(CountedTag counted) {
        if (!counted.isCut()) {
            return counted.values().stream()
                    .map(value -> value(counted.tag(), value))
                    .toList();
        }
        List<Double> edges = counted.edges();
        return IntStream.rangeClosed(0, edges.size())
                .mapToObj(bin -> new TagPart(
                        null,
                        null,
                        bin == 0 ? null : edge(counted.tag(), edges.get(bin - 1)),
                        bin == edges.size() ? null : edge(counted.tag(), edges.get(bin))))
                .toList();
    }

    private static TagPart value(Tag tag, String value) {
        return tag.type() == TagType.FLAG
                ? new TagPart(Boolean.valueOf(value), null, null, null)
                : new TagPart(value, tag.values().namesOf(value), null, null);
    }

    private static Object edge(Tag tag, double edge) {
        if (tag.type() == TagType.NUMBER) {
            return edge;
        }
        return tag.precision() == DatePrecision.DAY
                ? CustomerFields.day((long) edge)
                : Instant.ofEpochMilli((long) edge);
    }
}
