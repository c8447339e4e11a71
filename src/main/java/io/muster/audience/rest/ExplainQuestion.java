package io.muster.audience.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of an explanation, for the OpenAPI document; it is read strictly by {@link AudienceRequest}.
 *
 * @param filter a filter of the audience filter language
 * @param customerId the customer
 */
@Schema(name = "ExplainQuestion")
record ExplainQuestion(
        @Schema(required = true, type = SchemaType.OBJECT) Object filter,
        @Schema(required = true) String customerId) {}
