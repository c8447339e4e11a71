package io.muster.customer;

import io.muster.shared.IsoDates;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonNull;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.PrintableText;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagChange;
import io.muster.tag.TagState;
import io.muster.tag.TagValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a caller says of one customer: {@code {"at": …, "tags": {"crm.gender": "f", "crm.vip": null}}}. */
final class ReadCustomerChange {
    /** The longest id of a customer, in characters. */
    static final int LONGEST_ID = 200;

    private static final String BY = "api";

    private final Catalogue catalogue;
    private final Instant now;
    private final Duration atAheadMost;
    private final DictionaryRoom room;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable String named;

    /**
     * @param now when a change became true of which the caller does not say so
     * @param atAheadMost how far ahead of now a change may be said to have become true; not negative
     * @param room of all changes that come together
     */
    ReadCustomerChange(Catalogue catalogue, Instant now, Duration atAheadMost, DictionaryRoom room) {
        this.catalogue = catalogue;
        this.atAheadMost = atAheadMost;
        this.room = room;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The customer whom the row named, whatever else is wrong with it; null where it named none. */
    @Nullable
    String named() {
        return named;
    }

    /** All that is wrong, once the change was read. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** A change of the customer whom the caller names elsewhere; nothing where there is a problem. */
    Optional<CustomerChange> read(String id, Json body, String pointer) {
        if (!PrintableText.is(id, LONGEST_ID)) {
            refuse("", "BAD_CUSTOMER_ID", "A customer's id has 1 to 200 printable characters.");
        }
        return members(body, pointer, List.of("at", "tags"))
                .map(members -> change(id, members, pointer))
                .filter(change -> problems.isEmpty());
    }

    /** A change that names its customer, {@code {"id": …, "tags": …}}; nothing where there is a problem. */
    Optional<CustomerChange> readRow(Json row, String pointer) {
        return members(row, pointer, List.of("id", "at", "tags"))
                .map(members -> change(id(members, pointer), members, pointer))
                .filter(change -> problems.isEmpty());
    }

    private String id(Map<String, Json> members, String pointer) {
        @Nullable Json id = members.get("id");
        if (id == null) {
            refuse(pointer, "MISSING_FIELD", "The id is missing.");
        } else if (!(id instanceof JsonString(String text)) || !PrintableText.is(text, LONGEST_ID)) {
            refuse(
                    JsonPointer.child(pointer, "id"),
                    "BAD_CUSTOMER_ID",
                    "A customer's id has 1 to 200 printable characters.");
        } else {
            named = text;
            return text;
        }
        return "";
    }

    private Optional<Map<String, Json>> members(Json json, String pointer, List<String> known) {
        if (!(json instanceof JsonObject(Map<String, Json> members))) {
            refuse(pointer, "WRONG_TYPE", "This must be an object.");
            return Optional.empty();
        }
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                problems.add(new Problem(
                        JsonPointer.child(pointer, name), "UNKNOWN_FIELD", "This field is not known here.", known));
            }
        }
        return Optional.of(members);
    }

    private CustomerChange change(String id, Map<String, Json> members, String pointer) {
        Optional<Instant> at = at(members, pointer);
        List<TagChange> changes = new ArrayList<>();
        String tags = JsonPointer.child(pointer, "tags");
        switch (members.get("tags")) {
            case JsonObject(Map<String, Json> values) ->
                values.forEach((code, value) -> tag(code, JsonPointer.child(tags, code))
                        .flatMap(tag -> change(tag, value, JsonPointer.child(tags, code), at))
                        .ifPresent(changes::add));
            case null -> refuse(pointer, "MISSING_FIELD", "The tags are missing.");
            default -> refuse(tags, "WRONG_TYPE", "This must be an object of tags and values.");
        }
        return new TagChanges(id, changes);
    }

    private Optional<Instant> at(Map<String, Json> members, String pointer) {
        @Nullable Json at = members.get("at");
        if (at == null) {
            return Optional.empty();
        }
        Optional<Instant> instant = at instanceof JsonString(String text) ? IsoDates.instant(text) : Optional.empty();
        if (instant.isEmpty()) {
            refuse(
                    JsonPointer.child(pointer, "at"),
                    at instanceof JsonString ? "BAD_DATE" : "WRONG_TYPE",
                    "This must be an instant with its offset, such as 2026-02-28T08:00:00+08:00.");
        } else if (instant.get().isAfter(now.plus(atAheadMost))) {
            // Until then it would be newer than whatever is said of the tag.
            refuse(JsonPointer.child(pointer, "at"), "BAD_DATE", "This lies in the future.");
        }
        return instant.map(stated -> stated.truncatedTo(ChronoUnit.MILLIS));
    }

    private Optional<Tag> tag(String code, String pointer) {
        Optional<Tag> tag = catalogue.find(code);
        if (tag.isEmpty()) {
            problems.add(
                    new Problem(pointer, "UNKNOWN_TAG", "The catalogue has no such tag.", catalogue.closeTo(code)));
        } else if (tag.get().state() == TagState.RETIRED) {
            refuse(pointer, "TAG_NOT_PUBLISHED", "The tag is retired and takes no more values.");
            return Optional.empty();
        }
        return tag;
    }

    private Optional<TagChange> change(Tag tag, Json json, String pointer, Optional<Instant> at) {
        Instant when = at.orElse(now);
        if (json instanceof JsonNull) {
            return Optional.of(new TagChange(tag.code(), null, when, at.isPresent(), BY));
        }
        Optional<TagValue> value = new ReadTagValue(tag, room, problems).read(json, pointer);
        return value.map(said -> new TagChange(tag.code(), said, when, at.isPresent(), BY));
    }

    private void refuse(String pointer, String code, String message) {
        problems.add(new Problem(pointer, code, message));
    }
}
