package io.muster.shared.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the engine refuses is never taken for its answer; its client lets every status below 500 pass. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class ElasticsearchRequestsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Inject
    ElasticsearchRequests requests;

    @Test
    void whatIsNotThere() {
        assertThatThrownBy(() -> requests.read("POST", "/no-such-index/_search", "{}", PATIENCE, String::valueOf))
                .isInstanceOfSatisfying(ElasticsearchRefused.class, refused -> {
                    assertThat(refused.isNotFound()).isTrue();
                });
    }

    @Test
    void whatCannotBeRead() {
        byte[] noBulk = "[]\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> requests.send("POST", "/customers/_bulk", noBulk, noBulk.length, PATIENCE))
                .isInstanceOf(ElasticsearchRefused.class)
                .hasMessage("Elasticsearch refused POST /customers/_bulk with 400");
    }
}
