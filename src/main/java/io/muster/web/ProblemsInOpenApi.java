package io.muster.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says once, for every operation, that whatever is refused is refused as a problem. */
@OpenAPIDefinition(
        info = @Info(title = "Muster", version = "v1"),
        components = @Components(schemas = @Schema(name = "ProblemDetails", implementation = ProblemDetails.class)))
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponse problem = OASFactory.createAPIResponse()
                .description("What was asked is refused; the problem tells why")
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDetails.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("ProblemDetails"))));
        operation.getResponses().removeAPIResponse("400");
        operation.getResponses().setDefaultValue(problem);
        return operation;
    }
}
