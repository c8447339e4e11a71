package io.muster.load.rest;

import io.muster.load.LoadersInUse;
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

/** The loaders that this server has. */
@Path("/api/v1/loaders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Loads")
class LoaderResource {
    private final LoadersInUse loaders;

    LoaderResource(LoadersInUse loaders) {
        this.loaders = loaders;
    }

    @GET
    @Operation(operationId = "listLoaders", summary = "The loaders, with their options")
    public Page<LoaderAnswer> list(@BeanParam PageQuery page) {
        return page.of(loaders.get().all().stream().map(LoaderAnswer::of).toList(), "loaders", LoaderAnswer::name);
    }
}
