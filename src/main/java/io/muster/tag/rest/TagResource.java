package io.muster.tag.rest;

import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.NotFound;
import io.muster.shared.Page;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.DefineTag;
import io.muster.tag.DeleteTag;
import io.muster.tag.ReviseTag;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagCode;
import io.muster.tag.TagWriter;
import io.muster.web.PageQuery;
import io.muster.web.VersionTag;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tags;
import org.jspecify.annotations.Nullable;

/** The tags of the catalogue. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tags(@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags", description = "The tag catalogue"))
class TagResource {
    private final TagCatalogue catalogue;
    private final DefineTag defineTag;
    private final ReviseTag reviseTag;
    private final DeleteTag deleteTag;

    TagResource(TagCatalogue catalogue, DefineTag defineTag, ReviseTag reviseTag, DeleteTag deleteTag) {
        this.catalogue = catalogue;
        this.defineTag = defineTag;
        this.reviseTag = reviseTag;
        this.deleteTag = deleteTag;
    }

    @GET
    @Operation(operationId = "findTags", summary = "Finds tags, as a list or as the tree of categories")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {TagSchemas.Page.class, TagSchemas.Tree.class})))
    public Object list(
            @BeanParam TagSearch search,
            @BeanParam PageQuery page,
            @QueryParam("tree")
                    @Parameter(
                            description = "The whole tree instead of a page of a list",
                            schema = @Schema(implementation = Boolean.class))
                    @Nullable
                    String tree) {
        List<Problem> problems = new ArrayList<>();
        YesOrNo.check("tree", tree, problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        Catalogue current = catalogue.current();
        if (Boolean.parseBoolean(tree)) {
            return TagTree.of(search.in(current), current);
        }
        Page<Tag> found =
                page.of(search.in(current), "tags?" + search, tag -> tag.code().value());
        return new Page<>(found.items().stream().map(TagSummary::of).toList(), found.nextPageToken(), found.total());
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getTag", summary = "One tag with its whole dictionary; the ETag is its version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TagSchemas.Tag.class)))
    public Response get(@PathParam("code") String code) {
        return answer(catalogue.current().find(code).orElseThrow(() -> TagResource.notFound(code)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "defineTag", summary = "Adds a tag, as a draft unless it says otherwise")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TagSchemas.Tag.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TagSchemas.Tag.class)))
    public Response define(Json body, UriInfo uri) {
        Tag tag = defineTag.define(body);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(tag.code().value()).build())
                .tag(VersionTag.of(tag.version()))
                .entity(TagWriter.write(tag))
                .build();
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseTag",
            summary = "Makes the next version of a tag; where nothing differs, none is made")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TagSchemas.Tag.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TagSchemas.Tag.class)))
    public Response revise(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag of the version seen") @Nullable
                    String ifMatch,
            Json body) {
        return answer(reviseTag.revise(parse(code), body, VersionTag.expected(ifMatch)));
    }

    @DELETE
    @Path("{code}")
    @Operation(operationId = "deleteTag", summary = "Deletes a tag that nothing uses and no customer carries")
    @APIResponse(responseCode = "204")
    public Response delete(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag of the version seen") @Nullable
                    String ifMatch) {
        deleteTag.delete(parse(code), VersionTag.expected(ifMatch));
        return Response.noContent().build();
    }

    static TagCode parse(String code) {
        return TagCode.parse(code).orElseThrow(() -> notFound(code));
    }

    static NotFound notFound(String code) {
        return new NotFound("there is no tag " + code);
    }

    private static Response answer(Tag tag) {
        return Response.ok(TagWriter.write(tag))
                .tag(VersionTag.of(tag.version()))
                .build();
    }
}
