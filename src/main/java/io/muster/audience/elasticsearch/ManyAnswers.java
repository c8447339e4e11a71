package io.muster.audience.elasticsearch;

import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import java.util.List;

/** Answers searches from one point in time. */
@FunctionalInterface
interface ManyAnswers {
    /** One answer for each, in their order. */
    List<Answer> answer(List<Search> searches);
}
