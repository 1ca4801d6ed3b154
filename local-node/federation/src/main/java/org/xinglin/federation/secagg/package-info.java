/**
 * Secure aggregation after Bonawitz et al., "Practical Secure Aggregation for Privacy-Preserving Machine Learning" (CCS 2017,
 * eprint 2017/281), the version for active attackers, on the complete graph, as state machines that take and give bytes.
 * Neither network nor clock nor file enters: who drives them sets deadlines, and begins again with the next attempt number.
 *
 * <p>Every key, mask and signature hangs on the {@link org.xinglin.federation.secagg.SecureSettings} (task, purpose, round, attempt,
 * encoding, quorum), and after AdvertiseKeys on a digest over these and all accounts and keys of the roster. Lists are in strict
 * order and each message has one accepted form ({@code secagg.proto}).
 *
 * <ol>
 *   <li><b>AdvertiseKeys.</b> A hospital draws two X25519 pairs for this attempt, one for masks and one for the channel, and signs
 *       both with its consortium certificate's key. It refuses a roster without itself, with other keys for itself, with an account
 *       or key twice, with a weak key, with a false signature, with fewer than the threshold or three, or with more than agreed; and
 *       under {@link org.xinglin.federation.secagg.CohortRule} one that is not the task's.
 *   <li><b>ShareKeys.</b> It draws a seed of 32 bytes and splits seed and mask key (Shamir, field of 2^256 elements, places from a
 *       hash over the roster) among all, itself included; each pair of shares goes out in AES-256-GCM bound to sender, receiver and
 *       roster. A hash commits it to the seed, for the coordinator to know later that it opened the right one. It refuses shares
 *       that do not open, that come from outside the roster, or that are too few.
 *   <li><b>MaskedInput.</b> The vector is clipped, weighted, rounded at random by a seed of the caller's, and the weight is put
 *       behind it. On top goes the mask of the own seed, and one with each other who shared: the first by name adds it, the other
 *       takes it away. Masks are AES-256 in counter mode, under an HKDF-SHA256 key for each pair and block of the vector, and
 *       uniform over the whole ring.
 *   <li><b>ConsistencyCheck.</b> The coordinator names who is in the sum, with the digest of each masked vector, and who dropped
 *       out. A hospital refuses unless these are disjoint, are together exactly those whose shares it holds, contain itself with its
 *       own digest, and at least a threshold and three survive. Then it signs.
 *   <li><b>Unmasking.</b> With a threshold of survivors' signatures over the very same list it reveals, of each survivor, its share
 *       of the seed, and of each dropped its share of the mask key: never both. Its {@code CohortRule} remembers the survivors
 *       before the reveal leaves, so that no second attempt of the round is opened for others.
 * </ol>
 *
 * <p>The threshold is above two thirds, so that of two lists at most one finds enough signatures while fewer than a third of the
 * hospitals side with the coordinator. A vector that comes after its sender was declared dropped stays hidden under the sender's own
 * mask, of which no share is ever revealed. Up to {@code participants - threshold} may drop out, at any phase.
 *
 * <p><b>What the coordinator learns:</b> who takes part and who drops out when; the sum of the weighted vectors of the survivors and
 * the sum of their weights, both exact but for each hospital's own rounding; and the total of the masks, which it may publish: masked
 * vectors and that total give the sum again, and nothing more. What the sum itself says of a hospital this does not hide: that is
 * what differential privacy is for. Nor does it keep a hospital from giving a false vector, or a coordinator from making an attempt
 * fail.
 *
 * <p>{@link org.xinglin.federation.secagg.SecureServer} is a function of the messages it was given: fed with the same ones, after a
 * crash, it gives the same sum. {@link org.xinglin.federation.secagg.SecureClient} is not: whoever crashed is dropped.
 */
@NullMarked
package org.xinglin.federation.secagg;

import org.jspecify.annotations.NullMarked;
