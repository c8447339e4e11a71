package io.muster.web;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The console's files, as {@code src/main/webui/build} packed them into the jar: about one megabyte, kept in memory.
 * Only what its list names can be asked for, so no path leads anywhere else.
 */
@Singleton
class ConsoleFiles {
    private static final String FOLDER = "/console/";
    private static final String PAGE = "index.html";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json",
            "woff2", "font/woff2");

    private final Map<String, ConsoleFile> files = new HashMap<>();

    ConsoleFiles() {
        String list = new String(bytes("files.txt").orElseGet(() -> new byte[0]), StandardCharsets.UTF_8);
        list.lines().forEach(name -> files.put(name, read(name)));
    }

    /** The page that all of the console's addresses answer with; nothing where the console was not built. */
    Optional<ConsoleFile> page() {
        return find(PAGE);
    }

    /** The file of this name, such as {@code assets/index-4f2a.js}. */
    Optional<ConsoleFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static ConsoleFile read(String name) {
        byte[] plain = bytes(name).orElseThrow(() -> new IllegalStateException("listed, but not there: " + name));
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return new ConsoleFile(
                TYPES.getOrDefault(ending, "application/octet-stream"),
                name.startsWith("assets/"),
                tag(plain),
                Buffer.buffer(plain),
                buffer(name + ".gz"),
                buffer(name + ".br"));
    }

    private static @Nullable Buffer buffer(String name) {
        return bytes(name).map(Buffer::buffer).orElse(null);
    }

    private static Optional<byte[]> bytes(String name) {
        try (InputStream in = ConsoleFiles.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
