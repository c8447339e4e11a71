package io.muster.customer;

import io.muster.tag.TagCode;
import io.muster.tag.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a customer's document is laid out: the names of its fields and the form of its terms. {@code
 * index-mappings/customers.json} types them; the writer of documents and the maker of queries both read them here.
 *
 * <ul>
 *   <li>{@code tags.<source>}: terms {@code code=value} of ENUM, MULTI and FLAG tags, one field a source
 *   <li>{@code weighted.<source>}: terms {@code code=value@073} of weighted tags
 *   <li>{@code numbers.<code>}, {@code days.<code>}, {@code moments.<code>}: typed values
 *   <li>{@code monthDays.<code>}: a day's month and day as month × 100 + day, for anniversaries
 *   <li>{@code setAt.<code>}: when an expiring tag's value was set
 *   <li>{@code stamps}: when and by what every tag was set; not indexed
 * </ul>
 */
public final class CustomerFields {
    /** The alias through which the index is read and written. */
    public static final String INDEX = "customers";

    public static final String ID = "id";
    public static final String NUMBER = "number";
    public static final String CELL = "cell";
    public static final String TAGS = "tags";
    public static final String WEIGHTED = "weighted";
    public static final String NUMBERS = "numbers";
    public static final String DAYS = "days";
    public static final String MONTH_DAYS = "monthDays";
    public static final String MOMENTS = "moments";
    public static final String SET_AT = "setAt";
    public static final String STAMPS = "stamps";

    private static final String[] WEIGHT_ENDINGS = new String[Weight.FULL.hundredths() + 1];

    static {
        Arrays.setAll(WEIGHT_ENDINGS, hundredths -> String.format(Locale.ROOT, "@%03d", hundredths));
    }

    private CustomerFields() {}

    /** The field of a part of the document that holds one tag alone, such as {@code numbers.retail.orders}. */
    public static String of(String part, TagCode code) {
        return part + "." + code.value();
    }

    /** The field of a part of the document that holds all tags of the code's source, such as {@code tags.retail}. */
    public static String ofSource(String part, TagCode code) {
        return part + "." + code.source();
    }

    /** The term of a value; what stands before the first {@code =} is the code. */
    public static String term(TagCode code, String value) {
        return code.value() + "=" + value;
    }

    /** What the terms of all values of a tag begin with. */
    public static String termPrefix(TagCode code) {
        return code.value() + "=";
    }

    /** The term of a flag. */
    public static String term(TagCode code, boolean flag) {
        return term(code, Boolean.toString(flag));
    }

    /** The term of a value with its weight, in three digits, always the last four characters. */
    public static String weightedTerm(TagCode code, String value, Weight weight) {
        return term(code, value) + WEIGHT_ENDINGS[weight.hundredths()];
    }

    /** A day as its field holds it: its first millisecond in UTC since 1970. */
    public static long millis(LocalDate day) {
        return day.toEpochDay() * 86_400_000L;
    }

    /** The day that {@link #millis(LocalDate)} was made from. */
    public static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** A month and day as its field holds it. */
    public static int monthDay(MonthDay day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
