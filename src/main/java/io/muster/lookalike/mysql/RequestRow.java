package io.muster.lookalike.mysql;

import io.muster.audience.RoaringNumbers;
import io.muster.lookalike.LookalikeRequest;
import io.muster.lookalike.Seed;
import io.muster.lookalike.Wanted;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonString;
import io.muster.shared.jackson.JsonWriter;
import io.muster.shared.jackson.StrictJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as its row's columns say it. */
final class RequestRow {
    static final String COLUMNS =
            "name, seed_filter, seed_numbers, size, ratio, within_filter, exclude_seed, tags, exclude_tags";

    private RequestRow() {}

    /** Sets the columns, in their order, from this parameter on; tells the next one. */
    static int set(PreparedStatement statement, int first, LookalikeRequest request) throws SQLException {
        int at = first;
        statement.setString(at++, request.name());
        switch (request.seed()) {
            case Seed.Audience(Json filter) -> {
                statement.setString(at++, JsonWriter.write(filter));
                statement.setBytes(at++, null);
            }
            case Seed.Customers(RoaringNumbers numbers) -> {
                statement.setString(at++, null);
                statement.setBytes(at++, numbers.bytes());
            }
        }
        switch (request.wanted()) {
            case Wanted.People(long size) -> {
                statement.setObject(at++, size);
                statement.setObject(at++, null);
            }
            case Wanted.Ratio(double ratio) -> {
                statement.setObject(at++, null);
                statement.setObject(at++, ratio);
            }
        }
        statement.setString(at++, request.within() == null ? null : JsonWriter.write(request.within()));
        statement.setBoolean(at++, request.excludeSeed());
        statement.setString(at++, request.tags() == null ? null : json(request.tags()));
        statement.setString(at++, json(request.excludeTags()));
        return at;
    }

    static LookalikeRequest read(ResultSet row) throws SQLException {
        @Nullable String filter = row.getString("seed_filter");
        @Nullable Long size = row.getObject("size", Long.class);
        @Nullable String within = row.getString("within_filter");
        @Nullable String tags = row.getString("tags");
        return new LookalikeRequest(
                row.getString("name"),
                filter == null
                        ? new Seed.Customers(RoaringNumbers.read(row.getBytes("seed_numbers")))
                        : new Seed.Audience(StrictJson.read(filter)),
                size == null ? new Wanted.Ratio(row.getDouble("ratio")) : new Wanted.People(size),
                within == null ? null : StrictJson.read(within),
                row.getBoolean("exclude_seed"),
                tags == null ? null : texts(tags),
                texts(row.getString("exclude_tags")));
    }

    private static String json(List<String> texts) {
        return JsonWriter.write(
                new JsonArray(texts.stream().<Json>map(JsonString::new).toList()));
    }

    private static List<String> texts(String json) {
        return ((JsonArray) StrictJson.read(json))
                .items().stream().map(item -> ((JsonString) item).value()).toList();
    }
}
