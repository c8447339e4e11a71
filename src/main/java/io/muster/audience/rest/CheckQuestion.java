package io.muster.audience.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a check, for the OpenAPI document; it is read strictly by {@link AudienceRequest}.
 *
 * @param filter a filter of the audience filter language
 */
@Schema(name = "CheckQuestion")
record CheckQuestion(
        @Schema(required = true, type = SchemaType.OBJECT) Object filter) {}
