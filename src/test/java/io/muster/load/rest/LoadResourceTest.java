package io.muster.load.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class LoadResourceTest {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI server;

    @ConfigProperty(name = "muster.data-dir")
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void aFileIsLoadedAndWhatWasRefusedIsTold() {
        String id = start("online-retail&mode=merge", HEADER + """
                1,A,"a
                lamp",2,2011-01-01 10:00:00,1.005,7001.0,France
                2,B,,x,2011-01-02 10:00:00,1,7001.0,France
                3,B,,1,2011-01-02 10:00:00,1,,France
                C4,B,,-1,2011-01-03 10:00:00,1,7002.0,Spain
                5,B,,1
                """);

        assertThatJson(awaitEnd(id)).isEqualTo("""
                {"id": "%s", "kind": "load", "loader": "online-retail", "mode": "merge", "options": {}, "state": "SUCCEEDED",
                 "read": 5, "loaded": 2, "ignored": 1, "rejected": 2, "valuesRejected": 0, "changed": 2, "done": 2,
                 "total": 2, "startedAt": "${json-unit.any-string}", "finishedAt": "${json-unit.any-string}"}
                """.formatted(id));
        String first = get("/api/v1/loads/" + id + "/rejects?limit=1").asString();
        assertThatJson(first).isEqualTo("""
                {"items": [{"line": 4, "column": "Quantity", "code": "WRONG_TYPE", "reason": "the value is not a whole number",
                            "refused": "ROW"}],
                 "nextPageToken": "${json-unit.any-string}", "total": {"count": 2, "type": "EXACT"}}
                """);
        assertThatJson(get("/api/v1/loads/" + id + "/rejects?pageToken="
                                + JsonPath.from(first).getString("nextPageToken"))
                        .asString())
                .isEqualTo("""
                {"items": [{"line": 7, "column": "InvoiceDate", "code": "WRONG_NUMBER_OF_FIELDS",
                            "reason": "4 fields instead of 8", "refused": "ROW"}],
                 "total": {"count": 2, "type": "EXACT"}}
                """);
        assertThatJson(get("/api/v1/customers/7001").asString())
                .inPath("$.tags[*].code")
                .isArray()
                .contains("retail.country", "retail.spend");
    }

    @Test
    void demoCustomersAreMadeUpAndCounted() {
        String id = given().post("/api/v1/loads?loader=demo&customers=300&seed=5&today=2026-01-01")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        assertThatJson(awaitEnd(id))
                .isObject()
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("loaded", java.math.BigDecimal.valueOf(300));
        assertThat(given().contentType("application/json")
                        .body("""
                                {"filter": {"language": 1, "where": {"tag": "behaviour.last_login_at", "op": "exists"}}}
                                """)
                        .post("/api/v1/audiences/count")
                        .jsonPath()
                        .getLong("count"))
                .isEqualTo(300);
    }

    @Test
    void aFileThatCannotBeReadFailsWithLineAndColumn() throws IOException {
        assertThat(problem(HEADER.replace("Quantity", "Amount") + "x\n"))
                .isEqualTo("WRONG_HEADER: line 1, column 4: the header has Amount where Quantity should be;"
                        + " missing: Quantity; unknown: Amount; columns are separated by ,");
        byte[] latin1 =
                (HEADER + "1,A,caf\u00e9,1,2011-01-01 10:00:00,1,1,France\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(latin1))
                .isEqualTo("NOT_UTF8: line 2, column 8: the bytes are not UTF-8; save the file as UTF-8");
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write((HEADER + "1,A,,1,2011-01-01 10:00:00,1,1,France\n".repeat(1_000))
                    .getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = gzip.toByteArray();
        assertThat(problem(java.util.Arrays.copyOf(whole, whole.length - 20)))
                .startsWith("GZIP_CUT_OFF: the gzip file is cut off in line ");
    }

    @Test
    void aWrongRequestIsRefusedAtOnce() {
        for (String query : List.of(
                "loader=nobody",
                "mode=full",
                "loader=demo&mode=other",
                "loader=demo&customers=0",
                "loader=demo&colour=red",
                "loader=demo&seed=1&seed=2",
                "loader=demo&today=2026-02-30")) {
            assertThat(given().post("/api/v1/loads?" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(get("/api/v1/loads/none").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/loads/none/rejects").statusCode()).isEqualTo(404);
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheFirstLoad() {
        String key = UUID.randomUUID().toString();
        Response first = given().header("Idempotency-Key", key)
                .body(HEADER + "1,A,,2,2011-01-01 10:00:00,1,9001,France\n")
                .contentType("text/csv")
                .post("/api/v1/loads?loader=online-retail&mode=merge");
        Response again = given().header("Idempotency-Key", key)
                .body(HEADER + "1,A,,2,2011-01-01 10:00:00,1,9001,France\n")
                .contentType("text/csv")
                .post("/api/v1/loads?mode=merge&loader=online-retail");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        awaitEnd(first.jsonPath().getString("id"));
    }

    @Test
    void aKeyThatCameWithAnotherFileIsRefusedAndLeavesNothing() {
        String key = UUID.randomUUID().toString();
        String file = HEADER + "1,A,,2,2011-01-01 10:00:00,1,9001,France\n";
        Response first = keyed(key, file);
        awaitEnd(first.jsonPath().getString("id"));
        long before = folders();

        Response other = keyed(key, file.replace("France", "Spain"));

        assertThat(other.statusCode()).as(other.asString()).isEqualTo(422);
        assertThat(other.jsonPath().getList("errors.code", String.class)).containsExactly("KEY_REUSED");
        assertThat(folders()).isEqualTo(before);
        assertThat(keyed(key, file).jsonPath().getString("id"))
                .isEqualTo(first.jsonPath().getString("id"));
    }

    private static Response keyed(String key, String file) {
        return given().header("Idempotency-Key", key)
                .body(file)
                .contentType("text/csv")
                .post("/api/v1/loads?loader=online-retail&mode=merge");
    }

    @Test
    void aRepeatKeyHasAtMostTwoHundredCharacters() {
        for (int length : new int[] {200, 201}) {
            Response answer = given().header("Idempotency-Key", "k".repeat(length))
                    .post("/api/v1/loads?loader=demo&customers=1&today=2026-01-01");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(length == 200 ? 202 : 422);
            if (length == 200) {
                awaitEnd(answer.jsonPath().getString("id"));
            }
        }
    }

    @Test
    void aBodyThatEndsTooEarlyLeavesNothing() throws Exception {
        long before = folders();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/loads?loader=online-retail HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"
                            + HEADER)
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            await(() -> folders() == before + 1);
        }

        await(() -> folders() == before);
    }

    @Test
    void theLoadersAreListedWithTheirOptions() {
        assertThatJson(get("/api/v1/loaders").asString()).inPath("$.items[1]").isEqualTo("""
                {"name": "demo", "sources": ["crm", "behaviour", "model"], "input": "NONE", "columns": [], "options": [
                  {"name": "customers", "type": "INTEGER", "defaultValue": "100000", "min": 1, "max": 10000000},
                  {"name": "seed", "type": "INTEGER", "defaultValue": "1", "min": 0, "max": 1000000},
                  {"name": "today", "type": "DAY"}]}
                """);
    }

    private String problem(String text) {
        return problem(text.getBytes(StandardCharsets.UTF_8));
    }

    private String problem(byte[] file) {
        JsonPath load = JsonPath.from(awaitEnd(start("online-retail", file)));
        assertThat(load.getString("state")).isEqualTo("FAILED");
        return load.getString("problem.code") + ": " + load.getString("problem.message");
    }

    private static String start(String loader, String file) {
        return start(loader, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String start(String loader, byte[] file) {
        return given().contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/loads?loader=" + loader)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String awaitEnd(String id) {
        String[] load = new String[1];
        await(() -> {
            load[0] = get("/api/v1/loads/" + id).asString();
            return !List.of("QUEUED", "RUNNING").contains(JsonPath.from(load[0]).getString("state"));
        });
        return load[0];
    }

    private static void await(java.util.function.BooleanSupplier until) {
        long deadline = System.nanoTime() + 90_000_000_000L;
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long folders() {
        Path loads = data.resolve("loads");
        if (!Files.exists(loads)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(loads)) {
            return folders.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
