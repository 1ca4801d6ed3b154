package org.xinglin.formats.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.RecordView.FhirTree;
import org.xinglin.core.records.viewing.RecordView.Node;
import org.xinglin.formats.view.KindViewing;
import org.xinglin.formats.view.PlainText;

/** Shows a resource or Bundle as a tree, in the file's order, and its narratives as text. */
public final class FhirViewing implements KindViewing {
    /** More than a person opens; a Bundle of 100 MB has millions. */
    static final int MAX_NODES = 50_000;

    static final int MAX_VALUE = 4000;
    private static final int MAX_NARRATIVE = 200_000;

    @Override
    public RecordView view(Plaintext plaintext) throws IOException {
        try (InputStream in = new BufferedInputStream(plaintext.open())) {
            return tree(in);
        }
    }

    /** @param in supports mark */
    static RecordView tree(InputStream in) throws IOException {
        in.mark(3);
        byte[] mark = in.readNBytes(3);
        if (mark.length < 3 || mark[0] != (byte) 0xEF) {
            in.reset();
        }
        try (JsonParser parser = BundleScan.JSON.createParser(in)) {
            Tree tree = new Tree();
            parser.nextToken();
            List<Node> roots = tree.children(parser);
            return new FhirTree(roots, tree.narrative.toString(), tree.left <= 0);
        }
    }

    /** One tree being built; once it is full, the rest is passed over. */
    private static final class Tree {
        private final StringBuilder narrative = new StringBuilder();
        private int left = MAX_NODES;

        /** Of the object or array whose first token is at hand. */
        List<Node> children(JsonParser parser) throws IOException {
            List<Node> nodes = new ArrayList<>();
            boolean array = parser.currentToken() == JsonToken.START_ARRAY;
            if (!array && parser.currentToken() != JsonToken.START_OBJECT) {
                throw new IOException("no resource");
            }
            int number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != JsonToken.END_OBJECT) {
                if (parser.currentToken() == null) {
                    throw new IOException("the resource is cut off");
                }
                String name = array ? "[" + number++ + "]" : parser.currentName();
                if (!array) {
                    parser.nextToken();
                }
                if (left-- > 0) {
                    nodes.add(node(name, parser));
                } else {
                    left = 0;
                    parser.skipChildren();
                }
            }
            return nodes;
        }

        private Node node(String name, JsonParser parser) throws IOException {
            String shown = PlainText.line(name);
            if (parser.currentToken().isScalarValue()) {
                return new Node(shown, value(name, parser.getText()), List.of());
            }
            List<Node> below = children(parser);
            return new Node(shown, summary(below), below);
        }

        private String value(String name, String text) {
            if (name.equals("div")) {
                String plain = PlainText.ofNarrative(text);
                if (narrative.length() < MAX_NARRATIVE && !plain.isEmpty()) {
                    narrative.append(narrative.isEmpty() ? "" : "\n\n").append(shortened(plain, MAX_NARRATIVE));
                }
                return shortened(plain, MAX_VALUE);
            }
            return shortened(PlainText.line(text), MAX_VALUE);
        }

        /** What a closed node says of what is below it. */
        private static String summary(List<Node> below) {
            for (String telling : List.of("resourceType", "text", "display", "value", "reference")) {
                for (Node node : below) {
                    if (node.name().equals(telling) && !node.value().isEmpty()) {
                        return shortened(node.value(), 200);
                    }
                }
            }
            return below.stream()
                    .filter(node -> node.name().equals("resource"))
                    .map(Node::value)
                    .findFirst()
                    .orElse("");
        }

        private static String shortened(String text, int length) {
            return text.length() <= length ? text : text.substring(0, length) + "…";
        }
    }
}
