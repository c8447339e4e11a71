package io.muster.web;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("docs/openapi.yaml");

    @Test
    void theCommittedDocumentIsWhatTheServerServes() throws IOException {
        String served = get("/q/openapi?format=yaml").asString();
        if (Boolean.getBoolean("muster.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED))
                .as(
                        "%s is not what the code says any more. Look at the difference, and if it is meant, write it with:"
                                + "%n./mvnw test -Dtest=OpenApiTest -Dmuster.openapi.write=true%n",
                        COMMITTED)
                .isEqualTo(served);
    }

    @Test
    void swaggerAndMetricsAreServed() {
        assertThat(get("/q/swagger-ui/").statusCode()).isEqualTo(200);
        assertThat(get("/q/metrics").asString()).contains("jvm_memory_used_bytes");
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
    }
}
