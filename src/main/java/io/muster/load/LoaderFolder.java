package io.muster.load;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.muster.load.LoaderInput.Csv;
import io.muster.load.LoaderInput.Numbered;
import io.muster.tag.TagCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one loader's folder: {@code loader.json}, {@code catalogue.json} and {@code rows.sql}. */
final class LoaderFolder {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Path folder;

    LoaderFolder(Path folder) {
        this.folder = folder;
    }

    /** The file {@code loader.json}, as it is written. */
    private record Described(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<String> sources,
            @Nullable CsvDescribed csv,
            @Nullable NumberedDescribed numbered,
            @Nullable List<LoaderOption> options) {}

    private record NumberedDescribed(
            @JsonProperty(required = true) String count) {}

    private record CsvDescribed(
            @JsonProperty(required = true) char delimiter,
            @JsonProperty(required = true) char quote,
            @JsonProperty(required = true) List<String> columns,
            @Nullable String ignore,
            @Nullable List<QualityRule> rules) {}

    /** @throws BadLoader if a file is missing or wrong */
    Loader read() {
        byte[] description = bytes("loader.json");
        byte[] catalogue = bytes("catalogue.json");
        byte[] rows = bytes("rows.sql");
        Described described = parse(description);
        check(described.name().equals(String.valueOf(folder.getFileName())), "loader.json", "name is not the folder's");
        List<TagCode> tags = tagsOf(catalogue);
        for (TagCode tag : tags) {
            check(described.sources().contains(tag.source()), "catalogue.json", tag + " is of a source not its own");
        }
        List<LoaderOption> options = Optional.ofNullable(described.options()).orElse(List.of());
        options.forEach(this::check);
        return new Loader(
                described.name(),
                described.sources(),
                input(described, options),
                options,
                tags,
                folder.resolve("catalogue.json"),
                new String(rows, StandardCharsets.UTF_8),
                versionOf(description, catalogue, rows));
    }

    private void check(LoaderOption option) {
        String defaultValue = option.defaultValue();
        check(
                defaultValue != null || option.type() == LoaderOption.Type.DAY,
                "loader.json",
                "an option without a default: " + option.name());
        if (defaultValue != null) {
            option.problemOf(defaultValue).ifPresent(problem -> {
                throw new BadLoader(folder.resolve("loader.json") + ": a wrong default; " + problem.message());
            });
        }
    }

    private LoaderInput input(Described described, List<LoaderOption> options) {
        CsvDescribed csv = described.csv();
        NumberedDescribed numbered = described.numbered();
        check((csv == null) != (numbered == null), "loader.json", "there must be either csv or numbered");
        if (csv != null) {
            return csv(csv);
        }
        String count = Objects.requireNonNull(numbered).count();
        check(
                options.stream()
                        .anyMatch(option -> option.name().equals(count) && option.type() == LoaderOption.Type.INTEGER),
                "loader.json",
                "the count is no option that is an INTEGER: " + count);
        return new Numbered(count);
    }

    private Csv csv(CsvDescribed csv) {
        List<QualityRule> rules = Optional.ofNullable(csv.rules()).orElse(List.of());
        for (QualityRule rule : rules) {
            check(csv.columns().contains(rule.column()), "loader.json", "a rule of an unknown column " + rule.column());
        }
        return new Csv(csv.delimiter(), csv.quote(), csv.columns(), csv.ignore(), rules);
    }

    private Described parse(byte[] description) {
        try {
            return JSON.readValue(description, Described.class);
        } catch (JacksonException e) {
            throw new BadLoader(folder.resolve("loader.json") + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadLoader(folder.resolve("loader.json") + " cannot be read");
        }
    }

    private List<TagCode> tagsOf(byte[] catalogue) {
        try {
            List<TagCode> tags = new ArrayList<>();
            for (JsonNode tag : JSON.readTree(catalogue).path("tags")) {
                String code = tag.path("code").asText();
                tags.add(TagCode.parse(code)
                        .orElseThrow(() -> new BadLoader(folder.resolve("catalogue.json") + ": no tag code: " + code)));
            }
            return tags;
        } catch (JacksonException e) {
            throw new BadLoader(folder.resolve("catalogue.json") + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadLoader(folder.resolve("catalogue.json") + " cannot be read");
        }
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new BadLoader(folder.resolve(file) + " cannot be read");
        }
    }

    private void check(boolean holds, String file, String otherwise) {
        if (!holds) {
            throw new BadLoader(folder.resolve(file) + ": " + otherwise);
        }
    }

    private static String versionOf(byte[]... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] file : files) {
                digest.update(file);
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
