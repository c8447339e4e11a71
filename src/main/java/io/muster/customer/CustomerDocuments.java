package io.muster.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.tag.Catalogue;

/** Reads the documents that customers are kept in, for those who find them by asking about audiences. */
public interface CustomerDocuments {

    /**
     * The customer of a document.
     *
     * @param document its source, whole
     * @param catalogue the tags; those that it does not have are left out
     */
    Customer read(JsonNode document, Catalogue catalogue);
}
