package io.muster.segment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a segment says.
 *
 * @param name what people call it
 * @param description what it is for; null where nobody said
 * @param folder the folder's names with slashes between, such as {@code campaigns/2026}; null at the top
 * @param owner who answers for it; null where nobody was named
 * @param labels short words to find it by, in the order given, each once
 * @param filter who belongs to it
 */
public record SegmentContent(
        String name,
        @Nullable String description,
        @Nullable String folder,
        @Nullable String owner,
        List<String> labels,
        SavedFilter filter) {
    public SegmentContent {
        labels = List.copyOf(labels);
    }

    /** Whether the other says the same; filters of one canonical form do. */
    boolean saysTheSameAs(SegmentContent other) {
        return name.equals(other.name)
                && Objects.equals(description, other.description)
                && Objects.equals(folder, other.folder)
                && Objects.equals(owner, other.owner)
                && labels.equals(other.labels)
                && filter.canonical().hash().equals(other.filter.canonical().hash());
    }
}
