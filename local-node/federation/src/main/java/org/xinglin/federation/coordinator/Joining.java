package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinglin.federation.protocol.ChallengeRequest;
import org.xinglin.federation.protocol.ErrandHeader;
import org.xinglin.federation.protocol.JoinRequest;
import org.xinglin.federation.protocol.Messages;
import org.xinglin.federation.protocol.StopRequest;
import org.xinglin.federation.task.LedSpec;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.trust.AccountProof;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.Peer;

/** Lets in who can sign for an account that joined on the chain, once a challenge, and comes with that account's certificate. */
final class Joining {
    private static final int NONCE = 32;
    private static final int MAX_OPEN = 10_000;

    private final RoundLedger ledger;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MAX_OPEN;
        }
    };

    Joining(RoundLedger ledger) {
        this.ledger = ledger;
    }

    byte[] challenge(ChallengeRequest request) throws DistrustException {
        Peer.requireAccount(request.getAccount().toLowerCase(Locale.ROOT));
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        synchronized (open) {
            open.put(HexFormat.of().formatHex(nonce), request.getAccount().toLowerCase(Locale.ROOT));
        }
        return nonce;
    }

    /** @return the account, in lower case */
    String admitted(JoinRequest request) throws RefusedException, IOException, DistrustException {
        String account = request.getAccount().toLowerCase(Locale.ROOT);
        Peer.requireAccount(account);
        byte[] nonce = taken(account, request.getNonce().toByteArray());
        TaskId task = Messages.id(request.getTaskId());
        byte[] signature = request.getSignature().toByteArray();
        if (!account.equals(signer(Messages.joinHash(task, nonce), signature))) {
            throw new RefusedException("the signature is not the account's");
        }
        if (!ledger.hasJoined(task, account)) {
            throw new RefusedException("the account has not joined the task on the chain");
        }
        return account;
    }

    /**
     * Who may stop a task: its publisher, and its coordinator's operator.
     *
     * @return the account, in lower case; empty when it is neither
     */
    Optional<String> stopping(StopRequest request) throws RefusedException, IOException, DistrustException {
        String account = request.getAccount().toLowerCase(Locale.ROOT);
        Peer.requireAccount(account);
        byte[] nonce = taken(account, request.getNonce().toByteArray());
        TaskId task = Messages.id(request.getTaskId());
        byte[] signature = request.getSignature().toByteArray();
        if (!account.equals(signer(Messages.stopHash(task, nonce), signature))) {
            throw new RefusedException("the signature is not the account's");
        }
        return ledger.task(task)
                .filter(one -> account.equalsIgnoreCase(one.publisher()) || account.equalsIgnoreCase(one.coordinator()))
                .map(one -> account);
    }

    /** Who may lead a task: the account that it names. */
    void leading(ErrandHeader header, LedSpec led) throws RefusedException {
        String account = header.getAccount().toLowerCase(Locale.ROOT);
        byte[] nonce = taken(account, header.getNonce().toByteArray());
        byte[] hash = Messages.leadHash(Messages.id(header.getTaskId()), nonce);
        if (!account.equals(signer(hash, header.getSignature().toByteArray()))) {
            throw new RefusedException("the signature is not the account's");
        }
        if (!account.equals(led.account())) {
            throw new RefusedException("the task names another account as the one that leads it");
        }
    }

    private byte[] taken(String account, byte[] nonce) throws RefusedException {
        synchronized (open) {
            if (!account.equals(open.remove(HexFormat.of().formatHex(nonce)))) {
                throw new RefusedException("the challenge is not open; ask for one and answer it once");
            }
        }
        return nonce;
    }

    private static String signer(byte[] hash, byte[] signature) throws RefusedException {
        return AccountProof.signer(hash, signature)
                .orElseThrow(() -> new RefusedException("the signature can not be read"));
    }
}
