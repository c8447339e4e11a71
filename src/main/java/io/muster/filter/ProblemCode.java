package io.muster.filter;

/** What can be wrong with a filter: the stable names that programs may rely on. */
public enum ProblemCode {
    /** The body is no JSON, or repeats a key. */
    NOT_JSON,
    /** A field that the language does not have at this place. */
    UNKNOWN_FIELD,
    /** A field that must be there is not; the pointer is that of the object that lacks it. */
    MISSING_FIELD,
    /** Not of the type, or outside the few values, that this place takes; also any null. */
    WRONG_TYPE,
    /** A node has no node key, or several. */
    NOT_ONE_NODE,
    /** A group without children, or a set without values. */
    EMPTY_GROUP,
    /** No tag of this code. */
    UNKNOWN_TAG,
    /** The tag is a draft, or retired. */
    TAG_NOT_PUBLISHED,
    /** The tag's dictionary does not have this value. */
    UNKNOWN_VALUE,
    /** The operator does not go with the tag's type. */
    OP_NOT_FOR_TYPE,
    /** A range in which nothing can lie. */
    RANGE_EMPTY,
    /** Not a day or an instant that this place takes. */
    BAD_DATE,
    /** Not the name of a time zone. */
    BAD_TIMEZONE,
    /** Outside 0 to 1, or more than two decimals. */
    BAD_WEIGHT,
    /** The tag's values carry no weight. */
    NOT_WEIGHTED,
    /** A share that cannot be drawn. */
    BAD_SAMPLE,
    /** No segment of this id. */
    UNKNOWN_SEGMENT,
    /** The segment has no such version. */
    UNKNOWN_VERSION,
    /** No list of this id. */
    UNKNOWN_LIST,
    /** A segment that leads back to itself. */
    CIRCULAR_REFERENCE,
    /** Nested deeper than allowed. */
    TOO_DEEP,
    /** More nodes, or more values in a set, than allowed. */
    TOO_LARGE,
    /** A version of the language that this server does not speak. */
    UNSUPPORTED_LANGUAGE,
    /** The caller may not use this tag. */
    TAG_FORBIDDEN
}
