package io.muster.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.cli.bench.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaceTest {

    private final List<Question> questions = IntStream.range(0, 50)
            .<Question>mapToObj(i -> new Question.All(Collections.nCopies(i, new Question.All(List.of()))))
            .toList();

    @Test
    void everybodyIsAskedEverythingOnceByTurnsInAnOrderOfTheirOwn() throws Exception {
        List<String> asked = new ArrayList<>();
        List<Question> first = new ArrayList<>();
        List<Question> second = new ArrayList<>();

        var answers = new Race(questions, 1)
                .run(List.<Counter>of(
                        question -> note("a", question, asked, first), question -> note("b", question, asked, second)));

        assertThat(first)
                .containsExactlyInAnyOrderElementsOf(questions)
                .isNotEqualTo(questions)
                .isNotEqualTo(second);
        assertThat(second).containsExactlyInAnyOrderElementsOf(questions);
        for (var turn = 0; turn < questions.size(); turn++) {
            assertThat(asked.subList(2 * turn, 2 * turn + 2)).containsExactlyInAnyOrder("a", "b");
        }
        assertThat(asked.subList(0, 20)).containsSubsequence("a", "b", "b", "a");
        // Answers stand with their questions.
        assertThat(answers.get(0).counts())
                .containsExactly(IntStream.range(0, 50).mapToLong(i -> i).toArray());
        assertThat(answers.get(1).counts()).isEqualTo(answers.get(0).counts());
    }

    private static long note(String who, Question question, List<String> asked, List<Question> own) {
        asked.add(who);
        own.add(question);
        return question instanceof Question.All(var children) ? children.size() : -1;
    }
}
