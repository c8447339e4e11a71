package io.muster.customer.rest;

import io.muster.customer.ChangeCustomers;
import io.muster.customer.Portrait;
import io.muster.customer.ShowCustomer;
import io.muster.shared.Json;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers: what is known of one, and what callers say of them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Customers", description = "What is known of a customer, and changing it")
class CustomerResource {
    private static final String EXAMPLE = """
            {"at": "2026-11-22T08:00:00+08:00", "tags": {"crm.member_level": "gold", "crm.birthday": "1990-02-28"}}""";
    private static final String BATCH = """
            {"customers": [{"id": "C1", "tags": {"crm.member_level": "gold"}}, {"id": "C2", "tags": {"crm.member_level": null}}]}""";

    private final ChangeCustomers changing;
    private final ShowCustomer showing;

    CustomerResource(ChangeCustomers changing, ShowCustomer showing) {
        this.changing = changing;
        this.showing = showing;
    }

    @GET
    @Path("/customers/{id}")
    @Operation(
            operationId = "getCustomer",
            summary = "Everything that is known of one customer",
            description = "Every tag with names, values, and when and by what it was set, masked by the caller's"
                    + " clearance; the tree in which the tags lie; and the saved segments that hold the customer now.")
    @APIResponse(
            responseCode = "200",
            description = "The customer's portrait",
            content = @Content(schema = @Schema(implementation = Portrait.class)))
    public Portrait portrait(@PathParam("id") String id) {
        return showing.show(id);
    }

    @PUT
    @Path("/customers/{id}/tags")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeCustomer",
            summary = "Change one customer's tags",
            description =
                    "Each named tag gets exactly these values; null clears it. Newer news of a tag, by `at`, wins.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each tag; it can be counted now",
            content = @Content(schema = @Schema(implementation = ChangeAnswer.class)))
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "change", value = EXAMPLE)))
    public ChangeAnswer change(@PathParam("id") String id, Json body) {
        return ChangeAnswer.of(changing.change(id, body));
    }

    @POST
    @Path("/customers:batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeCustomers",
            summary = "Change many customers' tags",
            description = "Each row is stored whole or refused whole, with every reason at its place.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each row; what was stored can be counted now",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "batch", value = BATCH)))
    public BatchAnswer changeAll(Json body) {
        return BatchAnswer.of(changing.changeAll(body));
    }
}
