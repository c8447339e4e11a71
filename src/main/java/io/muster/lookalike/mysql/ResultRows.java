package io.muster.lookalike.mysql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.muster.lookalike.FoundLookalikes;
import io.muster.lookalike.Lookalike.Kept;
import io.muster.lookalike.LookalikeResult;
import io.muster.lookalike.LookalikeStore;
import io.muster.lookalike.LookalikeStore.RankedChunk;
import io.muster.lookalike.RankedPeople;
import io.muster.shared.mysql.UtcColumn;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Found people as rows. */
final class ResultRows {
    static final String COLUMNS = "revision, result, unit, as_of";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PERSON = 2 * Integer.BYTES;

    private ResultRows() {}

    static Kept read(ResultSet row) throws SQLException {
        try {
            return new Kept(
                    row.getLong("revision"),
                    JSON.readValue(row.getString("result"), LookalikeResult.class),
                    row.getDouble("unit"),
                    UtcColumn.read(row, "as_of"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept result cannot be read", e);
        }
    }

    static void insert(Connection connection, String id, long revision, FoundLookalikes found) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO lookalike_result (lookalike, revision, size, result, unit, members, as_of)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setLong(2, revision);
            insert.setLong(3, found.people().size());
            insert.setString(4, JSON.writeValueAsString(found.result()));
            insert.setDouble(5, found.unit());
            insert.setBytes(6, found.people().members().bytes());
            insert.setObject(7, UtcColumn.of(found.asOf()));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is always JSON", e);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO lookalike_ranked (lookalike, revision, chunk, people) VALUES (?, ?, ?, ?)")) {
            RankedPeople people = found.people();
            for (int chunk = 0; chunk * LookalikeStore.CHUNK < people.size(); chunk++) {
                insert.setString(1, id);
                insert.setLong(2, revision);
                insert.setInt(3, chunk);
                insert.setBytes(4, bytes(people, chunk));
                insert.executeUpdate();
            }
        }
    }

    private static byte[] bytes(RankedPeople people, int chunk) {
        int from = chunk * LookalikeStore.CHUNK;
        int to = Math.min(people.size(), from + LookalikeStore.CHUNK);
        ByteBuffer bytes = ByteBuffer.allocate((to - from) * PERSON);
        for (int place = from; place < to; place++) {
            bytes.putInt(people.number(place)).putInt(people.points(place));
        }
        return bytes.array();
    }

    static RankedChunk chunk(byte[] bytes) {
        IntBuffer ints = ByteBuffer.wrap(bytes).asIntBuffer();
        int[] numbers = new int[bytes.length / PERSON];
        int[] points = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ints.get();
            points[i] = ints.get();
        }
        return new RankedChunk(numbers, points);
    }
}
