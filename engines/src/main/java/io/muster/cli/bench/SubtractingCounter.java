package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.cli.bench.question.PlainQuery.Difference;
import io.muster.cli.bench.question.Question;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Asks Elasticsearch itself, and for two counts to be subtracted wherever something is excluded from the whole; the server
 * does so only where that is quicker. Nothing may change meanwhile, since no point in time is held.
 */
record SubtractingCounter(EngineCounter plain) implements Counter {

    private static final String HEADER = "{\"index\": \"customers\", \"request_cache\": false}";

    @Override
    public long count(Question question) throws IOException, InterruptedException, BenchProblem {
        var difference = plain.queries().difference(question);
        return difference.isPresent() ? subtract(difference.get()) : plain.count(question);
    }

    private long subtract(Difference difference) throws IOException, InterruptedException, BenchProblem {
        var body = String.join(
                        "\n",
                        HEADER,
                        EngineCounter.search(difference.wanted()).toString(),
                        HEADER,
                        EngineCounter.search(difference.excluded()).toString())
                + "\n";
        var answers = Http.JSON
                .readTree(plain.http()
                        .bytes(
                                "POST",
                                plain.engine() + "/_msearch",
                                "application/x-ndjson",
                                BodyPublishers.ofString(body)))
                .path("responses");
        return total(answers.path(0)) - total(answers.path(1));
    }

    private static long total(JsonNode answer) throws BenchProblem {
        var total = answer.path("hits").path("total").path("value");
        if (!total.isIntegralNumber()) {
            throw new BenchProblem("Elasticsearch refused a search. "
                    + answer.path("error").path("reason").asText());
        }
        return total.asLong();
    }
}
