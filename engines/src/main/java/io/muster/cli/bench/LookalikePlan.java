package io.muster.cli.bench;

import java.util.List;

/**
 * What lookalikes are to be measured by.
 *
 * @param tag whose members are to be found; nothing learns from it
 * @param value of that tag, which members have
 * @param sizes of seeds
 * @param draws how many seeds of each size
 * @param seed of all that is drawn at random
 */
public record LookalikePlan(String tag, String value, List<Integer> sizes, int draws, long seed) {
    /** Sizes as a copy. */
    public LookalikePlan {
        sizes = List.copyOf(sizes);
    }

    /** The source that the tag is of. */
    String source() {
        return tag.substring(0, tag.indexOf('.'));
    }

    /** What members have, as the index holds it. */
    String term() {
        return tag + "=" + value;
    }

    /** Whom it is known of, in the server's filter language. */
    String known() {
        return "{\"language\":1,\"where\":{\"tag\":\"%s\",\"op\":\"exists\"}}".formatted(tag);
    }
}
