package org.xinglin.vault.recovery;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.SecretSharing;
import org.xinglin.core.recovery.Sheet;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.recovery.TypedSheet;

/**
 * SLIP-0039 in one group without a passphrase: 33 words a sheet for a 256-bit key. Other programs of the standard can combine
 * our sheets, and sets with several groups are read as well.
 */
public final class Slip39Sharing implements SecretSharing {
    private static final int IDENTIFIERS = 1 << 15;
    private static final Share.Place ONLY_GROUP = new Share.Place(0, 1);

    private final SecureRandom random;
    private final byte[] passphrase;

    public Slip39Sharing() {
        this(new SecureRandom(), new byte[0]);
    }

    /** For the standard's own vectors, which have a passphrase. */
    Slip39Sharing(SecureRandom random, byte[] passphrase) {
        this.random = random;
        this.passphrase = passphrase;
    }

    @Override
    public List<Sheet> split(Secret secret, SheetSet set) {
        SetMark mark = new SetMark(random.nextInt(IDENTIFIERS), true, 0);
        byte[] sealed = new ShareCipher(passphrase, mark).encrypt(secret.exposeForCipherCall());
        List<Point> points = Shamir.split(sealed, set.needed(), set.made(), random);
        List<Sheet> sheets = new ArrayList<>();
        for (Point point : points) {
            Share.Place member = new Share.Place(point.x(), set.needed());
            Share share = new Share(mark, ONLY_GROUP, 1, member, point.y());
            sheets.add(new Sheet(share.setName(), point.x() + 1, share.words()));
            point.wipe();
        }
        Arrays.fill(sealed, (byte) 0);
        return sheets;
    }

    @Override
    public Secret combine(List<TypedSheet> sheets) throws Failed {
        Map<Integer, List<Share>> groups = new TreeMap<>();
        Share first = gather(sheets, groups);
        List<Point> points = new ArrayList<>();
        try {
            for (Map.Entry<Integer, List<Share>> group : groups.entrySet()) {
                points.add(new Point(group.getKey(), member(group.getValue())));
            }
            int needed = first.group().threshold();
            if (points.size() < needed) {
                throw tooFew(points.size(), needed);
            }
            byte[] sealed = Shamir.recover(points, needed).orElseThrow(Slip39Sharing::disagree);
            byte[] secret = new ShareCipher(passphrase, first.mark()).decrypt(sealed);
            Arrays.fill(sealed, (byte) 0);
            return Secret.owning(secret);
        } finally {
            points.forEach(Point::wipe);
            groups.values()
                    .forEach(shares -> shares.forEach(share -> share.point().wipe()));
        }
    }

    /** @return one of them; {@code groups} gets all by group */
    private static Share gather(List<TypedSheet> sheets, Map<Integer, List<Share>> groups) throws Failed {
        List<Share> shares = new ArrayList<>();
        for (TypedSheet sheet : sheets) {
            shares.add(Share.of(sheet.source(), sheet.text()));
        }
        if (shares.isEmpty()) {
            throw tooFew(0, SheetSet.LEAST);
        }
        Share usual = mostCommon(shares);
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            String source = sheets.get(i).source();
            if (!share.isBeside(usual)) {
                throw new Failed(new Failure.Invalid(Problem.SHEET_STRANGE, source, share.setName()));
            }
            List<Share> group = groups.computeIfAbsent(share.group().index(), index -> new ArrayList<>());
            Optional<Share> same = group.stream()
                    .filter(other -> other.member().index() == share.member().index())
                    .findFirst();
            if (same.isPresent()) {
                String twin = sheets.get(shares.indexOf(same.get())).source();
                throw new Failed(new Failure.Invalid(Problem.SHEET_TWICE, source, twin));
            }
            if (!group.isEmpty() && !group.getFirst().isBeside(share)) {
                throw new Failed(new Failure.Invalid(Problem.SHEET_STRANGE, source, share.setName()));
            }
            group.add(share);
        }
        return usual;
    }

    /** So that the odd one out is named, and not those it does not fit to. */
    private static Share mostCommon(List<Share> shares) {
        Share best = shares.getFirst();
        long most = 0;
        for (Share share : shares) {
            long beside = shares.stream().filter(share::isBeside).count();
            if (beside > most) {
                best = share;
                most = beside;
            }
        }
        return best;
    }

    private static byte[] member(List<Share> shares) throws Failed {
        int needed = shares.getFirst().member().threshold();
        if (shares.size() < needed) {
            throw tooFew(shares.size(), needed);
        }
        return Shamir.recover(shares.stream().map(Share::point).toList(), needed)
                .orElseThrow(Slip39Sharing::disagree);
    }

    private static Failed tooFew(int there, int needed) {
        return new Failed(
                new Failure.Invalid(Problem.SHEETS_TOO_FEW, Integer.toString(there), Integer.toString(needed)));
    }

    private static Failed disagree() {
        return Failed.invalid(Problem.SHEETS_DISAGREE, "");
    }
}
