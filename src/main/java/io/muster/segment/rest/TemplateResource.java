package io.muster.segment.rest;

import io.muster.segment.FillTemplate;
import io.muster.segment.FillTemplate.Filled;
import io.muster.segment.SegmentTemplates;
import io.muster.shared.Json;
import io.muster.shared.Page;
import io.muster.tag.Catalogue;
import io.muster.tag.TagCatalogue;
import io.muster.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Ready-made audiences. */
@Path("/api/v1/segment-templates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Segment templates", description = "Ready-made audiences with parameters, over the demo's catalogue")
class TemplateResource {
    private final SegmentTemplates templates;
    private final FillTemplate filling;
    private final TagCatalogue catalogue;

    TemplateResource(SegmentTemplates templates, FillTemplate filling, TagCatalogue catalogue) {
        this.templates = templates;
        this.filling = filling;
        this.catalogue = catalogue;
    }

    /**
     * The body of a filling, for the OpenAPI document.
     *
     * @param parameters by name; what is left out is as the template says
     */
    @Schema(name = "TemplateParameters")
    record Parameters(
            @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> parameters) {}

    /** The answer of a filling, for the OpenAPI document. */
    @Schema(name = "FilledTemplate")
    record Answer(
            @Schema(required = true, type = SchemaType.OBJECT)
            Object filter,

            @Schema(required = true) io.muster.filter.Sentence sentences) {}

    @GET
    @Operation(operationId = "listSegmentTemplates", summary = "All templates with their parameters")
    public Page<TemplateAnswer> list(@BeanParam PageQuery page) {
        Catalogue current = catalogue.current();
        return page.of(
                templates.all().stream()
                        .map(template -> TemplateAnswer.of(template, current))
                        .toList(),
                "segment templates",
                TemplateAnswer::id);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSegmentTemplate", summary = "One template with its parameters")
    public TemplateAnswer get(@PathParam("id") String id) {
        return TemplateAnswer.of(templates.get(id), catalogue.current());
    }

    @POST
    @Path("{id}/filter")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "fillSegmentTemplate", summary = "Makes a filter from a template")
    @APIResponse(
            responseCode = "200",
            description = "The filter, to be counted or saved, and what it says",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Parameters.class),
                            examples = @ExampleObject(name = "dormant", value = "{\"parameters\": {\"days\": 90}}")))
    public Filled fill(@PathParam("id") String id, Json body) {
        return filling.fill(id, body);
    }
}
