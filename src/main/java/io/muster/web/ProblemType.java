package io.muster.web;

/** The kinds of problems that a caller can meet; a kind's name is its slug. */
public enum ProblemType {
    NOT_JSON(400, "The body is not JSON"),
    BAD_REQUEST(400, "The request cannot be read"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be answered"),
    CONFLICT(409, "Something is in the way"),
    WALK_GONE(410, "The walk through this list cannot go on"),
    STALE(412, "The thing has changed meanwhile"),
    TOO_MANY_BYTES(413, "The body is too long"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not read here"),
    INVALID(422, "The request can be read, but is wrong"),
    IF_MATCH_REQUIRED(428, "An If-Match header is required"),
    TOO_MANY(429, "Too many at once"),
    INTERNAL(500, "The server made a mistake"),
    ENGINE_AWAY(503, "An engine is away"),
    STORAGE_FULL(507, "There is no room left"),
    /** Any other status that the HTTP layer answers with. */
    OTHER(0, "The request was refused");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What this kind of problem is, for people. */
    public String title() {
        return title;
    }

    /** The URI reference that names this kind of problem. */
    public String uri() {
        return this == OTHER
                ? "about:blank"
                : "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind that an HTTP status of the HTTP layer itself stands for. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_MANY_BYTES;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 500 -> INTERNAL;
            default -> OTHER;
        };
    }
}
