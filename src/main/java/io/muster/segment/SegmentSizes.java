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
     * Takes the turn to measure, unless another has it.
     *
     * @param owner who takes it, at most 36 characters
     * @param longest after which others may take it even if it was not given back
     * @return whether it was taken
     */
    boolean takeTurn(String owner, Duration longest);

    /**
     * Has the turn for longer, unless another has taken it meanwhile.
     *
     * @param longest from now
     * @return whether it is still this owner's
     */
    boolean keepTurn(String owner, Duration longest);

    /** Gives the turn back, unless another has taken it meanwhile. */
    void giveTurnBack(String owner);
}
