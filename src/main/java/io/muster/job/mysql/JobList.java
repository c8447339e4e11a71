package io.muster.job.mysql;

import io.muster.job.Job;
import io.muster.shared.Invalid;
import io.muster.shared.Page.CountType;
import io.muster.shared.Page.Total;
import io.muster.shared.Part;
import io.muster.shared.Problem;
import io.muster.shared.mysql.UtcColumn;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest jobs, page by page. Which jobs are on a page, and how many there are, an index alone tells; only the rows
 * of the page are read.
 *
 * @param most so many jobs are listed
 */
record JobList(JobTable table, int most) {
    /**
     * Some of those that a condition finds.
     *
     * @param condition empty for all
     * @param parameters of the condition
     * @param after only those after the job of this id; null to begin with the newest
     * @param limit so many at most
     * @throws Invalid if there is no such job to go on after
     */
    Part<Job> part(String condition, List<String> parameters, @Nullable String after, int limit) {
        List<Object> all = new ArrayList<>(parameters);
        // Only whoever reads on needs to know where the list ends.
        all.add(after == null ? Math.min(most, limit + 1) : most);
        if (after != null) {
            LocalDateTime createdAt = createdAt(after);
            all.addAll(List.of(createdAt, createdAt, after));
        }
        all.add(limit + 1);
        List<Job> jobs = table.select(
                "JOIN (SELECT listed FROM (SELECT id AS listed, created_at AS listed_at FROM job " + condition
                        + " ORDER BY created_at DESC, id LIMIT ?) newest"
                        + (after == null ? "" : " WHERE listed_at <= ? AND (listed_at < ? OR listed > ?)")
                        + " ORDER BY listed_at DESC, listed LIMIT ?) page ON listed = id ORDER BY created_at DESC, id",
                all.toArray());
        return new Part<>(
                jobs.subList(0, Math.min(limit, jobs.size())), jobs.size() > limit, total(condition, parameters));
    }

    private LocalDateTime createdAt(String id) {
        return table.select("WHERE id = ?", id).stream()
                .findFirst()
                .map(job -> UtcColumn.of(job.createdAt()))
                .orElseThrow(() -> new Invalid(
                        new Problem("", "BAD_PAGE_TOKEN", "the list has changed; begin again without pageToken")));
    }

    private Total total(String condition, List<String> parameters) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(most + 1);
        long found =
                table.number("SELECT COUNT(*) FROM (SELECT 1 FROM job " + condition + " LIMIT ?) found", all.toArray());
        return new Total(Math.min(most, found), found > most ? CountType.AT_LEAST : CountType.EXACT);
    }
}
