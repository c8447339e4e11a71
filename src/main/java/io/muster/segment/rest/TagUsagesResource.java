package io.muster.segment.rest;

import io.muster.segment.SegmentStore;
import io.muster.segment.SegmentUse;
import io.muster.shared.NotFound;
import io.muster.shared.Page;
import io.muster.tag.TagCatalogue;
import io.muster.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The segments that need a tag. */
@Path("/api/v1/tags/{code}/usages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tags")
class TagUsagesResource {
    private final TagCatalogue catalogue;
    private final SegmentStore store;

    TagUsagesResource(TagCatalogue catalogue, SegmentStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    @GET
    @Operation(
            operationId = "listTagUsages",
            summary = "The segments that test this tag",
            description = "By their current versions, or by older ones that a segment pins")
    public Page<SegmentUse> usages(@PathParam("code") String code, @BeanParam PageQuery page) {
        io.muster.tag.Tag tag =
                catalogue.current().find(code).orElseThrow(() -> new NotFound("there is no tag " + code));
        return page.of(store.usesOf(tag.code()), "usages of tag " + code, use -> use.segment() + " " + use.version());
    }
}
