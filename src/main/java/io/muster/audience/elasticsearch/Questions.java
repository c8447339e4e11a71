package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Searches that wait to be sent together, and who will read their answers. */
final class Questions {
    private final List<Search> searches = new ArrayList<>();
    private final List<Consumer<Answer>> readers = new ArrayList<>();

    void ask(Search search, Consumer<Answer> reader) {
        searches.add(search);
        readers.add(reader);
    }

    /** How many customers the query finds. */
    void count(Query query, Consumer<Long> reader) {
        ask(Search.of(query, Map.of()), answer -> reader.accept(answer.total()));
    }

    /** Whether the query finds anybody. */
    void any(Query query, Runnable found) {
        ask(Search.any(query), answer -> {
            if (answer.total() > 0) {
                found.run();
            }
        });
    }

    /** Sends what was asked since the last time, and hands each answer to its reader. */
    void send(ManySearches many, PointInTime pointInTime) {
        List<Search> asked = List.copyOf(searches);
        List<Consumer<Answer>> waiting = List.copyOf(readers);
        searches.clear();
        readers.clear();
        List<Answer> answers = many.send(pointInTime, asked);
        for (int i = 0; i < answers.size(); i++) {
            waiting.get(i).accept(answers.get(i));
        }
    }
}
