package io.muster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where Elasticsearch is given less time than by default, who changes a customer does not wait as for long work. */
@QuarkusTest
@TestProfile(SetPatienceTest.Short.class)
@QuarkusTestResource(value = RefusingEngines.class, restrictToAnnotatedClass = true)
class SetPatienceTest {
    /** The client notices up to a second late that the time is over. */
    private static final Duration LATE = Duration.ofMillis(2_500);

    /** Less than {@link #LATE}, which is less than the default. */
    public static final class Short implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("muster.elasticsearch.patience-millis", "1000");
        }
    }

    @AfterEach
    void quickAgain() {
        RefusingEngines.refuse(body -> Optional.empty());
    }

    @Test
    void aCustomerIsChangedInThatTimeOrTheEngineIsAway() {
        Shop shop = new Shop();
        PointsInTime.await(() -> shop.say("a", "{\"level\":\"gold\"}").statusCode() == 200);

        RefusingEngines.refuse(body -> {
            LockSupport.parkNanos(LATE.toNanos());
            return Optional.empty();
        });

        assertThat(shop.say("a", "{\"level\":\"iron\"}").statusCode()).isEqualTo(503);
    }
}
