package io.muster.job.mysql;

import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.Problem;
import io.muster.shared.jackson.JsonWriter;
import io.muster.shared.jackson.StrictJson;
import io.muster.shared.mysql.UtcColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job as its row's columns say it. */
final class JobRow {
    static final String COLUMNS =
            "id, kind, queue, state, done, total, created_at, started_at, finished_at, problem, input, figures";

    private JobRow() {}

    static Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getString("id"),
                row.getString("kind"),
                row.getString("queue"),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                UtcColumn.read(row, "created_at"),
                UtcColumn.readOrNull(row, "started_at"),
                UtcColumn.readOrNull(row, "finished_at"),
                problem(row.getString("problem")),
                texts(row.getString("input")),
                numbers(row.getString("figures")));
    }

    static String json(Problem problem) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("pointer", new JsonString(problem.pointer()));
        members.put("code", new JsonString(problem.code()));
        members.put("message", new JsonString(problem.message()));
        return JsonWriter.write(new JsonObject(members));
    }

    static String input(Map<String, String> input) {
        Map<String, Json> members = new LinkedHashMap<>();
        input.forEach((name, text) -> members.put(name, new JsonString(text)));
        return JsonWriter.write(new JsonObject(members));
    }

    static String figures(Map<String, Long> figures) {
        Map<String, Json> members = new LinkedHashMap<>();
        figures.forEach((name, number) -> members.put(name, new JsonNumber(BigDecimal.valueOf(number))));
        return JsonWriter.write(new JsonObject(members));
    }

    private static @Nullable Problem problem(@Nullable String json) {
        if (json == null) {
            return null;
        }
        Map<String, String> members = texts(json);
        return new Problem(
                members.getOrDefault("pointer", ""),
                members.getOrDefault("code", ""),
                members.getOrDefault("message", ""));
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        members(json).forEach((name, value) -> texts.put(name, value instanceof JsonString(var text) ? text : ""));
        return texts;
    }

    private static Map<String, Long> numbers(String json) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        members(json).forEach((name, value) -> {
            if (value instanceof JsonNumber(var number)) {
                numbers.put(name, number.longValueExact());
            }
        });
        return numbers;
    }

    private static Map<String, Json> members(String json) {
        return ((JsonObject) StrictJson.read(json)).members();
    }
}
