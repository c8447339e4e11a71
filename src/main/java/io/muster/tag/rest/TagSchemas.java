package io.muster.tag.rest;

import io.muster.shared.Page.Total;
import io.muster.tag.DatePrecision;
import io.muster.tag.Names;
import io.muster.tag.Refresh;
import io.muster.tag.Sensitivity;
import io.muster.tag.TagKind;
import io.muster.tag.TagState;
import io.muster.tag.TagType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the OpenAPI document says of bodies that are read and written as JSON trees; nothing is ever made of these. */
final class TagSchemas {
    private TagSchemas() {}

    @Schema(name = "Tag", description = "What one fact about customers means")
    record Tag(
            @Schema(
                    required = true,
                    pattern = "[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*",
                    maxLength = 100,
                    examples = "crm.member_level")
            String code,

            @Schema(required = true) Names names,
            @Nullable Names description,

            @Schema(
                    required = true,
                    minItems = 1,
                    maxItems = 3,
                    description = "Category codes from the first level on; also read with slashes between")
            List<String> category,

            @Schema(required = true, description = "Never changes")
            TagType type,

            @Schema(description = "Of DATE tags; never changes") @Nullable
            DatePrecision precision,

            @Schema(required = true) TagKind kind,

            @Schema(defaultValue = "false", description = "Only ENUM and MULTI; never changes") @Nullable
            Boolean weighted,

            @Schema(defaultValue = "false", description = "Only ENUM and MULTI; an open dictionary only grows")
            @Nullable
            Boolean open,

            @Schema(description = "The dictionary of ENUM and MULTI tags") @Nullable
            List<Value> values,

            @Schema(required = true) Refresh refresh,

            @Schema(
                    description = "ISO-8601 duration of exact length",
                    examples = {"P180D", "PT12H"})
            @Nullable
            String timeToLive,

            @Schema(required = true) Sensitivity sensitivity,

            @Schema(required = true, minLength = 1, maxLength = 200)
            String owner,

            @Schema(defaultValue = "DRAFT") @Nullable TagState state,
            @Schema(readOnly = true) @Nullable Integer version) {}

    @Schema(name = "TagValue")
    record Value(
            @Schema(required = true, minLength = 1, maxLength = 200)
            String code,

            @Schema(description = "The code, where left out") @Nullable
            Names names) {}

    @Schema(
            name = "TagPage",
            description = "A dictionary of more than 1,000 values is left out of a list; valueCount tells its size")
    record Page(
            @Schema(required = true) List<Tag> items,
            @Nullable String nextPageToken,
            @Schema(required = true) Total total) {}

    @Schema(name = "TagTree")
    record Tree(
            @Schema(required = true) List<Node> items,
            @Schema(required = true) Total total) {}

    @Schema(name = "TagTreeNode")
    record Node(
            @Schema(required = true) List<String> path,
            @Schema(required = true) Names names,
            @Schema(required = true) List<Tag> tags,
            @Schema(required = true) List<Node> children) {}

    @Schema(name = "Catalogue")
    record Catalogue(
            @Nullable List<Category> categories,
            @Schema(required = true) List<Tag> tags) {}

    @Schema(name = "Category")
    record Category(
            @Schema(required = true) List<String> path,
            @Schema(required = true) Names names) {}
}
