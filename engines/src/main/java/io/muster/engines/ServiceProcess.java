package io.muster.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** A service and the process that runs it, if any. */
public final class ServiceProcess {

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final int LAST_WORDS = 2_000;

    private final Service service;
    private final DataDirectory data;
    private final Children children;

    /** Whether it runs or not; what is started belongs to the children. */
    public ServiceProcess(Service service, DataDirectory data, Children children) {
        this.service = service;
        this.data = data;
        this.children = children;
    }

    /** Which service. */
    public Service service() {
        return service;
    }

    /** The process, when it runs; found by its command line where its file was lost. */
    public Optional<OwnProcess> running() {
        return pidFile().running().or(() -> OwnProcess.withWord(service.word()));
    }

    /** Starts it without waiting; with {@link Lifetime#OURS} it lives as long as the calling thread. */
    public void begin() throws IOException, InterruptedException {
        service.prepare(children);
        pidFile().write(children.start(service.command(), service.word(), data.log(service.part())));
    }

    /** Whether it answers as its users need it; another process that took its port first does not count. */
    public boolean serves() throws InterruptedException {
        return service.ready()
                && running()
                        .filter(process -> process.listensOn(service.port()))
                        .isPresent();
    }

    /** Waits till it serves. */
    public void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        while (!serves()) {
            var ended = running().isEmpty();
            children.requireOpen();
            if (ended) {
                throw new CannotStart(
                        service.part().title() + " ended while starting" + whyItSeems() + ". " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(service.part().title() + " did not get ready in " + START.toSeconds()
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

    /** Removes what an ended process left; nothing while it runs. */
    public void forget() throws IOException {
        if (running().isEmpty()) {
            pidFile().delete();
            service.tidy();
        }
    }

    private PidFile pidFile() {
        return new PidFile(data.run().resolve(service.part().word() + ".pid"), service.word());
    }

    private String whyItSeems() {
        return Ports.isFree(service.port())
                ? ""
                : ": another process has taken its port " + service.port() + "; run the command once more";
    }

    private String lastWords() throws IOException {
        var log = data.log(service.part());
        var text = Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        return "The end of " + log + ":\n"
                + text.substring(Math.max(0, text.length() - LAST_WORDS)).strip();
    }
}
