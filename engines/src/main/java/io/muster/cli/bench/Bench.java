package io.muster.cli.bench;

import io.muster.cli.bench.question.Question;
import io.muster.cli.bench.question.RandomQuestions;
import io.muster.cli.bench.question.TagFacts;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of a bench share.
 *
 * @param facts what can be asked
 */
record Bench(Http http, Stand stand, Plan plan, List<TagFacts> facts, Consumer<String> progress) {

    void say(String format, @Nullable Object... arguments) {
        progress.accept(format.formatted(arguments));
    }

    ServerCounter server() {
        return new ServerCounter(http, stand.server());
    }

    /** Other questions for each part, so that none finds what another has warmed. */
    List<Question> questions(Measure measure, int questions, int conditions) {
        return new RandomQuestions(facts, plan.seed() + 100L * (measure.ordinal() + 1)).draw(questions, conditions);
    }

    String api(String path) {
        return stand.server() + "/api/v1" + path;
    }
}
