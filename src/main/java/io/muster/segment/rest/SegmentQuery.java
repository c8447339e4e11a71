package io.muster.segment.rest;

import io.muster.segment.SegmentSearch;
import io.muster.segment.SegmentStore;
import io.muster.segment.SegmentStore.Found;
import io.muster.segment.SegmentStore.Place;
import io.muster.segment.SegmentSummary;
import io.muster.shared.Page;
import io.muster.shared.Page.Total;
import io.muster.shared.PageToken;
import io.muster.web.PageQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which segments are looked for, as the request says it.
 *
 * @param q a part of the id, the name, the description or the owner, in whatever case
 * @param folder a folder with everything below it
 * @param label labels that it has, all of them
 */
public record SegmentQuery(
        @QueryParam("q")
        @Parameter(description = "Part of the id, the name, the description or the owner, in whatever case")
        @Nullable
        String q,

        @QueryParam("folder")
        @Parameter(description = "A folder with everything below it, such as campaigns/2026")
        @Nullable
        String folder,

        @QueryParam("label") @Parameter(description = "A label; given several times, all of them")
        List<String> label) {

    Page<SegmentSummary> in(SegmentStore store, PageQuery page) {
        String list = "segments?" + this;
        int limit = page.limit();
        @Nullable String after = page.after(list);
        Found found = store.search(new SegmentSearch(q, folder, label), limit, after == null ? null : place(after));
        @Nullable String next = null;
        if (found.more()) {
            SegmentSummary last = found.items().getLast();
            next = new PageToken(list, last.id() + " " + last.name()).encode();
        }
        return new Page<>(found.items(), next, Total.exactly(found.total()));
    }

    /** An id has no blank. */
    private static Place place(String after) {
        int blank = after.indexOf(' ');
        return new Place(after.substring(blank + 1), after.substring(0, blank));
    }
}
