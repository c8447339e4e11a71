package io.muster.audience.elasticsearch;

import io.muster.audience.ListLimits;
import io.muster.filter.Condition;
import io.muster.shared.WaitingTime;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import io.muster.tag.TagSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Reads the tags of some thousands of customers, from their whole documents, which is faster than field by field. */
@ApplicationScoped
class TagSetSearch {
    private static final String ENGINE = "Elasticsearch";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Of which an answer of whole documents is a few megabytes, which are held in memory. */
    private static final int AT_ONCE = 2_000;
    /** Read beside each other; one a shard is best. */
    private static final int PARTS = 2;

    private static final String PATH =
            "/_search?allow_partial_search_results=false&filter_path=hits.hits._source,hits.hits.sort";

    private final ElasticsearchRequests requests;
    private final JoinedLists lists;
    private final ListLimits limits;

    TagSetSearch(ElasticsearchRequests requests, JoinedLists lists, ListLimits limits) {
        this.requests = requests;
        this.lists = lists;
        this.limits = limits;
    }

    /** By the customers' numbers: how the engine holds its documents changes by itself, and who learns from them must not. */
    List<TagSet> read(Condition condition, TermTags tags, PointInTime pointInTime) {
        List<TagSetHits.Found> found = new ArrayList<>();
        Condition joined = lists.joined(condition, pointInTime.id());
        for (Condition part : ListedNumbers.parts(joined, limits.atOnce())) {
            String query = MemberRequests.text(FilterToQuery.query(part));
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<List<TagSetHits.Found>>> slices = IntStream.range(0, PARTS)
                        .mapToObj(slice -> readers.submit(() -> slice(query, slice, tags, pointInTime)))
                        .toList();
                slices.forEach(slice -> found.addAll(WaitingTime.await(slice, PATIENCE, ENGINE)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(TagSetHits.Found::number))
                .map(TagSetHits.Found::tags)
                .toList();
    }

    private List<TagSetHits.Found> slice(String query, int slice, TermTags tags, PointInTime pointInTime) {
        List<TagSetHits.Found> found = new ArrayList<>();
        TagSetHits.Page page;
        String after = "";
        do {
            String body = String.format(
                    Locale.ROOT,
                    """
                    {"size":%d,"pit":{"id":"%s","keep_alive":"%s"},"query":%s,"sort":"_shard_doc",\
                    "slice":{"id":%d,"max":%d},"track_total_hits":false%s}""",
                    AT_ONCE,
                    pointInTime.id(),
                    ElasticsearchHoldCustomers.KEEP_ALIVE,
                    query,
                    slice,
                    PARTS,
                    after);
            page = requests.readSmile("POST", PATH, body, PATIENCE, new TagSetHits(tags)::read);
            found.addAll(page.found());
            after = ",\"search_after\":[" + page.last() + "]";
        } while (page.found().size() == AT_ONCE);
        return found;
    }
}
