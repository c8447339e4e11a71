package io.muster.load;

import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What the raw file says of every bank client, without a line of the server's. */
public final class RawBankMarketing {
    private static final Set<String> WORDS = Set.of(
            "job",
            "marital",
            "education",
            "default",
            "housing",
            "loan",
            "contact",
            "month",
            "day_of_week",
            "poutcome",
            "y");

    private RawBankMarketing() {}

    /** The tags of every customer, by id. */
    public static Map<String, Map<TagCode, TagValue>> customers(Path file) throws Exception {
        Map<String, Map<TagCode, TagValue>> expected = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> header = fields(lines.readLine());
            int row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<TagCode, TagValue> tags = new HashMap<>();
                List<String> fields = fields(line);
                for (int i = 0; i < header.size(); i++) {
                    String name = header.get(i);
                    String value = fields.get(i);
                    if (WORDS.contains(name)) {
                        tags.put(code(name), new Choices(List.of(new Choice(value, Weight.FULL))));
                    } else if (!name.equals("duration") && !(name.equals("pdays") && value.equals("999"))) {
                        tags.put(code(name), new Numeric(Double.parseDouble(value)));
                    }
                }
                expected.put("bank-" + ++row, tags);
            }
        }
        return expected;
    }

    private static TagCode code(String column) {
        return new TagCode("bank."
                + switch (column) {
                    case "default" -> "default_credit";
                    case "y" -> "subscribed";
                    default -> column.replace('.', '_');
                });
    }

    private static List<String> fields(String line) {
        return List.of(line.replace("\"", "").split(";"));
    }
}
