package io.muster.engines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Every process that this command started and has not yet let go: whatever happens, {@link #close} ends them all. */
public final class Children implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LARGE_LOG = 20L << 20;

    private final Lifetime lifetime;
    private final List<OwnProcess> processes = new ArrayList<>();
    private boolean closed;

    /** Starts processes of that lifetime. */
    public Children(Lifetime lifetime) {
        this.lifetime = lifetime;
    }

    /** Starts a process that logs to a file and is told from strangers by a word of its command line. */
    public synchronized OwnProcess start(Command command, String word, Path log)
            throws IOException, InterruptedException {
        requireOpen();
        var process = new OwnProcess(builder(command, log).start().pid(), word);
        processes.add(process);
        return process;
    }

    /** Runs a command to its end and answers its exit code. */
    int run(Command command, String word, Path log) throws IOException, InterruptedException {
        Process process;
        synchronized (this) {
            requireOpen();
            process = builder(command, log).start();
            processes.add(new OwnProcess(process.pid(), word));
        }
        var code = process.waitFor();
        requireOpen();
        return code;
    }

    /** From now on they live on without us. */
    public synchronized void release() {
        processes.clear();
    }

    /** Fails once we are ending: what is started or waited for now would be in vain. */
    synchronized void requireOpen() {
        if (closed) {
            throw new CannotStart("Stopped before everything was up.");
        }
    }

    /** Ends all of them, the last started first, and lets no more be started. */
    @Override
    public void close() {
        List<OwnProcess> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(processes.reversed());
            processes.clear();
        }
        try {
            for (var process : last) {
                process.stop(PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessBuilder builder(Command command, Path log) throws IOException, InterruptedException {
        keepSmall(log);
        var words = new ArrayList<>(lifetime.prefix());
        words.addAll(command.words());
        var builder = new ProcessBuilder(words)
                .directory(command.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(command.environment());
        return builder;
    }

    private static void keepSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
