package io.muster.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All loaders there are; no source has two. */
public final class Loaders {
    private final List<Loader> all;

    Loaders(List<Loader> all) {
        this.all = List.copyOf(all);
        Map<String, String> owners = new HashMap<>();
        for (Loader loader : all) {
            for (String source : loader.sources()) {
                String other = owners.put(source, loader.name());
                if (other != null) {
                    throw new BadLoader("the source " + source + " has two loaders, " + other + " and " + loader.name()
                            + "; a source has one");
                }
            }
        }
    }

    /**
     * Reads the loaders of a folder, each a folder in it.
     *
     * @throws BadLoader if the folder is missing, a loader is wrong, or a source has two
     */
    public static Loaders in(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return new Loaders(folders.filter(Files::isDirectory)
                    .map(each -> new LoaderFolder(each).read())
                    .sorted(Comparator.comparing(Loader::name))
                    .toList());
        } catch (IOException e) {
            throw new BadLoader("the folder of the loaders cannot be read: " + folder.toAbsolutePath()
                    + " (setting muster.loaders-dir)");
        }
    }

    /** All of them, sorted by name. */
    public List<Loader> all() {
        return all;
    }

    /** The loader of this name. */
    public Optional<Loader> find(String name) {
        return all.stream().filter(loader -> loader.name().equals(name)).findFirst();
    }
}
