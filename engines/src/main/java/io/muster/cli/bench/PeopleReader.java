package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.cli.bench.alike.People;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads from the engine what may be learned from of everybody of whom it is known whether they are to be found. */
final class PeopleReader {

    private static final int BINS = 10;
    private static final Set<String> OPEN = Set.of("PUBLIC", "INTERNAL");

    private final Http http;
    private final Stand stand;
    private final LookalikePlan plan;
    /** Of tags that may be learned from, in the order of their codes. */
    private final Map<String, Integer> places = new TreeMap<>();

    private final Set<String> forbidden = new TreeSet<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Boolean> wanted = new ArrayList<>();
    private final List<Map<String, List<String>>> terms = new ArrayList<>();
    private final List<Map<String, Double>> figures = new ArrayList<>();

    PeopleReader(Http http, Stand stand, LookalikePlan plan) {
        this.http = http;
        this.stand = stand;
        this.plan = plan;
    }

    /** All of them, as columns. */
    People read() throws IOException, InterruptedException, BenchProblem {
        for (var tag : http.get(stand.server() + "/api/v1/tags?limit=10000").path("items")) {
            var code = tag.path("code").asText();
            if (tag.path("state").asText("PUBLISHED").equals("PUBLISHED")
                    && OPEN.contains(tag.path("sensitivity").asText())
                    && !code.equals(plan.tag())) {
                places.put(code, 0);
            }
        }
        var next = 0;
        for (var place : places.entrySet()) {
            place.setValue(next++);
        }
        new Documents(http, stand.elasticsearch(), true).forEach(this::add);
        return people();
    }

    /** The terms of tags that nothing may be learned from; known once everybody was read. */
    Set<String> forbidden() {
        return forbidden;
    }

    private void add(JsonNode document) {
        Map<String, List<String>> ofCustomer = new LinkedHashMap<>();
        for (var source : document.path("tags")) {
            for (var term : source) {
                var text = term.asText();
                var code = text.substring(0, text.indexOf('='));
                ofCustomer.computeIfAbsent(code, key -> new ArrayList<>()).add(text);
                if (!places.containsKey(code)) {
                    forbidden.add(text);
                }
            }
        }
        if (!ofCustomer.containsKey(plan.tag())) {
            return;
        }
        ids.add(document.path("id").asText());
        numbers.add(document.path("number").asInt());
        wanted.add(ofCustomer.getOrDefault(plan.tag(), List.of()).contains(plan.term()));
        ofCustomer.keySet().retainAll(places.keySet());
        terms.add(ofCustomer);
        Map<String, Double> numbered = new LinkedHashMap<>();
        for (var part : List.of("numbers", "days", "moments")) {
            addFigures(document.path(part), "", numbered);
        }
        numbered.keySet().retainAll(places.keySet());
        figures.add(numbered);
    }

    /** Codes have dots, which the document may hold as objects. */
    private static void addFigures(JsonNode node, String name, Map<String, Double> figures) {
        if (node.isNumber()) {
            figures.put(name, node.asDouble());
        }
        node.properties()
                .forEach(entry -> addFigures(
                        entry.getValue(), name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), figures));
    }

    private People people() {
        Map<String, double[]> cuts = new LinkedHashMap<>();
        places.keySet().forEach(code -> cuts.put(code, cuts(code)));
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Integer> tags = new ArrayList<>();
        var rows = new int[ids.size()][];
        for (var customer = 0; customer < rows.length; customer++) {
            List<Integer> row = new ArrayList<>();
            for (var place : places.entrySet()) {
                for (var name : names(customer, place.getKey(), cuts.getOrDefault(place.getKey(), new double[0]))) {
                    var column = columns.computeIfAbsent(name, key -> {
                        tags.add(place.getValue());
                        return tags.size() - 1;
                    });
                    row.add(column);
                }
            }
            rows[customer] = row.stream().mapToInt(Integer::intValue).sorted().toArray();
        }
        var who = new boolean[wanted.size()];
        for (var customer = 0; customer < who.length; customer++) {
            who[customer] = wanted.get(customer);
        }
        return new People(
                ids.toArray(String[]::new),
                numbers.stream().mapToInt(Integer::intValue).toArray(),
                who,
                rows,
                tags.stream().mapToInt(Integer::intValue).toArray());
    }

    private List<String> names(int customer, String code, double[] cuts) {
        var figure = figures.get(customer).get(code);
        if (figure != null) {
            var found = Arrays.binarySearch(cuts, figure);
            return List.of(code + "#" + (found >= 0 ? found + 1 : -found - 1));
        }
        return terms.get(customer).getOrDefault(code, List.of(code));
    }

    private double[] cuts(String code) {
        var sorted = figures.stream()
                .filter(figure -> figure.containsKey(code))
                .mapToDouble(figure -> figure.getOrDefault(code, 0.0))
                .sorted()
                .toArray();
        var cuts = new TreeSet<Double>();
        for (var bin = 1; bin < BINS && sorted.length > 0; bin++) {
            cuts.add(sorted[(int) ((long) sorted.length * bin / BINS)]);
        }
        return cuts.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
