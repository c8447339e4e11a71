package io.muster.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a caller takes (RFC 9110, 12.5.1). No two answers of ours differ in a parameter alone, so what is
 * asked for with one, or in capitals, is the same type: whoever writes {@code text/csv; charset=utf-8} wants CSV.
 *
 * @param ranges what the caller wrote, each with its quality
 */
record AcceptedTypes(List<MediaType> ranges) {
    private static final String QUALITY = "q";

    /** What a request says that it takes; everything where it says nothing, nothing where that cannot be read. */
    static AcceptedTypes of(HttpHeaders request) {
        try {
            return new AcceptedTypes(request.getAcceptableMediaTypes());
        } catch (IllegalArgumentException e) {
            return new AcceptedTypes(List.of());
        }
    }

    /**
     * The type that is liked best, and of several the one that is named most closely, and then the first; nothing where
     * none is taken.
     */
    Optional<MediaType> best(List<MediaType> offered) {
        @Nullable MediaType best = null;
        Liking most = new Liking(0, 0);
        for (MediaType type : offered) {
            Liking liking = liking(type);
            if (liking.quality() > 0 && liking.compareTo(most) > 0) {
                best = type;
                most = liking;
            }
        }
        return Optional.ofNullable(best);
    }

    private Liking liking(MediaType type) {
        return ranges.stream()
                .filter(range -> range.isCompatible(type))
                .map(range -> new Liking(quality(range), closeness(range)))
                .max(Comparator.comparingInt(Liking::closeness).thenComparingDouble(Liking::quality))
                .orElse(new Liking(0, 0));
    }

    private static int closeness(MediaType range) {
        return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
    }

    private static double quality(MediaType range) {
        for (Map.Entry<String, String> parameter : range.getParameters().entrySet()) {
            if (parameter.getKey().toLowerCase(Locale.ROOT).equals(QUALITY)) {
                try {
                    return Double.parseDouble(parameter.getValue());
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /**
     * How much a type is liked.
     *
     * @param quality 0 to 1; what has 0 is not taken
     * @param closeness 0 where anything was named, 1 where any subtype, 2 where this very type
     */
    private record Liking(double quality, int closeness) implements Comparable<Liking> {
        private static final Comparator<Liking> BY_QUALITY =
                Comparator.comparingDouble(Liking::quality).thenComparingInt(Liking::closeness);

        @Override
        public int compareTo(Liking other) {
            return BY_QUALITY.compare(this, other);
        }
    }
}
