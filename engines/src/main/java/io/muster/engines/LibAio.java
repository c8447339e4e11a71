package io.muster.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one library that mysqld needs and a small system may lack. Found in the system, or fetched without root with the
 * system's own package client into a folder of ours.
 */
record LibAio(Path folder) {

    private static final String NAME = "libaio.so.1";
    // Debian's 64-bit time packages carry the suffix; the file in them does too.
    private static final List<String> PACKAGES = List.of("libaio1t64", "libaio1");

    /** What mysqld's environment needs. */
    Map<String, String> environment() {
        return inSystem() || Files.notExists(ours())
                ? Map.of()
                : Map.of("LD_LIBRARY_PATH", folder.toAbsolutePath().toString());
    }

    /** Sees to it that the library is there. */
    void ensure(Children children, Path log) throws IOException, InterruptedException {
        if (inSystem() || Files.exists(ours())) {
            return;
        }
        var renamed = SystemLibrary.find(NAME + "t64");
        var found = renamed.isPresent() ? renamed : fetched(children, log);
        if (found.isEmpty()) {
            throw new CannotStart("""
                    MySQL needs %s, which this system lacks and which could not be fetched (see %s).
                    Install it: 'apt-get install libaio1' (Debian 12), 'apt-get install libaio1t64' (Debian 13, \
                    Ubuntu 24.04), or 'dnf install libaio'.""".formatted(NAME, log));
        }
        Files.createDirectories(folder);
        var part = folder.resolve(NAME + "." + ProcessHandle.current().pid());
        Files.copy(found.get(), part);
        Files.move(part, ours(), StandardCopyOption.ATOMIC_MOVE);
        SmallFile.deleteTree(work());
    }

    private static boolean inSystem() {
        return SystemLibrary.find(NAME).isPresent();
    }

    private Path ours() {
        return folder.resolve(NAME);
    }

    private Path work() {
        return folder.resolve("fetch-" + ProcessHandle.current().pid());
    }

    private Optional<Path> fetched(Children children, Path log) throws IOException, InterruptedException {
        var work = Files.createDirectories(work());
        for (var path : List.of("lists/partial", "archives/partial")) {
            Files.createDirectories(work.resolve(path));
        }
        if (!run(children, log, "apt-get -q $options update")) {
            return Optional.empty();
        }
        for (var name : PACKAGES) {
            if (run(children, log, "apt-get -q $options download " + name + " && dpkg -x ./*.deb unpacked")) {
                return unpacked(work);
            }
        }
        return Optional.empty();
    }

    /** Lists and cache of our own, so that neither root nor earlier lists are needed; _apt may not read our folder. */
    private boolean run(Children children, Path log, String script) throws IOException, InterruptedException {
        var own = """
                options="-o Dir::State=$PWD -o Dir::State::Lists=$PWD/lists \
                -o Dir::State::status=/var/lib/dpkg/status -o Dir::Cache=$PWD -o APT::Sandbox::User=root" && """;
        var words = List.of("sh", "-c", own + script, work().toString());
        return children.run(new Command(words, Map.of(), work()), work().toString(), log) == 0;
    }

    private static Optional<Path> unpacked(Path work) throws IOException {
        try (var files = Files.walk(work.resolve("unpacked"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .findFirst();
        }
    }
}
