package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import io.muster.audience.AudienceMembers.Chunk;
import io.muster.audience.AudienceMembers.Patience;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Sends searches for members, whose answers are read without a tree of objects between. */
@ApplicationScoped
class MemberRequests {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final JacksonJsonpMapper JSON = new JacksonJsonpMapper();

    private final ElasticsearchRequests requests;

    MemberRequests(ElasticsearchRequests requests) {
        this.requests = requests;
    }

    /** The query as the engine reads it. */
    static String text(Query query) {
        return JsonpUtils.toJsonString(query, JSON);
    }

    /**
     * Searches.
     *
     * @throws io.muster.shared.elasticsearch.ElasticsearchRefused if the engine does not hold the point in time any more
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    Chunk ask(MemberSearch search, Patience patience) {
        Duration longest = switch (patience) {
            case USUAL -> requests.usualPatience();
            case LONG -> LONG;
        };
        return requests.read("POST", MemberSearch.PATH, search.body(), longest, new MemberHits(search)::read);
    }
}
