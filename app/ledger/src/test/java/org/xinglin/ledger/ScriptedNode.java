package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.web3j.crypto.Hash;
import org.web3j.protocol.Service;
import org.web3j.protocol.exceptions.ClientConnectionException;
import org.web3j.utils.Numeric;

/** A node whose chain a test writes by hand: forks, silence, odd logs, refused ranges. */
final class ScriptedNode extends Service {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> blocks = new ArrayList<>();
    private final List<ObjectNode> logs = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final Map<String, JsonNode> answers = new HashMap<>();
    private boolean silent;
    private int status = 200;
    private long widestRange = Long.MAX_VALUE;
    private long mostLogs = Long.MAX_VALUE;

    /** What one search for logs asked for, and whether it was refused. */
    record Range(int from, int to, boolean refused) {}

    ScriptedNode() {
        super(false);
    }

    /** Puts a block on top; {@code salt} makes its hash. */
    ScriptedNode block(String salt) {
        int height = blocks.size();
        ObjectNode block = JSON.createObjectNode()
                .put("number", Numeric.encodeQuantity(BigInteger.valueOf(height)))
                .put("hash", Hash.sha3String(salt))
                .put("parentHash", height == 0 ? Hash.sha3String("none") : hash(height - 1))
                .put("timestamp", "0x65000000")
                .put("gasUsed", "0x0");
        block.putArray("transactions");
        blocks.add(block);
        return this;
    }

    /** The head's; -1 before the first block. */
    int height() {
        return blocks.size() - 1;
    }

    /** A log in the head block. */
    ScriptedNode log(String address, int index, String data, String... topics) {
        int height = blocks.size() - 1;
        ObjectNode log = JSON.createObjectNode()
                .put("address", address)
                .put("blockNumber", blocks.get(height).get("number").asText())
                .put("blockHash", hash(height))
                .put("transactionHash", Hash.sha3String("transaction"))
                .put("logIndex", Numeric.encodeQuantity(BigInteger.valueOf(index)))
                .put("data", data);
        ArrayNode list = log.putArray("topics");
        List.of(topics).forEach(list::add);
        logs.add(log);
        return this;
    }

    /** Takes the highest blocks away, as a reorganisation does. */
    ScriptedNode drop(int count) {
        for (int i = 0; i < count; i++) {
            String gone = blocks.removeLast().get("hash").asText();
            logs.removeIf(log -> log.get("blockHash").asText().equals(gone));
        }
        return this;
    }

    void silence(boolean now) {
        silent = now;
    }

    void refuseRangesOver(long blockCount) {
        widestRange = blockCount;
    }

    void refuseMoreLogsThan(long count) {
        mostLogs = count;
    }

    /** Answers every question by an HTTP status, in web3j's words. */
    void answersByStatus(int other) {
        status = other;
    }

    /** From now on {@code method} is answered with {@code json}: a result, or {@code {"error": ...}}. */
    ScriptedNode answers(String method, String json) {
        try {
            answers.put(method, JSON.readTree(json));
            return this;
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    boolean isScripted(String method) {
        return answers.containsKey(method);
    }

    /** The searches for logs so far. */
    List<Range> ranges() {
        return List.copyOf(ranges);
    }

    /** The signed transactions that were taken. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    /** The methods asked so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    protected InputStream performIO(String payload) throws IOException {
        if (silent) {
            throw new IOException("connection refused");
        }
        if (status != 200) {
            throw new ClientConnectionException("Invalid response received: " + status + "; no");
        }
        JsonNode request = JSON.readTree(payload);
        asked.add(request.get("method").asText());
        ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1);
        answer(request, answer);
        return new ByteArrayInputStream(JSON.writeValueAsBytes(answer));
    }

    @Override
    public void close() {}

    private void answer(JsonNode request, ObjectNode answer) {
        JsonNode parameters = request.get("params");
        String method = request.get("method").asText();
        if (method.equals("eth_sendRawTransaction")) {
            sent.add(parameters.get(0).asText());
        }
        if (answers.containsKey(method)) {
            JsonNode scripted = answers.get(method);
            boolean error = scripted.has("error");
            answer.set(error ? "error" : "result", error ? scripted.get("error") : scripted);
            return;
        }
        switch (method) {
            case "eth_blockNumber" -> answer.set("result", blocks.getLast().get("number"));
            case "eth_getBlockByNumber" -> {
                int height = number(parameters.get(0));
                answer.set("result", height < blocks.size() ? blocks.get(height) : null);
            }
            case "eth_getLogs" -> logs(parameters.get(0), answer);
            default -> answer.putObject("error").put("code", -32601).put("message", "no such method");
        }
    }

    private void logs(JsonNode filter, ObjectNode answer) {
        int from = number(filter.get("fromBlock"));
        int to = number(filter.get("toBlock"));
        List<ObjectNode> found = logs.stream()
                .filter(log -> number(log.get("blockNumber")) >= from && number(log.get("blockNumber")) <= to)
                .toList();
        boolean refused = to - from >= widestRange || found.size() > mostLogs;
        ranges.add(new Range(from, to, refused));
        if (refused) {
            answer.putObject("error").put("code", -32005).put("message", "range too wide or too many results");
        } else {
            answer.putArray("result").addAll(found);
        }
    }

    private static int number(JsonNode quantity) {
        return Numeric.toBigInt(quantity.asText()).intValueExact();
    }

    private String hash(int height) {
        return blocks.get(height).get("hash").asText();
    }
}
