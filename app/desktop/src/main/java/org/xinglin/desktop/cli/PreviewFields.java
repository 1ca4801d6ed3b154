package org.xinglin.desktop.cli;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.core.kernel.Digest;

/** A transaction before and after it was sent, as fields and as text. Numbers that JSON could round stand as text. */
final class PreviewFields {
    private PreviewFields() {}

    static Map<String, Object> of(TransactionPreview preview) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("dryRun", true);
        fields.put("chainId", preview.chainId());
        fields.put("signer", preview.signer().text());
        fields.put("to", preview.to().text());
        fields.put("contract", preview.contract());
        fields.put("function", preview.function());
        List<Map<String, String>> parameters = new ArrayList<>();
        preview.parameters()
                .forEach(one -> parameters.add(Map.of("label", one.label(), "value", one.value(), "name", one.name())));
        fields.put("parameters", parameters);
        fields.put("until", preview.until().map(Instant::toString).orElse(""));
        fields.put("nonce", preview.nonce());
        fields.put("gasEstimate", text(preview.cost().estimate()));
        fields.put("gasLimit", text(preview.cost().gas()));
        fields.put("maxFeePerGasWei", text(preview.cost().fee()));
        fields.put("maxTipPerGasWei", text(preview.cost().tip()));
        fields.put("feeCapWei", text(preview.cost().cap()));
        fields.put("simulation", preview.wouldSucceed() ? "ok" : preview.refusal());
        return fields;
    }

    static List<String> text(TransactionPreview preview) {
        List<String> text = new ArrayList<>();
        line(text, "Signer", preview.signer().text());
        line(text, "Chain", Long.toString(preview.chainId()));
        line(text, "To", preview.to().text() + named(preview.contract()));
        line(text, "Function", preview.function());
        preview.parameters().forEach(one -> line(text, "  " + one.label(), one.value() + named(one.name())));
        preview.until().ifPresent(until -> line(text, "Until", until.toString()));
        line(text, "Nonce", Long.toString(preview.nonce()));
        line(
                text,
                "Gas",
                preview.cost().estimate() + " estimated, " + preview.cost().gas() + " at most");
        line(text, "Fee", cap(preview));
        line(text, "Simulation", preview.wouldSucceed() ? "ok" : "refused: " + preview.refusal());
        return text;
    }

    static Map<String, Object> of(SentTransaction sent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("transaction", sent.hash().hex());
        fields.put("what", sent.what());
        fields.put("nonce", sent.nonce());
        fields.put("at", sent.at().toString());
        fields.put("state", sent.fate().state().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("maxFeePerGasWei", text(sent.fee().highest()));
        fields.put("maxTipPerGasWei", text(sent.fee().tip()));
        fields.put("gasLimit", text(sent.fee().gas()));
        fields.put("replacedBy", sent.fate().replacedBy().map(Digest::hex).orElse(""));
        return fields;
    }

    private static String cap(TransactionPreview preview) {
        BigInteger cap = preview.cost().cap();
        return cap.signum() == 0
                ? "none: gas is free here"
                : "at most " + cap + " wei (" + preview.cost().fee() + " for a unit of gas, of it "
                        + preview.cost().tip() + " for the proposer)";
    }

    private static void line(List<String> text, String label, String value) {
        text.add(String.format("%-14s %s", label, value));
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : " (" + name + ")";
    }

    private static String text(BigInteger number) {
        return number.toString();
    }
}
