package io.muster.segment.rest;

import io.muster.segment.SegmentStore;
import io.muster.segment.SegmentStore.Shelf;
import io.muster.shared.Page;
import io.muster.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where segments are to be found: their folders and labels, for pickers. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Segments")
class ShelfResource {
    private final SegmentStore store;

    ShelfResource(SegmentStore store) {
        this.store = store;
    }

    @GET
    @Path("segment-folders")
    @Operation(operationId = "listSegmentFolders", summary = "The folders in which segments lie, by name")
    public Page<Shelf> folders(@BeanParam PageQuery page) {
        return page.of(store.folders(), "segment folders", Shelf::name);
    }

    @GET
    @Path("segment-labels")
    @Operation(operationId = "listSegmentLabels", summary = "The labels that segments have, by name")
    public Page<Shelf> labels(@BeanParam PageQuery page) {
        return page.of(store.labels(), "segment labels", Shelf::name);
    }
}
