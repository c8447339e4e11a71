package io.muster.shared;

/** What may stand in customers' ids and in values: text that a person can see. */
public final class PrintableText {
    private PrintableText() {}

    /** Whether a text has 1 to {@code longest} characters (code points), none of them a control character. */
    public static boolean is(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length >= 1 && length <= longest && text.codePoints().allMatch(PrintableText::isPrintable);
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
