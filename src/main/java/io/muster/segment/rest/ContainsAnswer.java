package io.muster.segment.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Those of the customers asked about who belong to a segment, for the wire.
 *
 * @param members their ids, in the order asked, each once
 * @param asOf every change acknowledged before this instant is in it
 */
@Schema(name = "Contains")
public record ContainsAnswer(
        @Schema(required = true) List<String> members,
        @Schema(required = true) Instant asOf) {}
