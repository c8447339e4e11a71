package io.muster.segment;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many belonged to a segment on a day.
 *
 * @param day in the server's time zone
 * @param version the segment's version that was counted, the current one of that moment
 * @param count the customers who belonged to it, exactly
 * @param total all customers of that moment
 * @param asOf every change acknowledged before this instant is in the figures
 */
public record SegmentSize(
        @Schema(required = true) LocalDate day,
        @Schema(required = true) int version,
        @Schema(required = true) long count,
        @Schema(required = true) long total,
        @Schema(required = true) Instant asOf) {}
