package io.muster.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** An engine and the process that runs it, if any. */
public final class EngineProcess {

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final int LAST_WORDS = 2_000;

    private final Engine engine;
    private final DataDirectory data;

    /** Whether it runs or not. */
    public EngineProcess(Engine engine, DataDirectory data) {
        this.engine = engine;
        this.data = data;
    }

    /** Which engine. */
    public Engine engine() {
        return engine;
    }

    /** The process, when it runs. */
    public Optional<OwnProcess> running() {
        return pidFile().running();
    }

    /** Starts it without waiting; with {@link Lifetime#OURS} it lives as long as the calling thread. */
    public void begin(Children children) throws IOException, InterruptedException {
        engine.prepare(children);
        pidFile().write(children.start(engine.command(), engine.word(), data.log(engine.part())));
    }

    /** Waits till it serves. */
    public void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        while (!engine.ready()) {
            if (running().isEmpty()) {
                throw new CannotStart(engine.part().title() + " ended while starting. " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(engine.part().title() + " did not get ready in " + START.toSeconds()
                        + " seconds. " + lastWords());
            }
            Thread.sleep(50);
        }
    }

    /** Ends it in good order; one that does not run is fine. */
    public void stop() throws IOException, InterruptedException {
        var process = running();
        if (process.isPresent()) {
            process.get().stop(STOP);
        }
        forget();
    }

    /** Ends it as a power cut would. */
    public void kill() throws IOException, InterruptedException {
        var process = running();
        if (process.isPresent()) {
            process.get().kill();
        }
        pidFile().delete();
    }

    /** Removes what an ended process left. */
    public void forget() throws IOException {
        pidFile().delete();
        engine.tidy();
    }

    private PidFile pidFile() {
        return new PidFile(data.run().resolve(engine.part().word() + ".pid"), engine.word());
    }

    private String lastWords() throws IOException {
        var log = data.log(engine.part());
        var text = Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        return "The end of " + log + ":\n"
                + text.substring(Math.max(0, text.length() - LAST_WORDS)).strip();
    }
}
