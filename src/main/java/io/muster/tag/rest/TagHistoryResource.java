package io.muster.tag.rest;

import io.muster.shared.Json;
import io.muster.shared.NotFound;
import io.muster.shared.Page;
import io.muster.tag.FieldChange;
import io.muster.tag.TagRevision;
import io.muster.tag.TagStore;
import io.muster.tag.TagVersion;
import io.muster.tag.TagWriter;
import io.muster.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What became of a tag over time. */
@Path("/api/v1/tags/{code}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
class TagHistoryResource {
    private final TagStore store;

    TagHistoryResource(TagStore store) {
        this.store = store;
    }

    /**
     * A tag as it was.
     *
     * @param version which version
     * @param changedAt when it was made
     * @param diff how it differs from the version before; empty for the first
     * @param tag the tag
     */
    @Schema(name = "TagVersion")
    public record Version(
            int version,
            Instant changedAt,
            List<FieldChange> diff,
            @Schema(implementation = TagSchemas.Tag.class) Json tag) {
        static Version of(TagVersion version) {
            TagRevision revision = version.revision();
            return new Version(
                    revision.version(), revision.changedAt(), revision.diff(), TagWriter.write(version.tag()));
        }
    }

    @GET
    @Operation(operationId = "listTagVersions", summary = "All changes of a tag, the newest first")
    public Page<TagRevision> revisions(@PathParam("code") String code, @BeanParam PageQuery page) {
        List<TagRevision> revisions = store.revisions(TagResource.parse(code));
        if (revisions.isEmpty()) {
            throw TagResource.notFound(code);
        }
        return page.of(revisions, "versions of " + code, revision -> Integer.toString(revision.version()));
    }

    @GET
    @Path("{version}")
    @Operation(operationId = "getTagVersion", summary = "A tag as it was")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Version.class)))
    public Version version(@PathParam("code") String code, @PathParam("version") String number) {
        int wanted = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
        return store.version(TagResource.parse(code), wanted)
                .map(Version::of)
                .orElseThrow(() -> new NotFound("the tag " + code + " has no version " + number));
    }
}
