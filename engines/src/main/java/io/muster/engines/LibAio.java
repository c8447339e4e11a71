package io.muster.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
        try {
            var renamed = SystemLibrary.find(NAME + "t64");
            var found = renamed.isPresent() ? renamed : fetched(children, log);
            copy(found.orElseThrow(() -> missing(log)));
        } finally {
            SmallFile.deleteTree(work());
        }
    }

    private void copy(Path library) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(NAME + "." + ProcessHandle.current().pid());
        Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, ours(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static CannotStart missing(Path log) {
        return new CannotStart("""
                MySQL needs %s, which this system lacks and which could not be fetched (see %s).
                Install it: 'apt-get install libaio1' (Debian 12), 'apt-get install libaio1t64' (Debian 13, \
                Ubuntu 24.04), or 'dnf install libaio'.""".formatted(NAME, log));
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
        if (!run(children, log, aptGet("update"))) {
            return Optional.empty();
        }
        for (var name : PACKAGES) {
            if (run(children, log, aptGet("download", name))) {
                return unpacked(children, log);
            }
        }
        return Optional.empty();
    }

    /** Lists and cache of our own, so that neither root nor earlier lists are needed. */
    private List<String> aptGet(String... task) {
        var words = new ArrayList<>(List.of("apt-get", "-q"));
        for (var option : List.of(
                "Dir::State=" + work(),
                "Dir::State::Lists=" + work().resolve("lists"),
                "Dir::State::status=/var/lib/dpkg/status",
                "Dir::Cache=" + work(),
                // As root it would fetch as a user who may not read our folder.
                "APT::Sandbox::User=root")) {
            words.addAll(List.of("-o", option));
        }
        words.addAll(List.of(task));
        return words;
    }

    private boolean run(Children children, Path log, List<String> words) throws InterruptedException {
        try {
            return children.run(new Command(words, Map.of(), work()), work().toString(), log) == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private Optional<Path> unpacked(Children children, Path log) throws IOException, InterruptedException {
        var unpacked = work().resolve("unpacked");
        var archive = first(work(), ".*\\.deb");
        if (archive.isEmpty()
                || !run(children, log, List.of("dpkg", "-x", archive.get().toString(), unpacked.toString()))) {
            return Optional.empty();
        }
        return first(unpacked, Pattern.quote(NAME) + ".*");
    }

    private static Optional<Path> first(Path folder, String name) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst();
        }
    }
}
