// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Bn254} from "./Bn254.sol";
import {Consortium} from "./Consortium.sol";
import {MedicalAccess} from "./MedicalAccess.sol";

/// @title One of those whom a role grant admits, without saying which
/// @notice A member proves that she holds the role key of one of the members she lists, all of them active in a role
/// that may read a record, and that she did not do so before on this record and day. Nobody learns which one she is,
/// neither from the proof nor by comparing proofs on other records or days.
/// @dev A linkable spontaneous anonymous group signature (Liu, Wei, Wong 2004) over BN254, linkable within an event
/// (Tsang, Wei 2005): the event is the record and the day on this contract and chain. Sound if logarithms in the group
/// are hard, anonymous if the decisional Diffie-Hellman problem is, both with keccak256 as a random oracle.
///
/// What it does not hide: the account that sends the proof. It stands in the transaction and in the event, and the
/// proof is bound to it, so that nobody else can use a copy. A prover who sends from the account she is a member with
/// has told who she is. She sends from an account made for this one proof, or has a relay send it. It does not hide
/// either who is in the list: a short list, or one whose other members are known to be elsewhere, hides little. Whoever
/// learns a role key later can tell which proofs were made with it.
contract ProofOfRole {
    using Bn254 for Bn254.Point;

    /// @dev A member's keys: `next` holds from day `since` on, `current` before.
    struct Keys {
        Bn254.Point current;
        Bn254.Point next;
        uint64 since;
    }

    /// @dev What is proved, by whose image.
    struct Claim {
        bytes32 digest;
        Consortium.Role role;
        uint64 day;
        Bn254.Point image;
    }

    /// @notice The fewest members in a proof. It only keeps out what is no hiding at all: consoles demand more.
    uint256 public constant MIN_RING = 2;
    /// @notice The most members in a proof: about 40,000 gas each.
    uint256 public constant MAX_RING = 128;
    /// @notice What the hash begins with from which an event's base point is made.
    bytes32 public constant EVENT_TAG = keccak256("xinglin/proof-of-role/event/v1");
    /// @notice What the hash begins with that a proof's challenges are made with.
    bytes32 public constant PROOF_TAG = keccak256("xinglin/proof-of-role/proof/v1");
    /// @notice What the hash begins with that proves the possession of a role key.
    bytes32 public constant POSSESSION_TAG = keccak256("xinglin/proof-of-role/possession/v1");

    /// @notice Who is a member, and in which role.
    Consortium public immutable consortium;
    /// @notice Which role may read which record.
    MedicalAccess public immutable access;

    mapping(address account => Keys) private _keys;
    mapping(bytes32 keyHash => bool) private _taken;
    mapping(bytes32 digest => mapping(bytes32 nullifier => uint64 time)) private _proven;

    /// @notice A member has this role key from the day `since` on (days since 1970, UTC).
    event RoleKeyEnrolled(address indexed account, uint256 x, uint256 y, uint64 since);
    /// @notice A member has no role key any more, from this block on.
    event RoleKeyWithdrawn(address indexed account);
    /// @notice One of the ring's members proved that a role admits her; `sender` is bound to the proof.
    event RoleProven(
        bytes32 indexed digest,
        Consortium.Role indexed role,
        bytes32 indexed nullifier,
        bytes32 ringHash,
        uint64 day,
        address sender
    );

    /// @notice The address is not that of a contract.
    error ZeroAddress();
    /// @notice The account is no active member.
    error NotActive(address account);
    /// @notice The coordinates are not those of a point on the curve; the neutral element is refused, too.
    error BadPoint();
    /// @notice A scalar is not below the order of the group.
    error BadScalar(uint256 scalar);
    /// @notice The sender has not shown that it knows the secret of this key.
    error BadPossession();
    /// @notice The key is somebody's, or was: each holds for one account, once.
    error KeyTaken();
    /// @notice The account has no role key.
    error NoKey(address account);
    /// @notice A proof is made for one day and this is not it.
    error WrongDay(uint64 today);
    /// @notice The role may not read the record, or not any more.
    error NotGranted(bytes32 digest, Consortium.Role role);
    /// @notice A ring has MIN_RING to MAX_RING members.
    error BadRing(uint256 length);
    /// @notice The accounts of a ring ascend strictly, so that a set has one order and nobody is in it twice.
    error NotAscending(address account);
    /// @notice The account is not active in the role.
    error NotInRole(address account);
    /// @notice The account has no role key on this day.
    error NotEnrolled(address account);
    /// @notice There are not as many responses as members in the ring.
    error BadLength(uint256 responses);
    /// @notice The same member proved this before today.
    error NullifierUsed(bytes32 nullifier);
    /// @notice The proof is not right for this record, role, day, ring and sender.
    error BadProof();

    /// @param access_ a deployed MedicalAccess; its consortium says who is a member
    constructor(address access_) {
        if (access_ == address(0) || access_.code.length == 0) revert ZeroAddress();
        access = MedicalAccess(access_);
        consortium = MedicalAccess(access_).consortium();
    }

    /// @notice Enters the sender's role key. The first one holds at once, every later one from the next day on: a
    /// member has one key a day, and therefore one nullifier a record and day.
    /// @param key secret times the generator
    /// @param challenge first half of a Schnorr proof that the sender knows the secret, see possessionHash
    /// @param response second half
    function enrol(Bn254.Point calldata key, uint256 challenge, uint256 response) external {
        if (!consortium.isActive(msg.sender)) revert NotActive(msg.sender);
        Bn254.Point memory fresh = key;
        if (!fresh.isOnCurve()) revert BadPoint();
        _requirePossession(fresh, challenge, response);
        _take(fresh);
        Keys storage keys = _keys[msg.sender];
        uint64 today = _today();
        uint64 since = keys.since == 0 ? today : today + 1;
        if (keys.since <= today) keys.current = keys.next;
        keys.next = fresh;
        keys.since = since;
        emit RoleKeyEnrolled(msg.sender, fresh.x, fresh.y, since);
    }

    /// @notice Takes the sender's role key away at once, as for a key that somebody else may know. Another one can be
    /// entered at any time and holds from the next day on.
    function withdraw() external {
        Keys storage keys = _keys[msg.sender];
        if (_isNone(keys.next) && _isNone(_keyOn(keys, _today()))) revert NoKey(msg.sender);
        delete keys.current;
        delete keys.next;
        emit RoleKeyWithdrawn(msg.sender);
    }

    /// @notice The sender shows that one of the ring's members wants to be known as such, once a record and day.
    /// @param digest the record
    /// @param role the role whose members may read it
    /// @param day days since 1970 (UTC) of the block that will hold the transaction
    /// @param ring accounts, strictly ascending, each active in the role and with a role key on this day
    /// @param image the prover's secret times the event's base point: the same in all her proofs of this event
    /// @param challenge the challenge of the ring's first member
    /// @param responses one a member, in the ring's order
    /// @return nullifier the hash of the image
    function proveRole(
        bytes32 digest,
        Consortium.Role role,
        uint64 day,
        address[] calldata ring,
        Bn254.Point calldata image,
        uint256 challenge,
        uint256[] calldata responses
    ) external returns (bytes32 nullifier) {
        if (day != _today()) revert WrongDay(_today());
        if (!_isGranted(digest, role)) revert NotGranted(digest, role);
        if (ring.length < MIN_RING || ring.length > MAX_RING) revert BadRing(ring.length);
        if (responses.length != ring.length) revert BadLength(responses.length);
        Claim memory claim = Claim(digest, role, day, image);
        if (!claim.image.isOnCurve()) revert BadPoint();
        nullifier = nullifierOf(claim.image);
        if (_proven[digest][nullifier] != 0) revert NullifierUsed(nullifier);
        bytes32 ringHash = _verify(claim, _members(ring, role, day), challenge, responses);
        _proven[digest][nullifier] = uint64(block.timestamp);
        emit RoleProven(digest, role, nullifier, ringHash, day, msg.sender);
    }

    /// @notice Block time of the proof with this nullifier on this record; zero for none.
    function provenAt(bytes32 digest, bytes32 nullifier) external view returns (uint64) {
        return _proven[digest][nullifier];
    }

    /// @notice True when one member, whose nullifier this is, proved her role on this record.
    function isProven(bytes32 digest, bytes32 nullifier) external view returns (bool) {
        return _proven[digest][nullifier] != 0;
    }

    /// @notice The role key that holds for an account today or on a day to come as things stand; (0, 0) for none.
    /// @dev Past days are not kept.
    function keyOn(address account, uint64 day) external view returns (Bn254.Point memory) {
        return _keyOn(_keys[account], day);
    }

    /// @notice True for a key that was entered once, whether it holds or not.
    function isTaken(Bn254.Point calldata key) external view returns (bool) {
        return _taken[_hashOf(key)];
    }

    /// @notice What a nullifier is made of.
    function nullifierOf(Bn254.Point memory image) public pure returns (bytes32) {
        return _hashOf(image);
    }

    /// @notice The point from which all images of an event are made: the record on this day, contract and chain.
    function baseOf(bytes32 digest, uint64 day) public view returns (Bn254.Point memory) {
        return Bn254.hashToPoint(eventOf(digest, day));
    }

    /// @notice Within what a member is recognised as having proved before.
    function eventOf(bytes32 digest, uint64 day) public view returns (bytes32) {
        return keccak256(abi.encode(EVENT_TAG, block.chainid, address(this), digest, day));
    }

    /// @notice The challenge of a proof of possession, not yet reduced: bound to account, contract and chain.
    /// @param commitment response times the generator plus challenge times the key
    function possessionHash(address account, Bn254.Point memory key, Bn254.Point memory commitment)
        public
        view
        returns (bytes32)
    {
        return keccak256(
            abi.encode(
                POSSESSION_TAG, block.chainid, address(this), account, key.x, key.y, commitment.x, commitment.y
            )
        );
    }

    function _requirePossession(Bn254.Point memory key, uint256 challenge, uint256 response) private view {
        _requireScalar(challenge);
        _requireScalar(response);
        Bn254.Point memory commitment = Bn254.combination(response, Bn254.generator(), challenge, key);
        if (uint256(possessionHash(msg.sender, key, commitment)) % Bn254.R != challenge) revert BadPossession();
    }

    /// @dev A key and its negative are the same secret but for the sign: who has one is refused the other, too.
    function _take(Bn254.Point memory key) private {
        bytes32 keyHash = _hashOf(key);
        if (_taken[keyHash] || _taken[_hashOf(Bn254.Point(key.x, Bn254.P - key.y))]) revert KeyTaken();
        _taken[keyHash] = true;
    }

    function _isGranted(bytes32 digest, Consortium.Role role) private view returns (bool) {
        return access.roleMayRead(role, digest);
    }

    /// @dev Account and both coordinates of the key, member after member.
    function _members(address[] calldata ring, Consortium.Role role, uint64 day)
        private
        view
        returns (uint256[] memory members)
    {
        members = new uint256[](ring.length * 3);
        address previous = address(0);
        for (uint256 i = 0; i < ring.length; ++i) {
            address account = ring[i];
            if (account <= previous) revert NotAscending(account);
            previous = account;
            if (!consortium.isActiveAs(account, role)) revert NotInRole(account);
            Bn254.Point storage key = _keyOn(_keys[account], day);
            if (_isNone(key)) revert NotEnrolled(account);
            members[3 * i] = uint160(account);
            members[3 * i + 1] = key.x;
            members[3 * i + 2] = key.y;
        }
    }

    /// @dev The challenges are bound to the event, the ring with its keys, the role, the sender and the image.
    function _verify(Claim memory claim, uint256[] memory members, uint256 challenge, uint256[] calldata responses)
        private
        view
        returns (bytes32 ringHash)
    {
        ringHash = keccak256(abi.encodePacked(members));
        bytes32 thisEvent = eventOf(claim.digest, claim.day);
        bytes32 context = keccak256(
            abi.encode(PROOF_TAG, thisEvent, ringHash, claim.role, msg.sender, claim.image.x, claim.image.y)
        );
        Bn254.Point memory base = Bn254.hashToPoint(thisEvent);
        _requireClosed(context, members, base, claim.image, challenge, responses);
    }

    /// @dev From the first challenge each step gives the next; the ring is closed when the last gives the first.
    function _requireClosed(
        bytes32 context,
        uint256[] memory members,
        Bn254.Point memory base,
        Bn254.Point memory image,
        uint256 challenge,
        uint256[] calldata responses
    ) private view {
        _requireScalar(challenge);
        uint256 step = challenge;
        for (uint256 i = 0; i < responses.length; ++i) {
            uint256 response = responses[i];
            _requireScalar(response);
            Bn254.Point memory left = Bn254.combination(
                response, Bn254.generator(), step, Bn254.Point(members[3 * i + 1], members[3 * i + 2])
            );
            Bn254.Point memory right = Bn254.combination(response, base, step, image);
            step = uint256(keccak256(abi.encode(context, left, right))) % Bn254.R;
        }
        if (step != challenge) revert BadProof();
    }

    function _requireScalar(uint256 scalar) private pure {
        if (scalar >= Bn254.R) revert BadScalar(scalar);
    }

    function _keyOn(Keys storage keys, uint64 day) private view returns (Bn254.Point storage) {
        return day < keys.since ? keys.current : keys.next;
    }

    function _isNone(Bn254.Point storage key) private view returns (bool) {
        return key.x == 0 && key.y == 0;
    }

    function _hashOf(Bn254.Point memory point) private pure returns (bytes32) {
        return keccak256(abi.encode(point.x, point.y));
    }

    function _today() private view returns (uint64) {
        return uint64(block.timestamp / 1 days);
    }
}
