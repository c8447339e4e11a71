package io.muster.segment.rest;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Two who ask at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** Their answers, in the order of the askers. */
    static List<Response> ask(Supplier<Response> one, Supplier<Response> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> answers = threads.invokeAll(List.of(one, other).stream()
                    .<Callable<Response>>map(request -> () -> {
                        start.await();
                        return request.get();
                    })
                    .toList());
            return List.of(answers.getFirst().get(), answers.getLast().get());
        }
    }
}
