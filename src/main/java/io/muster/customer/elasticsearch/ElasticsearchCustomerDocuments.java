package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.customer.Customer;
import io.muster.customer.CustomerDocuments;
import io.muster.tag.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;

/** Documents as {@link CustomerDocument} writes them. */
@ApplicationScoped
class ElasticsearchCustomerDocuments implements CustomerDocuments {

    @Override
    public Customer read(JsonNode document, Catalogue catalogue) {
        return CustomerSource.read(document, catalogue);
    }
}
