package io.muster.filter;

import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operators of a tag test. */
public enum Operator {
    EQ("eq"),
    NE("ne"),
    IN("in"),
    NOT_IN("notIn"),
    HAS_ALL("hasAll"),
    RANGE("range"),
    WITHIN("within"),
    ANNIVERSARY("anniversary"),
    EXISTS("exists"),
    MISSING("missing");

    private static final Set<Operator> OF_ENUM = EnumSet.of(EQ, NE, IN, NOT_IN, EXISTS, MISSING);
    private static final Set<Operator> OF_MULTI = EnumSet.of(EQ, NE, IN, NOT_IN, HAS_ALL, EXISTS, MISSING);
    private static final Set<Operator> OF_NUMBER = EnumSet.of(EQ, NE, RANGE, EXISTS, MISSING);
    private static final Set<Operator> OF_DAY = EnumSet.of(RANGE, WITHIN, ANNIVERSARY, EXISTS, MISSING);
    private static final Set<Operator> OF_INSTANT = EnumSet.of(RANGE, WITHIN, EXISTS, MISSING);
    private static final Set<Operator> OF_FLAG = EnumSet.of(EQ, EXISTS, MISSING);

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    /** The operator as it is written in JSON. */
    public String word() {
        return word;
    }

    /** The operator that is written so. */
    public static Optional<Operator> of(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word.equals(word))
                .findFirst();
    }

    /** The operators that go with a tag's type, in the order of this enum. */
    public static List<Operator> of(Tag tag) {
        return List.copyOf(
                switch (tag.type()) {
                    case ENUM -> OF_ENUM;
                    case MULTI -> OF_MULTI;
                    case NUMBER -> OF_NUMBER;
                    case DATE -> tag.precision() == DatePrecision.INSTANT ? OF_INSTANT : OF_DAY;
                    case FLAG -> OF_FLAG;
                });
    }

    /** Whether a weight may go with it. */
    boolean takesWeight() {
        return this == EQ || this == IN || this == HAS_ALL;
    }
}
