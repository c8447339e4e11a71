package io.muster.shared.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.TestEngines;
import io.muster.shared.EngineAway;
import io.muster.shared.WaitingTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the engine refuses is never taken for its answer; its client lets every status below 500 pass. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class ElasticsearchRequestsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Inject
    ElasticsearchRequests requests;

    @AfterEach
    void noBound() {
        WaitingTime.end();
    }

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

    @Test
    void whatTakesLongIsWaitedForWhileTheEngineAnswersOtherQuestions() {
        WaitingTime.begin(Duration.ofMillis(1_500));

        JsonNode answer = askWhatTakesThreeSeconds(Duration.ofSeconds(30));

        assertThat(answer.path("wait_for_timed_out").booleanValue()).isTrue();
        assertThatThrownBy(() -> askWhatTakesThreeSeconds(PATIENCE))
                .as("what should not take long")
                .isInstanceOf(EngineAway.class);
    }

    private JsonNode askWhatTakesThreeSeconds(Duration patience) {
        return requests.send(
                "GET",
                "/_cluster/state/version?wait_for_metadata_version=999999999&wait_for_timeout=3s",
                new byte[0],
                0,
                patience);
    }
}
