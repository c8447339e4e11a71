package io.muster.audience.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a count, for the OpenAPI document; it is read strictly by {@link AudienceRequest}.
 *
 * @param filter a filter of the audience filter language
 * @param nodes whether every node is to be counted too
 */
@Schema(name = "CountQuestion")
record CountQuestion(
        @Schema(required = true, type = SchemaType.OBJECT) Object filter,

        @Nullable Boolean nodes) {}
