package io.muster.tag.rest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.shared.ExpectedVersion;
import io.muster.shared.jackson.StrictJson;
import io.muster.tag.Category;
import io.muster.tag.ExpiryIndex;
import io.muster.tag.Obstacles;
import io.muster.tag.ReviseTag;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagCode;
import io.muster.tag.TagEdit;
import io.muster.tag.TagRevision;
import io.muster.tag.TagStore;
import io.muster.tag.TagVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a value is counted before, while and after its tag begins to expire. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class TagsBeginToExpireTest {
    private final String source = Tags.source();
    private final String level = source + ".level";
    private final String grade = source + ".grade";

    @Inject
    TagCatalogue catalogue;

    @Inject
    TagStore store;

    @Inject
    Obstacles obstacles;

    @Inject
    ExpiryIndex expiry;

    @BeforeEach
    void twoTagsAndACustomerWhoHasBoth() {
        Tags.post(Tags.level(level));
        Tags.post(Tags.level(grade));
        say("both", "{\"%s\": \"gold\", \"%s\": \"gold\"}".formatted(level, grade));
    }

    @Test
    void severalTagsThatCustomersHaveTogetherBeginAtOnce() {
        // Given
        say("other", "{\"%s\": \"gold\"}".formatted(grade));

        // When
        Shop.post("/api/v1/catalogue", "{\"tags\": [" + expiring(level) + "," + expiring(grade) + "]}")
                .then()
                .statusCode(200);

        // Then
        assertThat(get("/api/v1/tags/" + level).jsonPath().getString("timeToLive"))
                .isEqualTo("P30D");
        assertThat(golden(level)).isEqualTo(1);
        assertThat(golden(grade)).isEqualTo(2);
    }

    @Test
    void oneAfterTheOtherBegins() {
        assertThat(Tags.put(level, "*", expiring(level)).statusCode()).isEqualTo(200);
        assertThat(Tags.put(grade, "*", expiring(grade)).statusCode()).isEqualTo(200);

        assertThat(golden(level)).isEqualTo(1);
        assertThat(golden(grade)).isEqualTo(1);
    }

    @Test
    void whoIsWrittenBetweenTheLastLookAndTheNewVersionIsCounted() {
        // Given
        TagStore slow = new SlowStore(store, () -> {
            say("both", "{\"%s\": \"diamond\"}".formatted(grade));
            say("new", "{\"%s\": \"gold\"}".formatted(level));
        });

        // When
        new ReviseTag(catalogue, slow, obstacles, List.of(expiry), 1_000)
                .revise(new TagCode(level), StrictJson.read(expiring(level)), ExpectedVersion.ANY);

        // Then
        assertThat(golden(level)).isEqualTo(2);
    }

    private static String expiring(String code) {
        return Tags.level(code).replace("\"kind\"", "\"timeToLive\": \"P30D\", \"kind\"");
    }

    private void say(String name, String tags) {
        Shop.put("/api/v1/customers/" + source + "-" + name + "/tags", "{\"tags\": " + tags + "}")
                .then()
                .statusCode(200);
    }

    private static long golden(String code) {
        return get("/api/v1/tags/" + code + "/values").jsonPath().getLong("items[0].count");
    }

    /** Before it stores anything, this happens. */
    private record SlowStore(TagStore store, Runnable before) implements TagStore {
        @Override
        public void save(List<Category> categories, List<TagEdit> edits, Runnable lastLook) {
            before.run();
            store.save(categories, edits, lastLook);
        }

        @Override
        public List<TagRevision> revisions(TagCode code) {
            return store.revisions(code);
        }

        @Override
        public Optional<TagVersion> version(TagCode code, int version) {
            return store.version(code, version);
        }
    }
}
