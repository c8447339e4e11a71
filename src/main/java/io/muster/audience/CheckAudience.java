package io.muster.audience;

import io.muster.filter.Canonical;
import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.Sentence;
import io.muster.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says what is wrong with a filter, or what it says. */
@ApplicationScoped
public class CheckAudience {
    private final ReadAudience audiences;

    CheckAudience(ReadAudience audiences) {
        this.audiences = audiences;
    }

    /** What came of a check. */
    public sealed interface Verdict {}

    /** The filter is wrong; all problems are told. */
    public record Wrong(List<Problem> problems) implements Verdict {}

    /**
     * The filter is right.
     *
     * @param canonical its canonical form
     * @param sentence what it says, in words
     */
    public record Right(Canonical canonical, Sentence sentence) implements Verdict {}

    /** Checks a request about one filter. */
    public Verdict check(AskedAudiences asked) {
        return switch (audiences.check(asked)) {
            case Refused(var problems) -> new Wrong(problems);
            case CheckedFilter checked -> new Right(Canonical.of(checked), Sentence.of(checked));
        };
    }
}
