package io.muster.cli.bench.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.muster.cli.bench.question.Question.All;
import io.muster.cli.bench.question.Question.AnyOf;
import io.muster.cli.bench.question.Question.Between;
import io.muster.cli.bench.question.Question.NoneOf;
import io.muster.cli.bench.question.Question.OneOf;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomQuestionsTest {

    private static final int DEPTH = 12;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 12})
    void theSameSeedDrawsTheSameAndAnotherOthers(int conditions) {
        var drawn = drawn(7, 200, conditions);

        assertThat(drawn).isEqualTo(drawn(7, 200, conditions));
        assertThat(drawn).isNotEqualTo(drawn(8, 200, conditions));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 12})
    void everyQuestionIsDifferentAndHasItsConditions(int conditions) {
        var drawn = drawn(1, 300, conditions);

        assertThat(drawn).hasSize(300).doesNotHaveDuplicates().allSatisfy(question -> {
            assertThat(question.conditions()).hasSize(conditions);
            requireValid(question, 1);
        });
    }

    @Test
    void theyAreMixedFromAndOrNotAndRanges() {
        var nodes =
                drawn(1, 300, 6).stream().flatMap(RandomQuestionsTest::nodes).toList();

        assertThat(nodes)
                .hasAtLeastOneElementOfType(All.class)
                .hasAtLeastOneElementOfType(AnyOf.class)
                .hasAtLeastOneElementOfType(NoneOf.class)
                .hasAtLeastOneElementOfType(OneOf.class)
                .hasAtLeastOneElementOfType(Between.class);
        assertThat(drawn(1, 300, 6)).anyMatch(Question::excludes).anyMatch(question -> !question.excludes());
    }

    @Test
    void valuesAreAskedForAsOftenAsCustomersHaveThem() {
        var single = drawn(3, 3, 1, List.of(SmallCatalogue.LEVEL));

        // Of three values, one is had by nine of ten customers.
        assertThat(new RandomQuestions(List.of(SmallCatalogue.LEVEL), 3)
                        .draw(1, 400)
                        .getFirst()
                        .conditions())
                .filteredOn(question ->
                        question instanceof OneOf one && one.values().equals(List.of("iron")))
                .hasSizeGreaterThan(150);
        assertThat(single).hasSize(3);
    }

    @Test
    void whereThereAreNoMoreThereAreFewer() {
        // A flag alone, and each excluded.
        assertThat(drawn(1, 100, 1, List.of(SmallCatalogue.SILENT))).hasSize(4);
    }

    @Test
    void nothingCanBeAskedOfTagsThatNobodyHas() {
        var empty = new TagFacts("crm.empty", TagFacts.Kind.CHOICE, null, List.of(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> new RandomQuestions(List.of(empty), 1));
    }

    private static List<Question> drawn(long seed, int questions, int conditions) {
        return drawn(seed, questions, conditions, SmallCatalogue.TAGS);
    }

    private static List<Question> drawn(long seed, int questions, int conditions, List<TagFacts> tags) {
        return new RandomQuestions(tags, seed).draw(questions, conditions);
    }

    private static Stream<Question> nodes(Question question) {
        return switch (question) {
            case All(var children) ->
                Stream.concat(Stream.of(question), children.stream().flatMap(RandomQuestionsTest::nodes));
            case AnyOf(var children) ->
                Stream.concat(Stream.of(question), children.stream().flatMap(RandomQuestionsTest::nodes));
            case NoneOf(var children) ->
                Stream.concat(Stream.of(question), children.stream().flatMap(RandomQuestionsTest::nodes));
            case OneOf _, Between _ -> Stream.of(question);
        };
    }

    private static void requireValid(Question question, int depth) {
        assertThat(depth).isLessThanOrEqualTo(DEPTH);
        switch (question) {
            case All(var children) -> requireValid(children, depth);
            case AnyOf(var children) -> requireValid(children, depth);
            case NoneOf(var children) -> requireValid(children, depth);
            case OneOf(var tag, var values) -> {
                assertThat(values).isNotEmpty().doesNotHaveDuplicates();
                assertThat(tag.values().stream().map(TagFacts.Value::code)).containsAll(values);
            }
            case Between(var tag, var from, var to) -> assertThat(from).isLessThan(to);
        }
    }

    private static void requireValid(List<Question> children, int depth) {
        assertThat(children).isNotEmpty();
        children.forEach(child -> requireValid(child, depth + 1));
    }
}
