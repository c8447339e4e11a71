package io.muster.audience;

import io.muster.audience.BinQuantiles.Quantile;
import io.muster.tag.Tag;
import java.time.Instant;
import java.util.List;

/**
 * What tells an audience from its base; all of it is of one point in time.
 *
 * @param sizes how large both are
 * @param total all customers
 * @param asOf every change acknowledged before this instant is in the figures
 * @param comparisons how many shares were compared, which is what significance was corrected for
 * @param tags in the order asked, else of their codes
 */
public record Portrait(AudienceSizes sizes, long total, Instant asOf, int comparisons, List<OfTag> tags) {
    public Portrait {
        tags = List.copyOf(tags);
    }

    /**
     * One tag.
     *
     * @param coverage who have any value
     * @param parts its values in the dictionary's order, or its bins in theirs
     * @param left how many values are not among them, as there are too many
     * @param quantiles of a NUMBER tag in the audience; empty for all other types
     * @param baseQuantiles the same in the base
     */
    public record OfTag(
            Tag tag,
            Compared coverage,
            List<Part> parts,
            int left,
            List<Quantile> quantiles,
            List<Quantile> baseQuantiles) {}

    /** One value, or one bin, and who have it. */
    public record Part(TagPart part, Compared compared) {}
}
