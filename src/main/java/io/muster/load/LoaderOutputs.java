package io.muster.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.muster.load.Output.Manifest;
import io.muster.tag.TagCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loader's outputs on disk. The manifest is the one truth: it is replaced as a whole, and only after the files that
 * it names are safe. An output is noted as unfinished before the first customer is stored, since a load that is never
 * completed may leave some customers as it says and others not.
 */
final class LoaderOutputs {
    private static final String MANIFEST = "manifest.json";

    private final JsonMapper json = new JsonMapper();
    private final Path folder;
    private Manifest manifest;

    LoaderOutputs(Path folder) {
        this.folder = folder;
        this.manifest = read();
    }

    /** The tags' places, with new ones for these. */
    RowLayout layoutWith(List<TagCode> tags) {
        return new RowLayout(manifest.layout().stream().map(TagCode::new).toList()).with(tags);
    }

    /** What this load has made in an earlier run, if the loader is still the same. */
    Optional<Output> ofLoad(String load, String loaderVersion) {
        return manifest.unfinished().stream()
                .filter(output ->
                        output.load().equals(load) && output.loaderVersion().equals(loaderVersion))
                .findFirst();
    }

    /** This load's output, if everything of it is stored already. */
    Optional<Output> completedBy(String load) {
        return Optional.ofNullable(manifest.last())
                .filter(output -> output.load().equals(load));
    }

    /** Whether a load that was asked for later is wholly stored, so that this one's rows are no longer news. */
    boolean hasNewerThan(long askedAt) {
        return manifest.last() != null && manifest.last().askedAt() > askedAt;
    }

    /** The loader's version when a load of it last began to be stored; null if none ever did. */
    @Nullable
    String lastLoaderVersion() {
        Output latest = manifest.unfinished().isEmpty()
                ? manifest.last()
                : manifest.unfinished().getLast();
        return latest == null ? null : latest.loaderVersion();
    }

    /** What is wholly stored. */
    @Nullable
    Path last() {
        return manifest.last() == null ? null : file(manifest.last());
    }

    /** What other loads began to store. */
    List<Path> unfinishedBut(String load) {
        return manifest.unfinished().stream()
                .filter(output -> !output.load().equals(load))
                .map(this::file)
                .toList();
    }

    Path file(Output output) {
        return folder.resolve(output.file());
    }

    /** Takes over the rows of a load that is about to be stored. */
    void begin(Output output, Path rows, RowLayout layout) {
        try {
            LoadFolders.force(rows);
            Files.move(rows, file(output), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DataFolder.failure(e, folder);
        }
        List<Output> unfinished = new ArrayList<>(manifest.unfinished());
        unfinished.removeIf(other -> other.load().equals(output.load()));
        unfinished.add(output);
        write(new Manifest(layout.tags().stream().map(TagCode::value).toList(), manifest.last(), unfinished));
    }

    /**
     * Everything of this load is stored, and it was the whole truth: nothing earlier matters any more. What a later one
     * has begun does, since where it came first this one is not in.
     */
    void complete(Output output) {
        List<Output> later = manifest.unfinished().stream()
                .filter(other -> other.askedAt() > output.askedAt())
                .toList();
        write(new Manifest(manifest.layout(), output, later));
        deleteUnnamed();
    }

    /** Everything of this load is stored; customers not in it are as they were. */
    void completeMerged(Output output, Path merged) {
        Output whole = new Output(
                output.load(),
                output.askedAt(),
                "merged-" + output.file(),
                output.loaderVersion(),
                output.read(),
                output.ignored(),
                output.rejected(),
                output.valuesRejected(),
                output.customers());
        try {
            LoadFolders.force(merged);
            Files.move(merged, file(whole), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DataFolder.failure(e, folder);
        }
        List<Output> unfinished = manifest.unfinished().stream()
                .filter(other -> !other.load().equals(output.load()))
                .toList();
        write(new Manifest(manifest.layout(), whole, unfinished));
        deleteUnnamed();
    }

    private Manifest read() {
        Path file = folder.resolve(MANIFEST);
        try {
            return Files.exists(file)
                    ? json.readValue(file.toFile(), Manifest.class)
                    : new Manifest(List.of(), null, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Manifest next) {
        Path draft = folder.resolve(MANIFEST + ".new");
        try {
            json.writeValue(draft.toFile(), next);
            LoadFolders.force(draft);
            Files.move(
                    draft,
                    folder.resolve(MANIFEST),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            LoadFolders.force(folder);
        } catch (IOException e) {
            throw DataFolder.failure(e, folder);
        }
        manifest = next;
    }

    private void deleteUnnamed() {
        Set<String> named = new HashSet<>(Set.of(MANIFEST));
        if (manifest.last() != null) {
            named.add(manifest.last().file());
        }
        manifest.unfinished().forEach(output -> named.add(output.file()));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !named.contains(String.valueOf(file.getFileName())))
                    .forEach(LoadFolders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
