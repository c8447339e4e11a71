package io.muster.load;

import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** What a plain computation over the raw invoice lines says of every customer, without a line of the server's. */
public final class RawOnlineRetail {
    private RawOnlineRetail() {}

    private static final class Customer {
        final Set<String> invoices = new HashSet<>();
        final Set<String> cancellations = new HashSet<>();
        final Set<String> products = new HashSet<>();
        final Set<String> countries = new TreeSet<>();
        final TreeSet<Instant> times = new TreeSet<>();
        BigDecimal spend = BigDecimal.ZERO;
    }

    /** The tags of every customer, by id. */
    public static Map<String, Map<TagCode, TagValue>> customers(Path file) throws Exception {
        Map<String, Customer> customers = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> f = fields(line);
                if (f.get(6).isBlank()) {
                    continue;
                }
                Customer customer = customers.computeIfAbsent(f.get(6).replaceFirst("\\.0$", ""), id -> new Customer());
                customer.countries.add(f.get(7));
                if (f.get(0).startsWith("C")) {
                    customer.cancellations.add(f.get(0));
                } else {
                    customer.invoices.add(f.get(0));
                    customer.products.add(f.get(1));
                    customer.times.add(
                            LocalDateTime.parse(f.get(4).replace(' ', 'T')).toInstant(ZoneOffset.UTC));
                    customer.spend = customer.spend.add(new BigDecimal(f.get(3)).multiply(new BigDecimal(f.get(5))));
                }
            }
        }
        Map<String, Map<TagCode, TagValue>> expected = new TreeMap<>();
        customers.forEach((id, customer) -> expected.put(id, tags(customer)));
        return expected;
    }

    private static Map<TagCode, TagValue> tags(Customer customer) {
        Map<TagCode, TagValue> tags = new HashMap<>();
        tags.put(new TagCode("retail.orders"), new Numeric(customer.invoices.size()));
        tags.put(new TagCode("retail.returns"), new Numeric(customer.cancellations.size()));
        tags.put(
                new TagCode("retail.country"),
                new Choices(customer.countries.stream()
                        .map(code -> new Choice(code, Weight.FULL))
                        .toList()));
        if (!customer.invoices.isEmpty()) {
            tags.put(
                    new TagCode("retail.spend"),
                    new Numeric(customer.spend.setScale(2, RoundingMode.HALF_UP).doubleValue()));
            tags.put(new TagCode("retail.products"), new Numeric(customer.products.size()));
            tags.put(new TagCode("retail.first_order_at"), new Moment(customer.times.first()));
            tags.put(new TagCode("retail.last_order_at"), new Moment(customer.times.last()));
        }
        return tags;
    }

    /** Enough for this file: no line end within quotes. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
