package io.muster.engines.restroot;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.Version;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.ClusterState;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.node.Node;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** Answers who this node is and which version it runs. */
final class RestRootHandler extends BaseRestHandler {

    private final ClusterService clusterService;

    RestRootHandler(ClusterService clusterService) {
        this.clusterService = clusterService;
    }

    @Override
    public String getName() {
        return "muster_rest_root";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(RestRequest.Method.GET, "/"), new Route(RestRequest.Method.HEAD, "/"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
        return channel -> {
            var state = clusterService.state();
            var status = state.blocks().hasGlobalBlockWithStatus(RestStatus.SERVICE_UNAVAILABLE)
                    ? RestStatus.SERVICE_UNAVAILABLE
                    : RestStatus.OK;
            channel.sendResponse(
                    new RestResponse(status, write(channel.newBuilder().prettyPrint(), state)));
        };
    }

    private XContentBuilder write(XContentBuilder out, ClusterState state) throws IOException {
        var build = Build.current();
        return out.startObject()
                .field("name", Node.NODE_NAME_SETTING.get(clusterService.getSettings()))
                .field("cluster_name", state.getClusterName().value())
                .field("cluster_uuid", state.metadata().clusterUUID())
                .startObject("version")
                .field("number", build.qualifiedVersion())
                .field("build_flavor", build.flavor())
                .field("build_type", build.type().displayName())
                .field("build_hash", build.hash())
                .field("build_date", build.date())
                .field("build_snapshot", build.isSnapshot())
                .field("lucene_version", Version.LATEST.toString())
                .field("minimum_wire_compatibility_version", build.minWireCompatVersion())
                .field("minimum_index_compatibility_version", build.minIndexCompatVersion())
                .endObject()
                .field("tagline", "You Know, for Search")
                .endObject();
    }
}
