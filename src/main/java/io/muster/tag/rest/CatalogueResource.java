package io.muster.tag.rest;

import io.muster.shared.Json;
import io.muster.tag.CatalogueFile;
import io.muster.tag.ImportCatalogue;
import io.muster.tag.ImportCatalogue.Imported;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagState;
import io.muster.web.JsonBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The whole catalogue as one file. */
@Path("/api/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@org.eclipse.microprofile.openapi.annotations.tags.Tag(
        name = "Catalogue",
        description = "The whole catalogue as a file")
class CatalogueResource {
    private final TagCatalogue catalogue;
    private final ImportCatalogue importCatalogue;
    private final int maxBytes;

    CatalogueResource(
            TagCatalogue catalogue,
            ImportCatalogue importCatalogue,
            @ConfigProperty(name = "muster.catalogue.max-bytes") int maxBytes) {
        this.catalogue = catalogue;
        this.importCatalogue = importCatalogue;
        this.maxBytes = maxBytes;
    }

    @GET
    @Operation(operationId = "exportCatalogue", summary = "Exports the catalogue: categories, tags and dictionaries")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TagSchemas.Catalogue.class)))
    public Json exported() {
        return CatalogueFile.write(catalogue.current());
    }

    /** The body is read here and not as {@link Json}: a catalogue may be far longer than any other body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importCatalogue",
            summary = "Imports a catalogue, all of it or nothing; what the file does not name stays",
            description = "Importing what was exported changes nothing. New tags that name no state are drafts.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Imported.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TagSchemas.Catalogue.class)))
    public Imported imported(InputStream body) {
        return importCatalogue.run(JsonBody.read(body, maxBytes), TagState.DRAFT);
    }
}
