package io.muster.audience.elasticsearch;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import io.muster.audience.elasticsearch.ManySearches.Search;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManySearchesTest {

    @Test
    void aCountAsksForNothingElseSinceEvenNoAggregationsAtAllMakeTheEngineLookAtEverybody() {
        Search count = Search.of(QueryBuilders.matchAll().build()._toQuery(), Map.of());

        assertThatJson(JsonpUtils.toJsonString(count.body().build(), new JacksonJsonpMapper()))
                .isEqualTo("""
                        {"query": {"match_all": {}}, "size": 0, "track_total_hits": true}""");
    }
}
