package io.muster.tag.rest;

import io.muster.shared.Page;
import io.muster.shared.Page.Total;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagStatistics;
import io.muster.tag.TellTagStatistics;
import io.muster.tag.TellTagStatistics.Statistics;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How tags fare: coverage, freshness, use. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
class TagStatisticsResource {
    private final TagCatalogue catalogue;
    private final TellTagStatistics telling;

    TagStatisticsResource(TagCatalogue catalogue, TellTagStatistics telling) {
        this.catalogue = catalogue;
        this.telling = telling;
    }

    /**
     * A page of tags.
     *
     * @param items how each fares
     * @param nextPageToken what to ask for the next page with
     * @param total how many tags there are in the whole list
     * @param customers all customers
     * @param asOf every change acknowledged before this instant is counted
     * @param recordedSince when it began to be recorded which tags filters name and callers set
     */
    @Schema(name = "TagStatisticsPage")
    public record StatisticsPage(
            List<TagStatistics> items,
            @Nullable String nextPageToken,
            Total total,
            long customers,
            Instant asOf,
            Instant recordedSince) {}

    /**
     * One tag.
     *
     * @param tag how it fares
     * @param customers all customers
     * @param asOf every change acknowledged before this instant is counted
     * @param recordedSince when it began to be recorded which tags filters name and callers set
     */
    @Schema(name = "OneTagStatistics")
    public record OneTag(TagStatistics tag, long customers, Instant asOf, Instant recordedSince) {}

    @GET
    @Path("statistics")
    @Operation(
            operationId = "listTagStatistics",
            summary = "How tags fare: coverage, values in use, freshness, use",
            description = "All counts of a page are of one point in time; with `unused=true` and `stale=true` the tags"
                    + " that nobody uses and those that went stale.")
    public StatisticsPage list(
            @BeanParam TagSearch search, @BeanParam StatisticsQuery query, @BeanParam PageQuery page) {
        query.check();
        page.limit();
        String list = "tag statistics?" + search + query;
        page.after(list);
        Statistics statistics = telling.of(search.in(catalogue.current()));
        Page<TagStatistics> found =
                page.of(query.of(statistics.tags()), list, tag -> tag.code().value());
        return new StatisticsPage(
                found.items(),
                found.nextPageToken(),
                found.total(),
                statistics.customers(),
                statistics.asOf(),
                statistics.recordedSince());
    }

    @GET
    @Path("{code}/statistics")
    @Operation(operationId = "getTagStatistics", summary = "How one tag fares")
    public OneTag one(@PathParam("code") String code) {
        Tag tag = catalogue.current().find(code).orElseThrow(() -> TagResource.notFound(code));
        Statistics statistics = telling.of(List.of(tag));
        return new OneTag(
                statistics.tags().getFirst(), statistics.customers(), statistics.asOf(), statistics.recordedSince());
    }
}
