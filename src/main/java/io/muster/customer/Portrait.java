package io.muster.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.customer.CustomerSegments.SegmentNamed;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that is known of one customer.
 *
 * @param id the id that callers use
 * @param number dense number for life
 * @param asOf every change acknowledged before this instant is shown
 * @param tags every tag with a value that still counts and that the caller may see, in the order of the tree
 * @param maskedTags the tags of which the caller may not see whether there is a value, nor which; always all of them
 * @param tree the categories in which all these tags lie
 * @param segments the saved segments that hold the customer now, by name
 * @param brokenSegments saved segments that could not be tested, since their filters are not right any more
 */
@Schema(name = "CustomerPortrait")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Portrait(
        String id,
        int number,
        Instant asOf,
        List<PortraitTag> tags,
        List<MaskedTag> maskedTags,
        List<PortraitCategory> tree,
        List<SegmentNamed> segments,
        List<SegmentNamed> brokenSegments) {}
