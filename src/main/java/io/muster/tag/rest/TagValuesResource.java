package io.muster.tag.rest;

import io.muster.shared.Page;
import io.muster.shared.Page.Total;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagType;
import io.muster.tag.ValueCounts;
import io.muster.tag.ValueCounts.Counted;
import io.muster.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The dictionary of a tag, and how many customers have each value. */
@Path("/api/v1/tags/{code}/values")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
class TagValuesResource {
    private final TagCatalogue catalogue;
    private final Instance<ValueCounts> counts;

    TagValuesResource(TagCatalogue catalogue, Instance<ValueCounts> counts) {
        this.catalogue = catalogue;
        this.counts = counts;
    }

    /**
     * One value.
     *
     * @param code the value's code
     * @param names what people call it
     * @param count how many customers have it
     */
    public record Value(String code, Names names, @Nullable Long count) {}

    /**
     * A page of values.
     *
     * @param items the values in the dictionary's order
     * @param nextPageToken what to ask for the next page with
     * @param total how many values there are
     * @param asOf every change acknowledged before this instant is counted
     */
    public record Values(
            List<Value> items,
            @Nullable String nextPageToken,
            Total total,
            @Nullable Instant asOf) {}

    @GET
    @Operation(
            operationId = "listTagValues",
            summary = "The values of a tag's dictionary and their exact counts of customers")
    public Values values(
            @PathParam("code") String code,
            @QueryParam("q") @Parameter(description = "Part of the code or of a name, in whatever case") @Nullable
                    String q,
            @BeanParam PageQuery page) {
        Tag tag = catalogue.current().find(code).orElseThrow(() -> TagResource.notFound(code));
        Page<DictionaryValue> found = page.of(matching(tag, q), "values of " + code + "?" + q, DictionaryValue::code);
        boolean choice = tag.type() == TagType.ENUM || tag.type() == TagType.MULTI;
        @Nullable
        Counted counted = choice && counts.isResolvable() ? counts.get().counts(tag, codes(found)) : null;
        List<Value> items = found.items().stream()
                .map(value -> new Value(
                        value.code(),
                        value.names(),
                        counted == null ? null : counted.byValue().getOrDefault(value.code(), 0L)))
                .toList();
        return new Values(items, found.nextPageToken(), found.total(), counted == null ? null : counted.asOf());
    }

    private static List<String> codes(Page<DictionaryValue> page) {
        return page.items().stream().map(DictionaryValue::code).toList();
    }

    private static List<DictionaryValue> matching(Tag tag, @Nullable String q) {
        if (q == null) {
            return tag.values().values();
        }
        String text = q.strip().toLowerCase(Locale.ROOT);
        return tag.values().values().stream()
                .filter(value -> (value.code() + "\n" + value.names().zh() + "\n"
                                + value.names().en())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList();
    }
}
