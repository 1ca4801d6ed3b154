package org.xinglin.core.chain.watch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;

/** Holds one event of the chain against the rules. What can not be decoded is no event of ours and breaks nothing. */
final class Judge {
    /** OpenZeppelin's DEFAULT_ADMIN_ROLE. */
    private static final String ADMINISTRATOR = "0x" + "0".repeat(64);
    /** What an alert tells of an event: who and which record; no free text, for a person may have written a name into it. */
    private static final Set<String> TOLD = Set.of(
            "digest", "owner", "grantee", "doctor", "reader", "from", "to", "until", "basis", "account", "sender",
            "role");

    /** What the contract counts from the block that it runs in: another one after a reorganisation. */
    private static final Set<String> OF_THE_BLOCK = Set.of("until", "nonce");

    private final WalletAddress self;
    private final Acquaintance acquaintance;
    private final AlertLog log;
    private final ZoneId zone;
    private final Map<RuleKind, WatchRule> rules = new EnumMap<>(RuleKind.class);

    Judge(WalletAddress self, Acquaintance acquaintance, AlertLog log, ZoneId zone, List<WatchRule> inForce) {
        this.self = self;
        this.acquaintance = acquaintance;
        this.log = log;
        this.zone = zone;
        inForce.stream().filter(WatchRule::on).forEach(rule -> rules.put(rule.kind(), rule));
    }

    /** @throws Failed Unreachable when it must be asked who somebody is */
    List<Alert> judge(EventSeen event, Instant at) throws Failed {
        List<Alert> alerts = new ArrayList<>();
        switch (event.name()) {
            case "AccessGranted" -> {
                hours(event, at, alerts);
                stranger(event, at, alerts);
            }
            case "RoleAccessGranted" -> {
                hours(event, at, alerts);
                role(event, at, alerts);
            }
            case "EnvelopeIssued" -> stranger(event, at, alerts);
            case "OwnershipOffered", "OwnershipTransferred" -> {
                if (isOurs(event, "owner") || isOurs(event, "from") || isOurs(event, "to")) {
                    add(RuleKind.OWNER_CHANGED, event, at, alerts);
                }
            }
            case "RoleGranted", "RoleRevoked" -> {
                if (field(event, "role").equals(ADMINISTRATOR)) {
                    add(RuleKind.OWNER_CHANGED, event, at, alerts);
                }
            }
            case "GlassBroken" -> {
                if (isOurs(event, "owner")) {
                    add(RuleKind.GLASS_BROKEN, event, at, alerts);
                }
            }
            case "AccessLogged" -> opened(event, at).ifPresent(alerts::add);
            default -> {} // nothing to watch for
        }
        return alerts;
    }

    Optional<WatchRule> rule(RuleKind kind) {
        return Optional.ofNullable(rules.get(kind));
    }

    private void hours(EventSeen event, Instant at, List<Alert> alerts) {
        WatchRule hours = rules.get(RuleKind.GRANT_OUTSIDE_HOURS);
        if (hours != null
                && isOurs(event, "owner")
                && hours.isOutside(at.atZone(zone).toLocalTime())) {
            add(RuleKind.GRANT_OUTSIDE_HOURS, event, at, alerts);
        }
    }

    /** Also of a key alone: who passes by a role or in an emergency gets no grant of her own. */
    private void stranger(EventSeen event, Instant at, List<Alert> alerts) throws Failed {
        if (rules.containsKey(RuleKind.GRANT_TO_STRANGER)
                && isOurs(event, "owner")
                && !acquaintance.isKnown(new WalletAddress(field(event, "grantee")))) {
            add(RuleKind.GRANT_TO_STRANGER, event, at, alerts);
        }
    }

    /** One alert a transaction and role: a hundred records that were opened at once are one piece of news. */
    private void role(EventSeen event, Instant at, List<Alert> alerts) {
        if (!rules.containsKey(RuleKind.GRANT_TO_ROLE) || !isOurs(event, "owner")) {
            return;
        }
        String key = RuleKind.GRANT_TO_ROLE.word() + " " + event.transaction().hex() + " " + field(event, "role");
        alerts.add(Alert.fresh(RuleKind.GRANT_TO_ROLE, key, at, facts(event)));
    }

    /** One alert a reader and window: the twenty-first open is no news. */
    private Optional<Alert> opened(EventSeen event, Instant at) {
        WatchRule rule = rules.get(RuleKind.MANY_OPENS);
        String reader = field(event, "reader");
        if (rule == null || !isOurs(event, "owner") || reader.equals(self.text())) {
            return Optional.empty();
        }
        int opens = log.opened(key(event), reader, at, rule.window());
        if (opens < rule.opens()) {
            return Optional.empty();
        }
        long window = at.getEpochSecond() / rule.window().toSeconds();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("reader", reader);
        facts.put("opens", Integer.toString(opens));
        facts.put("minutes", Long.toString(rule.window().toMinutes()));
        String key = RuleKind.MANY_OPENS.word() + " " + reader + " " + window;
        return Optional.of(Alert.fresh(RuleKind.MANY_OPENS, key, at, facts));
    }

    private void add(RuleKind kind, EventSeen event, Instant at, List<Alert> alerts) {
        if (!rules.containsKey(kind)) {
            return;
        }
        alerts.add(Alert.fresh(kind, kind.word() + " " + key(event), at, facts(event)));
    }

    private static Map<String, String> facts(EventSeen event) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("event", event.name());
        event.fields().forEach((name, value) -> {
            if (TOLD.contains(name)) {
                facts.put(name, value);
            }
        });
        facts.put("block", Long.toString(event.height().value()));
        facts.put("transaction", event.transaction().hex());
        return facts;
    }

    /** Not the block: after a reorganisation the same transaction stands in another. */
    private static String key(EventSeen event) {
        return event.transaction().hex() + " " + event.name() + " " + hash(event.fields());
    }

    /** Nobody can write an event that passes for another one. */
    private static String hash(Map<String, String> fields) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            fields.forEach((name, value) -> {
                for (String part : OF_THE_BLOCK.contains(name) ? List.<String>of() : List.of(name, value)) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    sha.update(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(bytes.length)
                            .array());
                    sha.update(bytes);
                }
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }

    private boolean isOurs(EventSeen event, String name) {
        return field(event, name).equals(self.text());
    }

    private static String field(EventSeen event, String name) {
        return event.fields().getOrDefault(name, "").toLowerCase(Locale.ROOT);
    }
}
