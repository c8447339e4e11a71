package io.muster.load;

import io.muster.job.BodyHash;
import io.muster.job.Job;
import io.muster.job.Jobs;
import io.muster.job.RepeatKey;
import io.muster.job.Repeats;
import io.muster.load.LoaderInput.Csv;
import io.muster.load.LoaderInput.Numbered;
import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes a load's file and queues the load; loads of one loader follow one another. */
@ApplicationScoped
public class StartLoad {
    private final LoadersInUse loaders;
    private final LoadFolders folders;
    private final Jobs jobs;
    private final Repeats repeats;
    private final InstantSource clock;

    StartLoad(LoadersInUse loaders, LoadFolders folders, Jobs jobs, Repeats repeats, InstantSource clock) {
        this.loaders = loaders;
        this.folders = folders;
        this.jobs = jobs;
        this.repeats = repeats;
        this.clock = clock;
    }

    /**
     * Starts a load. What is wrong with the request is told before the body is read; a body that ends too early leaves
     * nothing behind. The body of a repeated request is compared with the first one's, but not kept.
     *
     * @param options what the caller chose, by name
     * @param key makes a repeated request answer with the first one's load
     * @param body the file; nothing where the loader reads none
     * @return the load's job
     * @throws Invalid for an unknown loader or option, a value that does not fit, a body where there should
     *     be none, or a key that came with another body before
     * @throws BodyCutOff if the body ends too early
     * @throws io.muster.shared.StorageFull if there is no room for the body, and then nothing of it stays
     */
    public Job run(String name, LoadMode mode, Map<String, String> options, Optional<RepeatKey> key, InputStream body)
            throws BodyCutOff {
        Loader loader = loaders.get().find(name).orElseThrow(() -> unknown(name));
        Map<String, String> values =
                loader.valuesOfOptions(options, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (key.isPresent() && repeats.knows(key.get())) {
            Optional<Job> earlier = repeats.answered(key.get(), hash(body)).flatMap(jobs::find);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        LoadRequest request = new LoadRequest(name, mode, UUID.randomUUID().toString(), values);
        boolean kept = false;
        try {
            BodyHash hash = keepBody(loader, request, body);
            // Only now, since a job may start at once.
            Job job = submit(request, key, hash);
            kept = LoadRequest.of(job).folder().equals(request.folder());
            return job;
        } finally {
            if (!kept) {
                LoadFolders.delete(folders.load(request.folder()));
            }
        }
    }

    private Job submit(LoadRequest request, Optional<RepeatKey> key, BodyHash body) {
        String queue = LoadRequest.KIND + ":" + request.loader();
        if (key.isEmpty()) {
            return jobs.submit(LoadRequest.KIND, queue, request.toInput());
        }
        String id = repeats.once(
                key.get(),
                body,
                () -> jobs.submit(LoadRequest.KIND, queue, request.toInput()).id());
        return jobs.find(id).orElseThrow();
    }

    private BodyHash keepBody(Loader loader, LoadRequest request, InputStream body) throws BodyCutOff {
        return switch (loader.input()) {
            case Csv csv -> {
                BodyHash.Reading hashed = new BodyHash.Reading(body);
                if (copy(hashed, folders.newBody(request.folder())) == 0) {
                    throw new Invalid(new Problem("", "MISSING_BODY", "the body must be the file"));
                }
                yield hashed.hash();
            }
            case Numbered numbered -> {
                if (read(body, new byte[1]) >= 0) {
                    throw new Invalid(
                            new Problem("", "UNEXPECTED_BODY", "the loader " + loader.name() + " reads no file"));
                }
                yield BodyHash.NONE;
            }
        };
    }

    private static BodyHash hash(InputStream body) throws BodyCutOff {
        try {
            return BodyHash.ofRest(body);
        } catch (IOException e) {
            throw new BodyCutOff(e);
        }
    }

    private static long copy(InputStream body, Path file) throws BodyCutOff {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
            out.flush();
            LoadFolders.force(file);
        } catch (IOException e) {
            throw DataFolder.failure(e, file);
        }
        return size;
    }

    private static int read(InputStream body, byte[] buffer) throws BodyCutOff {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new BodyCutOff(e);
        }
    }

    private Invalid unknown(String name) {
        List<String> known = loaders.get().all().stream().map(Loader::name).toList();
        return new Invalid(new Problem("", "UNKNOWN_LOADER", "there is no such loader", known));
    }
}
