package io.muster.job.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.TestEngines;
import io.muster.job.BodyHash;
import io.muster.job.Job;
import io.muster.job.Jobs;
import io.muster.job.RepeatKey;
import io.muster.job.Repeats;
import io.muster.shared.Invalid;
import io.muster.shared.Json.JsonString;
import io.muster.shared.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a request is answered that comes again with its key. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class MysqlRepeatsTest {
    private final String name = UUID.randomUUID().toString();

    @Inject
    Jobs jobs;

    @Inject
    Repeats repeats;

    @Inject
    DataSource dataSource;

    private Job submit(String each, Map<String, String> more) {
        Map<String, String> input = new HashMap<>(more);
        input.put("name", each);
        return jobs.submit("steps", name, input);
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() throws Exception {
        RepeatKey key = new RepeatKey("", "/loads?loader=demo", name);
        assertThat(repeats.answered(key, BodyHash.NONE)).isEmpty();
        Set<String> answers = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> repeats.once(
                            key,
                            BodyHash.NONE,
                            () -> submit(name, Map.of("steps", "0")).id())))
                    .toList();
            for (Future<String> each : all) {
                answers.add(each.get());
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(repeats.answered(key, BodyHash.NONE))
                .hasValue(answers.iterator().next());
        assertThat(jobs.newest(null, 10_000).items().stream()
                        .filter(job -> job.queue().equals(name)))
                .hasSize(1);
    }

    @Test
    void workThatFailsIsNoAnswer() {
        RepeatKey key = new RepeatKey("", "/loads", name);
        try {
            repeats.once(key, BodyHash.NONE, () -> {
                submit(name, Map.of());
                throw new IllegalArgumentException("no");
            });
        } catch (IllegalArgumentException expected) {
            // Nothing of the work shall remain.
        }

        assertThat(repeats.answered(key, BodyHash.NONE)).isEmpty();
        assertThat(jobs.newest(null, 10_000).items().stream()
                        .filter(job -> job.queue().equals(name)))
                .isEmpty();
        assertThat(repeats.once(key, BodyHash.NONE, () -> "yes")).isEqualTo("yes");
    }

    @Test
    void aKeyThatCameWithSomethingElseIsNoRepeat() {
        RepeatKey key = new RepeatKey("", "/segments", name);
        BodyHash one = BodyHash.of(new JsonString("one"));
        BodyHash other = BodyHash.of(new JsonString("other"));
        assertThat(repeats.knows(key)).isFalse();
        assertThat(repeats.once(key, one, () -> "yes")).isEqualTo("yes");

        assertThat(repeats.knows(key)).isTrue();
        assertThat(repeats.answered(key, one)).hasValue("yes");
        assertThatThrownBy(() -> repeats.answered(key, other)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> repeats.once(key, other, () -> "no"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        told -> assertThat(told.problems())
                                .extracting(Problem::code)
                                .containsExactly("KEY_REUSED"));
        assertThat(repeats.once(key, one, () -> "no")).isEqualTo("yes");
    }

    @Test
    void aKeyOfBeforeItWasKeptWhatItCameWithTakesAnything() throws Exception {
        RepeatKey key = new RepeatKey("", "/segments", name);
        repeats.once(key, BodyHash.of(new JsonString(name)), () -> name);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE repeated_request SET body = NULL WHERE answer = ?")) {
            update.setString(1, name);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        assertThat(repeats.answered(key, BodyHash.NONE)).hasValue(name);
        assertThat(repeats.once(key, BodyHash.NONE, () -> "no")).isEqualTo(name);
    }
}
