package org.xinglin.views.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.NetworkOption;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.chain.TransactionType;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.views.kit.Texts;

/** A block's data sheet in words, row by row; codes that are not known are shown as they came. */
record SheetRows(Texts texts) {
    /** A value and what it is called. */
    record Row(String name, String value) {}

    /** What the feed tells of every block, for as long as there is no more. */
    List<Row> of(BlockSeen block) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("chain.column.hash", block.hash().hex()));
        rows.add(row("chain.details.parent", block.parent().hex()));
        rows.add(row("chain.column.time", texts.formats().when(block.time())));
        rows.add(row("chain.column.transactions", texts.formats().number(block.transactions())));
        rows.add(row("chain.details.gas", texts.formats().number(block.gasUsed())));
        return rows;
    }

    List<Row> of(BlockSheet block) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("chain.column.hash", block.hash().hex()));
        rows.add(row("chain.details.parent", block.parent().hex()));
        rows.add(row("chain.sheet.proposer", block.proposer().text()));
        rows.add(row("chain.column.time", texts.formats().when(block.time())));
        rows.add(row("chain.sheet.time-utc", block.time().toString()));
        rows.add(row("chain.column.transactions", texts.formats().number(block.transactionCount())));
        block.transactions()
                .forEach((type, count) ->
                        rows.add(new Row(name(type), texts.formats().number(count))));
        rows.add(row("chain.details.gas", texts.formats().number(block.gas().used())));
        rows.add(row("chain.sheet.gas-limit", texts.formats().number(block.gas().limit())));
        rows.add(row("chain.sheet.base-fee", told(block.baseFee().map(this::wei))));
        rows.add(row("chain.sheet.size", told(block.bytes().map(texts.formats()::bytes))));
        rows.add(row("chain.sheet.extra-data", block.extraData()));
        return rows;
    }

    /** Every option has its row, told or not. */
    List<Row> of(Optional<NetworkSheet> network) {
        List<Row> rows = new ArrayList<>();
        for (NetworkOption option : NetworkOption.values()) {
            Optional<String> code = network.flatMap(sheet -> sheet.option(option));
            rows.add(row("chain.option." + key(option), told(code.map(found -> translated(option, found)))));
        }
        rows.add(row(
                "chain.sheet.chain-id",
                told(network.flatMap(NetworkSheet::chainId).map(String::valueOf))));
        rows.add(row(
                "chain.sheet.genesis",
                told(network.flatMap(NetworkSheet::genesis).map(Digest::hex))));
        rows.add(row("chain.sheet.client", told(network.flatMap(NetworkSheet::client))));
        rows.addAll(validators(network.map(NetworkSheet::validators).orElse(List.of())));
        return rows;
    }

    private List<Row> validators(List<WalletAddress> validators) {
        if (validators.isEmpty()) {
            return List.of(row("chain.sheet.validators", told(Optional.empty())));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < validators.size(); i++) {
            rows.add(new Row(
                    texts.of("chain.sheet.validator", i + 1), validators.get(i).text()));
        }
        return rows;
    }

    private String name(TransactionType type) {
        String key = "chain.type." + type.word();
        return texts.bundle().containsKey(key)
                ? texts.of(key)
                : texts.of("chain.type.other", "0x" + Integer.toHexString(type.code()));
    }

    private String translated(NetworkOption option, String code) {
        String key = "chain.code." + key(option) + "." + code;
        return texts.bundle().containsKey(key) ? texts.of(key) : code;
    }

    private static String key(NetworkOption option) {
        return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String wei(BigInteger fee) {
        return texts.of("chain.sheet.wei", fee);
    }

    private String told(Optional<String> value) {
        return value.orElseGet(() -> texts.of("chain.sheet.untold"));
    }

    private Row row(String key, String value) {
        return new Row(texts.of(key), value);
    }
}
