package io.muster.tag.rest;

import io.muster.tag.Cadence;
import io.muster.tag.DefineTag;
import io.muster.tag.DeleteTag;
import io.muster.tag.ExpiryIndex;
import io.muster.tag.ImportCatalogue;
import io.muster.tag.Obstacles;
import io.muster.tag.ReviseTag;
import io.muster.tag.SegmentsOfTags;
import io.muster.tag.TagActivity;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagCounts;
import io.muster.tag.TagLoads;
import io.muster.tag.TagStore;
import io.muster.tag.TagUses;
import io.muster.tag.TellTagStatistics;
import io.muster.tag.ValueUses;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what can be done with the catalogue. */
class TagVerbs {
    private static final String MOST_VALUES = "muster.tag.values-most";

    @Produces
    @Singleton
    Obstacles obstacles(@Any Instance<TagUses> tagUses, @Any Instance<ValueUses> valueUses) {
        return new Obstacles(tagUses, valueUses);
    }

    @Produces
    @Singleton
    DefineTag defineTag(TagStore store, @ConfigProperty(name = MOST_VALUES) int mostValues) {
        return new DefineTag(store, mostValues);
    }

    @Produces
    @Singleton
    ReviseTag reviseTag(
            TagCatalogue catalogue,
            TagStore store,
            Obstacles obstacles,
            @Any Instance<ExpiryIndex> expiry,
            @ConfigProperty(name = MOST_VALUES) int mostValues) {
        return new ReviseTag(catalogue, store, obstacles, expiry, mostValues);
    }

    @Produces
    @Singleton
    DeleteTag deleteTag(TagCatalogue catalogue, TagStore store, Obstacles obstacles) {
        return new DeleteTag(catalogue, store, obstacles);
    }

    @Produces
    @Singleton
    ImportCatalogue importCatalogue(
            TagCatalogue catalogue,
            TagStore store,
            Obstacles obstacles,
            @Any Instance<ExpiryIndex> expiry,
            @ConfigProperty(name = MOST_VALUES) int mostValues) {
        return new ImportCatalogue(catalogue, store, obstacles, expiry, mostValues);
    }

    @Produces
    @Singleton
    TellTagStatistics tellTagStatistics(
            TagCounts counts,
            TagActivity activity,
            TagLoads loads,
            SegmentsOfTags segments,
            InstantSource clock,
            @ConfigProperty(name = "muster.tag.unused-after") Duration unusedAfter,
            @ConfigProperty(name = "muster.tag.stale-after-realtime") Duration realtime,
            @ConfigProperty(name = "muster.tag.stale-after-daily") Duration daily,
            @ConfigProperty(name = "muster.tag.stale-after-monthly") Duration monthly) {
        Cadence cadence = new Cadence(realtime, daily, monthly);
        return new TellTagStatistics(counts, activity, loads, segments, cadence, unusedAfter, clock);
    }
}
