package io.muster;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the server's own disk is full, loads are refused or fail with that reason, and go on once there is room. */
@QuarkusTest
@QuarkusTestResource(value = FullDisk.class, restrictToAnnotatedClass = true)
class FullDiskTest {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final int ROWS = 3_000;

    @BeforeEach
    void aSmallDisk() {
        assumeTrue(FullDisk.isMounted(), "a disk that is soon full can be mounted here by root only");
    }

    @AfterEach
    void room() {
        FullDisk.leave(1 << 21);
    }

    @Test
    void aFileForWhichThereIsNoRoomIsRefusedAndNothingOfItStays() throws Exception {
        int before = folders().size();

        Response refused = load(HEADER + "x".repeat(3 << 20));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(507);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/storage-full");
        assertThat(refused.jsonPath().getString("detail"))
                .isEqualTo("There is no room left on the disk of the server's data folder");
        assertThat(folders()).hasSize(before);

        assertThat(end(load(HEADER + row(1)))).isEqualTo("SUCCEEDED");
    }

    @Test
    void aLoadThatRunsOutOfRoomFailsWithThatReasonAndSucceedsOnceThereIsSome() throws Exception {
        // Given a disk that has room for the file, but not for what is made of it
        String file = IntStream.range(0, ROWS).mapToObj(FullDiskTest::row).collect(Collectors.joining("", HEADER, ""));
        FullDisk.leave(file.length() + (1 << 14));
        int before = folders().size();

        // When
        Response asked = load(file);
        assertThat(end(asked)).isEqualTo("FAILED");

        // Then
        String id = asked.jsonPath().getString("id");
        assertThat(get("/api/v1/loads/" + id).jsonPath().getString("problem.code"))
                .isEqualTo("STORAGE_FULL");
        assertThat(folders()).hasSize(before + 1);
        assertThat(FullDisk.folder().resolve("loaders/online-retail").toFile().list())
                .as("no half output")
                .allMatch(name -> name.equals("manifest.json") || name.endsWith(".parquet"));
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);

        FullDisk.leave(1 << 21);
        given().post("/api/v1/jobs/" + id + "/retry").then().statusCode(202);
        assertThat(end(asked)).isEqualTo("SUCCEEDED");
        assertThat(get("/api/v1/loads/" + id).jsonPath().getInt("loaded")).isEqualTo(ROWS);
    }

    private static String row(int customer) {
        return "1,A,%s,1,2011-01-01 10:00:00,1,%d,France%n".formatted(UUID.randomUUID(), 50_000 + customer);
    }

    private static Response load(String file) {
        return given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/loads?loader=online-retail&mode=merge");
    }

    private static String end(Response asked) {
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        String[] state = new String[1];
        PointsInTime.await(() -> {
            state[0] = JsonPath.from(get("/api/v1/loads/" + asked.jsonPath().getString("id"))
                            .asString())
                    .getString("state");
            return !List.of("QUEUED", "RUNNING").contains(state[0]);
        });
        return state[0];
    }

    private static List<Path> folders() throws IOException {
        Path loads = FullDisk.folder().resolve("loads");
        if (!Files.exists(loads)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(loads)) {
            return folders.toList();
        }
    }
}
