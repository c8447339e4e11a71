package io.muster.job;

import io.muster.shared.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Jobs that do one step for each permit that a test gives them. */
@Singleton
public class StepsRunner implements JobRunner {
    /** What the jobs did, in the order in which they did it. */
    public static final List<String> LOG = new CopyOnWriteArrayList<>();

    private static final Map<String, Semaphore> PERMITS = new ConcurrentHashMap<>();

    /** Lets the jobs of this name do more steps. */
    public static void permit(String name, int steps) {
        permits(name).release(steps);
    }

    private static Semaphore permits(String name) {
        return PERMITS.computeIfAbsent(name, key -> new Semaphore(0));
    }

    @Override
    public String kind() {
        return "steps";
    }

    @Override
    public void run(RunningJob job) {
        Map<String, String> input = job.job().input();
        String name = input.getOrDefault("name", "");
        long steps = Long.parseLong(input.getOrDefault("steps", "1"));
        LOG.add(name + " begins");
        for (long i = 1; i <= steps; i++) {
            while (!acquired(name)) {
                job.report(i - 1, steps, Map.of("steps", i - 1));
            }
            job.report(i, steps, Map.of("steps", i));
        }
        LOG.add(name + " ends");
        if (input.containsKey("fail")) {
            throw new JobFailed(new Problem("", "NO_LUCK", "It was not to be."));
        }
    }

    private static boolean acquired(String name) {
        try {
            return permits(name).tryAcquire(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
