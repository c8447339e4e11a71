package io.muster.segment.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pulls the members of one segment. */
public final class Pull {
    private final String path;

    /** @param segment the path of the segment */
    public Pull(String segment) {
        this.path = segment + "/members";
    }

    /** One page, whatever its status. */
    public Response page(int limit, @Nullable String pageToken) {
        return given().urlEncodingEnabled(false)
                .get(path + "?limit=" + limit + (pageToken == null ? "" : "&pageToken=" + pageToken));
    }

    /** The ids of a page and of all that come after it. */
    public List<String> rest(Response first, int limit) {
        List<String> ids = new ArrayList<>(ids(first));
        @Nullable String token = next(first);
        while (token != null) {
            Response page = page(limit, token);
            ids.addAll(ids(page));
            token = next(page);
        }
        return ids;
    }

    /** Everybody, by page. */
    public List<String> walk(int limit) {
        return rest(page(limit, null), limit);
    }

    /** Everybody, as one stream of lines, whatever the status. */
    public Response stream(String accept) {
        return given().header("Accept", accept).get(path);
    }

    /** The ids of a page that must be there. */
    public static List<String> ids(Response page) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath().getList("items.id", String.class);
    }

    /** The token of the next page, if any. */
    public static @Nullable String next(Response page) {
        return page.jsonPath().getString("nextPageToken");
    }
}
