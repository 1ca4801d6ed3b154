package org.xinglin.federation.secagg;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Who takes part in this attempt, in order, with a digest over settings, accounts and keys that all later secrets hang on. */
final class Roster {
    private final Map<String, Member> members = new TreeMap<>();
    private final byte[] digest;

    Roster(SecureSettings settings, Collection<Member> members) {
        members.forEach(member -> this.members.put(member.account(), member));
        Binding binding = Binding.of("roster").with(settings.context());
        for (Member member : this.members.values()) {
            binding.with(member.account()).with(member.maskKey()).with(member.channelKey());
        }
        digest = binding.sha256();
    }

    Collection<Member> members() {
        return members.values();
    }

    /** In order. */
    Collection<String> accounts() {
        return members.keySet();
    }

    boolean contains(String account) {
        return members.containsKey(account);
    }

    /** @throws IllegalArgumentException if it is not in the roster */
    Member member(String account) {
        Member member = members.get(account);
        if (member == null) {
            throw new IllegalArgumentException(account + " is not in the roster");
        }
        return member;
    }

    int size() {
        return members.size();
    }

    byte[] digest() {
        return digest;
    }
}
