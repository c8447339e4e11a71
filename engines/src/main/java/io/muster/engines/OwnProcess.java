package io.muster.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A process known by its id and by one word of its command line. The word tells it from a stranger that was given the
 * same id later, and from a zombie, which has no command line.
 */
public record OwnProcess(long pid, String word) {

    private static final Duration FORCED = Duration.ofSeconds(10);
    /** A line of the kernel's tables of sockets: number, own and other address, state, queues, timers, owner, inode. */
    private static final Pattern LISTENING = Pattern.compile(
            "^ *\\d+: \\p{XDigit}+:(?<port>\\p{XDigit}{4}) \\S+ 0A(?: \\S+){3} +\\d+ +\\d+ (?<inode>\\d+)");

    private static final Pattern ENDED = Pattern.compile("\\) [ZX] ");
    private static final Pattern HALTED = Pattern.compile("\\) [TtZX] ");

    /** Any process that has the word on its command line. */
    static Optional<OwnProcess> withWord(String word) {
        return ProcessHandle.allProcesses()
                .map(handle -> new OwnProcess(handle.pid(), word))
                .filter(process -> process.words().contains(latin(word)))
                .findFirst();
    }

    /** Whether it still runs. */
    public boolean alive() {
        // The command line is empty for a moment while a process turns into another program.
        for (var attempt = 0; attempt < 50; attempt++) {
            var words = words();
            if (!words.isEmpty()) {
                return words.contains(latin(word));
            }
            var state = read("stat");
            if (state.isEmpty() || ENDED.matcher(state).find()) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return false;
    }

    /** Asks it to end, waits, and ends it by force when it has not. */
    public void stop(Duration patience) throws InterruptedException {
        signal("TERM");
        // A paused process would only see the first signal after this one.
        signal("CONT");
        if (!ends(patience)) {
            kill();
        }
    }

    /** Ends it by force, with no chance to tidy up. */
    public void kill() throws InterruptedException {
        signal("KILL");
        ends(FORCED);
    }

    /** Halts it where it stands, and waits until all its threads do: one that still runs may answer a request. */
    public void pause() throws InterruptedException {
        signal("STOP");
        var deadline = System.nanoTime() + FORCED.toNanos();
        while (!halted() && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
    }

    private boolean halted() {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.map(thread -> read("task/" + thread.getFileName() + "/stat"))
                    .allMatch(state -> state.isEmpty() || HALTED.matcher(state).find());
        } catch (IOException gone) {
            return true;
        }
    }

    /** Lets it go on. */
    public void resume() throws InterruptedException {
        signal("CONT");
    }

    /** Whether it is this process that listens on the port, and not a stranger who took it first. */
    boolean listensOn(int port) {
        var sockets = Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> read(table).lines())
                .map(line -> LISTENING.matcher(line))
                .filter(line -> line.find() && Integer.parseInt(line.group("port"), 16) == port)
                .map(line -> "socket:[" + line.group("inode") + "]")
                .toList();
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | UncheckedIOException gone) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    boolean ends(Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (alive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private void signal(String name) throws InterruptedException {
        if (!alive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            throw new IllegalStateException("The command 'kill' cannot be run", noKill);
        }
    }

    private List<String> words() {
        var line = read("cmdline");
        return line.isEmpty() ? List.of() : List.of(line.split("\0", -1));
    }

    /** Answers nothing for a process that is gone. */
    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
