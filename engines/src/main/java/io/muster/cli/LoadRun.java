package io.muster.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One load from its first byte to its last word. */
final class LoadRun {

    private static final long POLL_MILLIS = 300;
    private static final int PATIENCE = 20;
    private static final int REJECTS_SHOWN = 10;

    private final ServerApi api;
    private final Say say;
    private final AtomicReference<@Nullable String> running = new AtomicReference<>();

    LoadRun(ServerApi api, Say say) {
        this.api = api;
        this.say = say;
    }

    /** Loads and tells the outcome; answers the exit code. */
    int run(Map<String, String> parameters, @Nullable Path file) throws IOException, InterruptedException {
        try {
            var load = follow(start(parameters, file));
            return tell(load);
        } catch (Problem problem) {
            say.remark("%s", problem.getMessage());
            return 1;
        } finally {
            running.set(null);
        }
    }

    /** Asks the server to give the load up, when it has begun and not ended. */
    void cancel() {
        var id = running.getAndSet(null);
        if (id == null) {
            return;
        }
        try {
            api.cancel(id);
            say.remark("Asked the server to cancel the load.");
        } catch (IOException | Problem problem) {
            say.remark("The load could not be cancelled: %s", problem.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private LoadState start(Map<String, String> parameters, @Nullable Path file)
            throws IOException, InterruptedException, Problem {
        var load = file == null ? api.startLoad(parameters, BodyPublishers.noBody()) : upload(parameters, file);
        running.set(load.id());
        return load;
    }

    private LoadState upload(Map<String, String> parameters, Path file)
            throws IOException, InterruptedException, Problem {
        var size = Files.size(file);
        try (var progress = new Progress("Uploading", " MB", 1 << 20, say);
                var input = new CountedInput(Files.newInputStream(file), sent -> progress.to(sent, size))) {
            return api.startLoad(parameters, body(input, size));
        }
    }

    private static BodyPublisher body(CountedInput input, long size) {
        // An empty body may not announce a length.
        return size == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> input), size);
    }

    private LoadState follow(LoadState started) throws IOException, InterruptedException, Problem {
        var load = started;
        var failures = 0;
        try (var progress = new Progress("Loading", "", 1, say)) {
            while (!load.state().ended()) {
                Thread.sleep(POLL_MILLIS);
                try {
                    load = api.load(started.id());
                    failures = 0;
                } catch (IOException | Problem passing) {
                    // The load goes on without us, and so a short absence is no reason to give up.
                    if (++failures == PATIENCE) {
                        throw passing;
                    }
                }
                progress.to(load.done(), load.total() == null ? -1 : load.total());
            }
        }
        return load;
    }

    private int tell(LoadState load) throws IOException, InterruptedException, Problem {
        var code = switch (load.state()) {
            case QUEUED, RUNNING -> throw new IllegalStateException("Not ended");
            case SUCCEEDED -> 0;
            case CANCELLED -> {
                say.remark("The load was cancelled.");
                yield 1;
            }
            case FAILED -> {
                say.remark("The load failed. %s", api.failure(load).getMessage());
                yield 1;
            }
        };
        say.line(
                "Customers loaded: %s. Lines read: %s, ignored: %s, rejected: %s.",
                number(load.loaded()), number(load.read()), number(load.ignored()), number(load.rejected()));
        if (load.rejected() > 0) {
            api.rejects(load.id(), REJECTS_SHOWN).forEach(reject -> say.line("  %s", reject));
            say.line("All refused rows: curl '%s'", api.rejectsUrl(load.id()));
        }
        return code;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
