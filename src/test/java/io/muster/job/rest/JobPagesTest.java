package io.muster.job.rest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.muster.job.Job;
import io.muster.job.Jobs;
import io.muster.shared.Page;
import io.muster.shared.PageToken;
import io.muster.shared.Part;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of jobs, page by page. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class JobPagesTest {
    private final String name = UUID.randomUUID().toString();

    @Inject
    Jobs jobs;

    @Inject
    DataSource dataSource;

    private Job submit(String each, Map<String, String> more) {
        Map<String, String> input = new HashMap<>(more);
        input.put("name", each);
        return jobs.submit("steps", name, input);
    }

    @Test
    void theNewestJobsComeFirst() {
        Job first = submit(name, Map.of("steps", "0"));
        Job second = submit(name, Map.of("steps", "0"));

        List<String> ids = get("/api/v1/jobs?limit=10000").jsonPath().getList("items.id");

        assertThat(ids.indexOf(second.id())).isBetween(0, ids.indexOf(first.id()));
    }

    @Test
    void thePagesOfAWalkAreOfTheJobsAfterThoseOfThePageBeforeThoughNewerOnesCome() {
        List<Job> walked = IntStream.range(0, 5)
                .mapToObj(i -> submit(name, Map.of("steps", "0")))
                .toList();

        List<String> ids = new ArrayList<>();
        @Nullable String token = null;
        for (int page = 0; page < 3; page++) {
            JsonPath answer = get("/api/v1/jobs?limit=2" + (token == null ? "" : "&pageToken=" + token))
                    .jsonPath();
            ids.addAll(answer.getList("items.id", String.class));
            token = answer.getString("nextPageToken");
            submit(name, Map.of("steps", "0"));
        }

        assertThat(ids.subList(0, 5))
                .containsExactlyElementsOf(
                        walked.reversed().stream().map(Job::id).toList());
    }

    @Test
    void jobsOfOneInstantAreWalkedInTheOrderOfTheirIds() throws Exception {
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> jobs.submit(name, name, Map.of()).id())
                .sorted()
                .toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE job SET created_at = '2026-03-01' WHERE kind = ?")) {
            update.setString(1, name);
            update.executeUpdate();
        }

        Part<Job> first = jobs.newestOf(name, null, 2);
        Part<Job> second = jobs.newestOf(name, first.items().getLast().id(), 2);
        Part<Job> last = jobs.newestOf(name, second.items().getLast().id(), 2);

        assertThat(Stream.of(first, second, last)
                        .flatMap(part -> part.items().stream().map(Job::id)))
                .containsExactlyElementsOf(made);
        assertThat(Stream.of(first, second, last).map(Part::more)).containsExactly(true, true, false);
        assertThat(last.total()).isEqualTo(Page.Total.exactly(5));
        made.forEach(jobs::cancel);
    }

    @Test
    void aWalkCannotGoOnAfterAJobThatIsNotThere() {
        Response answer = get("/api/v1/jobs?pageToken=" + new PageToken("jobs", name).encode());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("BAD_PAGE_TOKEN");
    }
}
