package io.muster.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which segments are looked for; what is not said chooses nothing.
 *
 * @param text a part of the id, the name, the description or the owner, in whatever case
 * @param folder a folder with everything below it
 * @param labels labels that it has, all of them
 */
public record SegmentSearch(@Nullable String text, @Nullable String folder, List<String> labels) {
    public SegmentSearch {
        labels = List.copyOf(labels);
    }
}
