package org.xinglin.ipfs.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.ipfs.cid.Cid;

/** An entry of a directory; {@code size} is the length of a file. */
public record Link(String name, Cid cid, long size, boolean directory) {
    /** Those of one object in the answer of {@code ls}. */
    static List<Link> all(JsonNode object) throws KuboException {
        List<Link> links = new ArrayList<>();
        for (JsonNode link : object.path("Links")) {
            links.add(new Link(
                    link.path("Name").asText(),
                    KuboClient.cid(link.path("Hash")),
                    link.path("Size").asLong(),
                    link.path("Type").asInt() == 1));
        }
        return links;
    }
}
