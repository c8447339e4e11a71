package io.muster.web;

/** A saved thing may only be changed by a caller who says which version of it was seen. */
final class IfMatchRequired extends RuntimeException {
    IfMatchRequired() {
        super("say in If-Match which version you have seen; it is the ETag of the answer");
    }
}
