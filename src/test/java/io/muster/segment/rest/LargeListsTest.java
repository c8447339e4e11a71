package io.muster.segment.rest;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** The same where five customers are a large list: sent in ranges, joined in memory, kept with a walk. */
@QuarkusTest
@TestProfile(LargeListsTest.Small.class)
class LargeListsTest extends ListsTest {

    /** Limits small enough to meet. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "muster.lists.at-once", "2",
                    "muster.lists.join-from", "1",
                    "muster.lists.per-member", "1",
                    "muster.lists.per-page", "1");
        }
    }
}
