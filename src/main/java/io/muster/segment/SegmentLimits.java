package io.muster.segment;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much may be said of a segment, its filter apart. */
@Dependent
public class SegmentLimits {
    /** What a column holds. */
    private static final int LONGEST_PATH = 1_000;

    /** The longest name, in characters. */
    static final int NAME = 200;

    /** The longest description, in characters. */
    static final int DESCRIPTION = 2_000;

    /** The longest name of an owner, in characters. */
    static final int OWNER = 200;

    private final int labels;
    private final int labelLength;
    private final int folderDepth;
    private final int folderLength;

    /** @throws IllegalArgumentException if one is below 1, or a folder's path could have more than 1,000 characters */
    SegmentLimits(
            @ConfigProperty(name = "muster.segment.labels") int labels,
            @ConfigProperty(name = "muster.segment.label-length") int labelLength,
            @ConfigProperty(name = "muster.segment.folder-depth") int folderDepth,
            @ConfigProperty(name = "muster.segment.folder-length") int folderLength) {
        if (labels < 1
                || labelLength < 1
                || folderDepth < 1
                || folderLength < 1
                || (folderLength + 1L) * folderDepth > LONGEST_PATH) {
            throw new IllegalArgumentException(
                    "limits of segments are at least 1, and a folder's path at most 1000 long");
        }
        this.labels = labels;
        this.labelLength = labelLength;
        this.folderDepth = folderDepth;
        this.folderLength = folderLength;
    }

    /** How many labels a segment may have. */
    int labels() {
        return labels;
    }

    /** How many characters a label may have. */
    int labelLength() {
        return labelLength;
    }

    /** How many folders may lie in one another. */
    int folderDepth() {
        return folderDepth;
    }

    /** How many characters a folder's name may have. */
    int folderLength() {
        return folderLength;
    }
}
