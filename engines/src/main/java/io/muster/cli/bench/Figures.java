package io.muster.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What one part of the bench found out. */
public sealed interface Figures
        permits RateFigures,
                CountFigures,
                AnswerFigures,
                PullFigures,
                ChangeFigures,
                ThroughputFigures,
                ExpandFigures,
                MemoryFigures,
                NoFigures {

    /** Which part. */
    @JsonProperty
    String part();

    /** A heading and what is below it, in Markdown. */
    String markdown();

    /** The bars that it is held against. */
    List<Goal> goals();
}
