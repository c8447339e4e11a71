package io.muster.customer;

import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.JsonPointer;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.OpenDictionaries;
import io.muster.tag.TagActivity;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagSet.Fate;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Stores what callers say of customers, one at a time or many, and answers once it can be counted. */
@ApplicationScoped
public class ChangeCustomers {
    private final TagCatalogue catalogue;
    private final CustomerStore store;
    private final TouchedCustomers touched;
    private final OpenDictionaries dictionaries;
    private final TagActivity activity;
    private final InstantSource clock;
    private final int mostRows;
    private final int mostValues;
    private final Duration atAheadMost;
    private final Duration patience;

    ChangeCustomers(
            TagCatalogue catalogue,
            CustomerStore store,
            TouchedCustomers touched,
            OpenDictionaries dictionaries,
            TagActivity activity,
            InstantSource clock,
            @ConfigProperty(name = "muster.customers.batch-rows") int mostRows,
            @ConfigProperty(name = "muster.tag.values-most") int mostValues,
            @ConfigProperty(name = "muster.customers.at-ahead-most") Duration atAheadMost,
            @ConfigProperty(name = "muster.elasticsearch.patience-millis") int patienceMillis) {
        this.catalogue = catalogue;
        this.store = store;
        this.touched = touched;
        this.dictionaries = dictionaries;
        this.activity = activity;
        this.clock = clock;
        this.mostRows = mostRows;
        this.mostValues = mostValues;
        this.atAheadMost = atAheadMost;
        this.patience = Duration.ofMillis(patienceMillis);
    }

    /**
     * What became of one row.
     *
     * @param row its place in the batch, from 0
     * @param id the customer, where the row named one
     * @param applied tags that have the value said now, and had another before
     * @param unchanged tags that had it already
     * @param outdated tags of which something newer is known
     * @param refused why the whole row was refused; empty where it was not
     */
    public record RowResult(
            int row,
            @Nullable String id,
            Set<String> applied,
            Set<String> unchanged,
            Set<String> outdated,
            List<Problem> refused) {}

    /**
     * What became of a batch.
     *
     * @param asOf every change acknowledged before this instant, these included, can be counted
     */
    public record Result(List<RowResult> rows, Instant asOf) {}

    /**
     * Changes one customer.
     *
     * @throws Invalid with every problem, and then nothing is stored
     */
    public Result change(String id, Json body) {
        Catalogue tags = catalogue.current();
        ReadCustomerChange reader =
                new ReadCustomerChange(tags, clock.instant(), atAheadMost, new DictionaryRoom(mostValues));
        CustomerChange change = reader.read(id, body, "").orElseThrow(() -> new Invalid(reader.problems()));
        return store(List.of(new Row(0, change)), List.of(), tags);
    }

    /**
     * Changes many customers, {@code {"customers": [{"id": …, "at": …, "tags": {…}}]}}; each row is stored whole or
     * refused whole, whatever becomes of the others.
     *
     * @throws Invalid if the body has not that form or too many rows, and then nothing is stored
     */
    public Result changeAll(Json body) {
        List<Json> rows = rows(body);
        Catalogue tags = catalogue.current();
        Instant now = clock.instant();
        List<Row> good = new ArrayList<>();
        List<RowResult> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        DictionaryRoom room = new DictionaryRoom(mostValues);
        for (int i = 0; i < rows.size(); i++) {
            String pointer = JsonPointer.child("/customers", i);
            ReadCustomerChange reader = new ReadCustomerChange(tags, now, atAheadMost, room);
            Optional<CustomerChange> change = reader.readRow(rows.get(i), pointer);
            List<Problem> problems = new ArrayList<>(reader.problems());
            if (change.isPresent() && !seen.add(change.get().id())) {
                problems.add(new Problem(pointer, "REPEATED_CUSTOMER", "The customer stands in an earlier row."));
            }
            if (problems.isEmpty() && change.isPresent()) {
                good.add(new Row(i, change.get()));
            } else {
                refused.add(new RowResult(i, reader.named(), Set.of(), Set.of(), Set.of(), problems));
            }
        }
        return store(good, refused, tags);
    }

    private record Row(int row, CustomerChange change) {}

    private List<Json> rows(Json body) {
        if (!(body instanceof JsonObject(Map<String, Json> members))) {
            throw new Invalid(new Problem("", "WRONG_TYPE", "The body must be an object."));
        }
        for (String name : members.keySet()) {
            if (!name.equals("customers")) {
                throw new Invalid(new Problem(
                        JsonPointer.child("", name),
                        "UNKNOWN_FIELD",
                        "This field is not known here.",
                        List.of("customers")));
            }
        }
        return switch (members.get("customers")) {
            case JsonArray(List<Json> rows) when rows.size() <= mostRows -> rows;
            case JsonArray(List<Json> rows) ->
                throw new Invalid(new Problem("/customers", "TOO_LARGE", "There are more than " + mostRows + " rows."));
            case null -> throw new Invalid(new Problem("", "MISSING_FIELD", "The customers are missing."));
            default -> throw new Invalid(new Problem("/customers", "WRONG_TYPE", "This must be an array."));
        };
    }

    private Result store(List<Row> rows, List<RowResult> refused, Catalogue tags) {
        List<CustomerChange> changes = rows.stream().map(Row::change).toList();
        List<RowResult> results = new ArrayList<>(refused);
        if (!changes.isEmpty()) {
            gainValues(changes, tags);
            touched.touch(
                    changes.stream().map(CustomerChange::id).toList(),
                    changes.stream()
                            .flatMap(change -> change.changes().stream())
                            .map(change -> change.code().source())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    clock.instant(),
                    patience);
            List<CustomerStore.Outcome> outcomes = store.apply(changes, patience);
            for (int i = 0; i < rows.size(); i++) {
                results.add(result(rows.get(i), outcomes.get(i).notApplied()));
                tell(changes.get(i), outcomes.get(i).notApplied());
            }
            store.makeVisible(patience);
        }
        results.sort(Comparator.comparingInt(RowResult::row));
        return new Result(List.copyOf(results), clock.instant());
    }

    /** Saying again what is so already is news too: it still is. */
    private void tell(CustomerChange change, Map<TagCode, Fate> notApplied) {
        for (TagChange said : change.changes()) {
            if (notApplied.get(said.code()) != Fate.OUTDATED) {
                activity.set(said.code(), said.at());
            }
        }
    }

    private void gainValues(List<CustomerChange> changes, Catalogue tags) {
        Map<TagCode, Set<String>> gained = new HashMap<>();
        for (CustomerChange change : changes) {
            for (TagChange tagChange : change.changes()) {
                if (tagChange.value() instanceof Choices(List<Choice> choices)) {
                    tags.find(tagChange.code())
                            .ifPresent(tag -> choices.stream()
                                    .map(Choice::code)
                                    .filter(value -> !tag.values().has(value))
                                    .forEach(value -> gained.computeIfAbsent(tag.code(), code -> new TreeSet<>())
                                            .add(value)));
                }
            }
        }
        if (!gained.isEmpty()) {
            dictionaries.gain(gained);
        }
    }

    private static RowResult result(Row row, Map<TagCode, Fate> notApplied) {
        return new RowResult(
                row.row(),
                row.change().id(),
                codes(row, notApplied, Fate.APPLIED),
                codes(row, notApplied, Fate.UNCHANGED),
                codes(row, notApplied, Fate.OUTDATED),
                List.of());
    }

    private static Set<String> codes(Row row, Map<TagCode, Fate> notApplied, Fate fate) {
        return row.change().changes().stream()
                .map(TagChange::code)
                .filter(code -> notApplied.getOrDefault(code, Fate.APPLIED) == fate)
                .map(TagCode::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
