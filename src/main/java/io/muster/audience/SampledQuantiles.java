package io.muster.audience;

import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import java.util.List;
import java.util.Map;

/** Learns how numbers and dates are spread, from some of the customers. */
public interface SampledQuantiles {

    /**
     * Approximate quantiles over a sample of all customers that is the same each time, as long as they are; expired
     * values are in it too. Good for choosing bins, not for showing.
     *
     * @param tags of numbers or dates
     * @param percents 0 to 100, ascending
     * @return by tag the quantiles in that order, dates as milliseconds since 1970; a tag without values is not in it
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    Map<TagCode, List<Double>> quantiles(List<Tag> tags, List<Double> percents);
}
