package io.muster.tag;

/**
 * One value that an ENUM or MULTI tag may take.
 *
 * @param code 1 to 200 printable characters, case-sensitive
 * @param names what people call the value
 */
public record DictionaryValue(String code, Names names) {}
