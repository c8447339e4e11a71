package io.muster.web;

import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list of people as one stream, which is never of pages.
 *
 * @param type the media type of the answer
 * @param lines how a person is written
 */
public record WholeList(String type, IdLines lines) {
    /** One JSON object a line. */
    public static final String NDJSON = "application/x-ndjson";

    /** A header, and one person a line. */
    public static final String CSV = "text/csv";

    /** The header that says how many people a stream has. */
    public static final String TOTAL = "X-Total-Count";

    /** The header that says of which moment a stream is. */
    public static final String AS_OF = "X-As-Of";

    /** Where a caller likes several as much, the first. */
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(NDJSON), MediaType.valueOf(CSV));

    /**
     * The stream that is asked for; empty where it is a page.
     *
     * @throws Invalid where it is a stream, and a part of it
     * @throws NotAcceptableException where it is neither: a page must not be taken for a whole list
     */
    public static Optional<WholeList> asked(HttpHeaders request, PageQuery query) {
        MediaType accepted = AcceptedTypes.of(request).best(FORMS).orElseThrow(NotAcceptableException::new);
        Optional<WholeList> asked = switch (accepted.toString()) {
            case NDJSON -> Optional.of(new WholeList(NDJSON, IdLines.NDJSON));
            case CSV -> Optional.of(new WholeList(CSV + ";charset=UTF-8", IdLines.CSV));
            default -> Optional.empty();
        };
        if (asked.isPresent() && (query.limitText() != null || query.pageToken() != null)) {
            throw new Invalid(new Problem(
                    "", "WHOLE_LIST", "A stream is the whole list; limit and pageToken go with application/json"));
        }
        return asked;
    }

    /** The answer that streams it. */
    public Response answer(StreamingOutput people, long total, Instant asOf) {
        return Response.ok(people, type)
                .header(TOTAL, total)
                .header(AS_OF, asOf)
                .build();
    }
}
