package io.muster.segment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Where the sizes of segments are kept, one a day. */
public interface SegmentSizes {

    /** The segments whose current version has no size of this day yet. */
    List<String> unmeasured(LocalDate day);

    /** Keeps a size, in place of an earlier one of its day; of a segment that is gone meanwhile, nothing is kept. */
    void keep(String segment, SegmentSize size);

    /** The sizes of a segment, the newest first. */
    List<SegmentSize> of(String segment);

    /**
     * Takes the turn to measure, unless another server has it.
     *
     * @param longest after which others may take it even if it was not given back
     * @return whether it was taken
     */
    boolean takeTurn(Duration longest);

    /** Gives the turn back. */
    void giveTurnBack();
}
