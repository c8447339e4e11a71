package io.muster.shared;

/** RFC 6901 JSON pointers, grown one token at a time. */
public final class JsonPointer {
    private JsonPointer() {}

    /** The pointer to the member {@code name} of the object at {@code parent}. */
    public static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer to the item {@code index} of the array at {@code parent}. */
    public static String child(String parent, int index) {
        return parent + "/" + index;
    }
}
