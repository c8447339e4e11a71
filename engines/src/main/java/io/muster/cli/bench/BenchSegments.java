package io.muster.cli.bench;

import io.muster.cli.bench.question.FilterJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Saved segments as a company has them, of simple and of long filters; deleted when closed. */
final class BenchSegments implements AutoCloseable {

    private static final int[] CONDITIONS = {1, 3, 6, 12};

    private final List<BenchSegment> saved = new ArrayList<>();

    /** So many; fewer where there is too little to ask for. */
    static BenchSegments save(Bench bench, Measure measure, int segments)
            throws IOException, InterruptedException, BenchProblem {
        var all = new BenchSegments();
        try {
            for (var conditions : CONDITIONS) {
                for (var question : bench.questions(measure, segments / CONDITIONS.length, conditions)) {
                    all.saved.add(BenchSegment.save(bench, "Bench", FilterJson.filter(question)));
                }
            }
            return all;
        } catch (IOException | InterruptedException | BenchProblem | RuntimeException failure) {
            all.close();
            throw failure;
        }
    }

    int size() {
        return saved.size();
    }

    @Override
    public void close() throws IOException, BenchProblem {
        for (var segment : saved) {
            segment.close();
        }
    }
}
