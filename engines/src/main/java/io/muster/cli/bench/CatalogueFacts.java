package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.cli.bench.question.TagFacts;
import io.muster.cli.bench.question.TagFacts.Kind;
import io.muster.cli.bench.question.TagFacts.Value;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Finds out what can sensibly be asked: every published tag with the values that customers have. */
record CatalogueFacts(Http http, Stand stand) {

    private static final double[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};
    private static final long DAY = 86_400_000;

    List<TagFacts> read() throws IOException, InterruptedException, BenchProblem {
        List<TagFacts> facts = new ArrayList<>();
        for (var tag : http.get(stand.server() + "/api/v1/tags?limit=10000").path("items")) {
            if (tag.path("state").asText("PUBLISHED").equals("PUBLISHED")) {
                facts.add(facts(tag));
            }
        }
        return facts.stream().filter(TagFacts::askable).toList();
    }

    private TagFacts facts(JsonNode tag) throws IOException, InterruptedException, BenchProblem {
        var code = tag.path("code").asText();
        var kind = kind(tag);
        var life = Optional.ofNullable(tag.path("timeToLive").textValue())
                .map(Duration::parse)
                .orElse(null);
        return switch (kind) {
            case CHOICE -> new TagFacts(code, kind, life, values(code), List.of());
            case FLAG ->
                new TagFacts(code, kind, life, List.of(new Value("true", 1), new Value("false", 1)), List.of());
            case NUMBER, DAY, MOMENT -> {
                var bare = new TagFacts(code, kind, life, List.of(), List.of());
                yield new TagFacts(code, kind, life, List.of(), cuts(bare));
            }
        };
    }

    private static Kind kind(JsonNode tag) throws BenchProblem {
        return switch (tag.path("type").asText()) {
            case "ENUM", "MULTI" -> Kind.CHOICE;
            case "FLAG" -> Kind.FLAG;
            case "NUMBER" -> Kind.NUMBER;
            case "DATE" -> tag.path("precision").asText().equals("DAY") ? Kind.DAY : Kind.MOMENT;
            case String other -> throw new BenchProblem("The bench does not know tags of type " + other + ".");
        };
    }

    private List<Value> values(String code) throws IOException, InterruptedException, BenchProblem {
        List<Value> values = new ArrayList<>();
        var answer = http.get(stand.server() + "/api/v1/tags/" + code + "/values?limit=1000");
        for (var value : answer.path("items")) {
            if (value.path("count").asLong() > 0) {
                values.add(new Value(
                        value.path("code").asText(), value.path("count").asLong()));
            }
        }
        return values;
    }

    /** Where customers really are, so that ranges hold some of them. */
    private List<Double> cuts(TagFacts tag) throws IOException, InterruptedException, BenchProblem {
        var search = Http.JSON.createObjectNode().put("size", 0);
        var percentiles = search.putObject("aggs").putObject("cuts").putObject("percentiles");
        percentiles.put("field", tag.field()).put("keyed", false);
        var percents = percentiles.putArray("percents");
        DoubleStream.of(PERCENTS).forEach(percents::add);
        var found = http.send(
                        "POST",
                        stand.elasticsearch() + "/customers/_search",
                        BodyPublishers.ofString(search.toString()))
                .path("aggregations")
                .path("cuts")
                .path("values");
        List<Double> cuts = new ArrayList<>();
        for (var value : found) {
            if (value.path("value").isNumber()) {
                cuts.add(rounded(tag.kind(), value.path("value").asDouble()));
            }
        }
        return cuts.stream().distinct().sorted().toList();
    }

    /** As people would say them: no more digits than needed. */
    private static double rounded(Kind kind, double value) {
        return switch (kind) {
            case DAY -> Math.floor(value / DAY) * DAY;
            case MOMENT -> Math.floor(value / 1_000) * 1_000;
            case NUMBER, CHOICE, FLAG -> Math.round(value * 100) / 100.0;
        };
    }
}
