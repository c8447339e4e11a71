package io.muster.cli;

import io.muster.cli.bench.Stand;
import io.muster.engines.Children;
import io.muster.engines.DataDirectory;
import io.muster.engines.Lifetime;
import io.muster.engines.Part;
import io.muster.engines.Ports;
import io.muster.engines.ServiceProcess;
import io.muster.engines.SmallFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Engines and a server for one measurement, beside those of {@code up}: no process and no folder of it stays. */
final class BenchSite implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Path home;
    private final Site site;
    private final AutoCloseable lock;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch left = new CountDownLatch(1);
    private boolean working = true;
    private volatile boolean stopped;
    private boolean removed;

    private BenchSite(Path home, Site site, AutoCloseable lock) {
        this.home = home;
        this.site = site;
        this.lock = lock;
    }

    /**
     * For the calling thread: when this command is told to end, that thread is interrupted, and once it has closed this,
     * or after a while, everything is taken away.
     */
    static BenchSite claim(Surroundings surroundings) throws IOException {
        var settings = surroundings.settings();
        var home = Files.createDirectories(settings.directory(surroundings.kit().project()));
        // Beside the folder, which goes.
        var lock = DataDirectory.lock(home.resolve("bench.lock"));
        var own = settings.apart(home.resolve("bench"), Ports.free());
        var bench = new BenchSite(home, Site.of(own, surroundings.kit(), new Children(Lifetime.OURS)), lock);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(bench::abandon));
        return bench;
    }

    /** Whether this command was told to end. */
    boolean stopped() {
        return stopped;
    }

    /** Where what was measured is kept. */
    Path results() {
        return home.resolve("bench-results");
    }

    /** Saves the logs of what went wrong from going with the rest; answers where they are. */
    Path keepLogs() throws IOException {
        var kept = Files.createDirectories(results()).resolve("logs");
        SmallFile.deleteTree(kept);
        return Files.move(site.data().root().resolve("logs"), kept);
    }

    /** Starts everything, with nothing in it. */
    void start(Say say) throws IOException, InterruptedException {
        // Where processes cannot be tied to ours, they may outlive a command that was killed.
        for (var part : Part.values()) {
            stop(part);
        }
        SmallFile.deleteTree(site.data().root());
        DataDirectory.at(site.data().root());
        site.takeFreePorts();
        new Up(site, say).run();
    }

    /** Ends the server as a power cut would, and starts it again. */
    void restartServer(Say say) throws IOException, InterruptedException {
        process(Part.SERVER).kill();
        new Up(site, say).run();
    }

    /** What is to be measured, once it runs. */
    Stand stand() throws IOException {
        return Stands.of(site);
    }

    /** The server's interface, once it runs. */
    ServerApi api() throws IOException {
        return new ServerApi(site.runningAddress());
    }

    /** Stops a part before the others. */
    void stop(Part part) throws IOException, InterruptedException {
        process(part).stop();
    }

    /** Starts a part again, with what it holds; it is as cold then as after {@link #start}. */
    void restart(Part part) throws IOException, InterruptedException {
        var process = process(part);
        process.stop();
        process.begin();
        process.awaitReady();
    }

    @Override
    public void close() throws IOException {
        leave();
        remove();
    }

    private ServiceProcess process(Part part) throws IOException {
        return site.process(part).orElseThrow();
    }

    private void abandon() {
        try {
            interruptWork();
            if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Still at work; ending it by force.");
            }
            remove();
        } catch (IOException problem) {
            System.err.println("Not everything could be tidied up: " + problem.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void interruptWork() {
        if (working) {
            stopped = true;
            worker.interrupt();
        }
    }

    /** From here on the worker is not interrupted any more: ending processes must not be broken off. */
    private synchronized void leave() {
        working = false;
        Thread.interrupted();
        left.countDown();
    }

    private void remove() throws IOException {
        // Whoever comes second waits for the first.
        synchronized (left) {
            if (removed) {
                return;
            }
            removed = true;
            site.children().close();
            SmallFile.deleteTree(site.data().root());
            try (lock) {
                // Others may come.
            } catch (Exception problem) {
                throw new IOException(problem);
            }
        }
    }
}
