// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Consortium} from "./Consortium.sol";

/// @title Who owns which encrypted record, and who may read it
/// @notice A record is named by the sha2-256 digest inside its CID. What this contract says is a fact for audit and a
/// gate for honest services, never confidentiality: only the wrapped key in the envelope protects a record.
/// @dev Nothing here names a patient: `subject` is a keyed hash made by the hospital, and purposes and reasons must
/// not name anybody either.
contract MedicalAccess {
    /// @notice Why an account may read a record.
    enum Basis {
        None,
        Owner,
        Grant,
        Role,
        BreakGlass
    }

    /// @notice What the contract knows of one record.
    /// @param codec codec of the CID: 0x55 raw or 0x70 dag-pb
    /// @param category kind of record, a code agreed among the consoles
    /// @param roles bit n is set when Consortium.Role n was granted access and it was not taken back; it may be over
    /// @param destroyed nobody passes any more, also not the owner; the digest stays taken
    /// @param grantNonce nonce of the last grant on this record; the next grant bears the next number
    /// @param replacedBy digest of the record that took this one's place, or zero
    struct MedicalRecord {
        address owner;
        uint8 codec;
        uint8 category;
        uint8 roles;
        uint64 registeredAt;
        bool destroyed;
        address pendingOwner;
        uint64 grantNonce;
        bytes32 subject;
        bytes32 replacedBy;
    }

    /// @notice One account's or one role's permission on one record.
    /// @param nonce zero where there is no grant
    /// @param until block time from which the grant is over; zero for no end
    struct Grant {
        uint64 nonce;
        uint64 until;
    }

    /// @notice What a doctor took on one record without being asked.
    /// @param until block time at which it ends or ended; zero for none
    /// @param waiting the owner has not acknowledged it yet
    struct Emergency {
        uint64 until;
        bool waiting;
    }

    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    /// @notice EIP-712 type of what an owner signs to register a record.
    bytes32 public constant REGISTER_TYPEHASH = keccak256("RegisterRecord(bytes32 digest,address owner)");
    /// @notice Codec of a CID that names raw bytes (multicodec table).
    uint8 public constant CODEC_RAW = 0x55;
    /// @notice Codec of a CID that names a tree of blocks (multicodec table).
    uint8 public constant CODEC_DAG_PB = 0x70;
    /// @notice The length of an envelope.
    /// @dev HPKE output for a 32-byte key: 32 bytes encapsulation, 32 bytes ciphertext, 16 bytes tag (RFC 9180).
    uint256 public constant ENVELOPE_BYTES = 80;
    /// @notice The longest purpose, in bytes of UTF-8.
    uint256 public constant MAX_PURPOSE_BYTES = 64;
    /// @notice The longest reason of an emergency, in bytes of UTF-8.
    uint256 public constant MAX_REASON_BYTES = 256;
    /// @notice The longest reason of a denial, in bytes of UTF-8.
    uint256 public constant MAX_DENIAL_BYTES = 64;
    /// @notice The most records, grants or envelopes in one transaction.
    uint256 public constant MAX_BATCH = 100;
    /// @notice How long an emergency access lasts.
    uint64 public constant BREAK_GLASS_SECONDS = 1 hours;

    /// @notice Who is a member, and in which role.
    Consortium public immutable consortium;

    mapping(bytes32 digest => MedicalRecord) private _records;
    mapping(bytes32 digest => mapping(address grantee => Grant)) private _grants;
    mapping(bytes32 digest => mapping(Consortium.Role role => Grant)) private _roleGrants;
    mapping(bytes32 digest => mapping(address doctor => Emergency)) private _emergencies;
    mapping(bytes32 digest => mapping(address requester => bool)) private _requests;
    mapping(address hospital => mapping(bytes32 subject => address patient)) private _patients;
    mapping(address account => uint64 entries) private _anchored;

    /// @notice A record has an owner from now on.
    event RecordRegistered(
        bytes32 indexed digest, address indexed owner, bytes32 indexed subject, uint8 codec, uint8 category
    );
    /// @notice A newly encrypted record took the place of an old one.
    event RecordReplaced(bytes32 indexed oldDigest, bytes32 indexed newDigest, address indexed owner);
    /// @notice A record is gone for good: its keys were destroyed, and nobody passes any more.
    event RecordDestroyed(bytes32 indexed digest, address indexed owner, uint64 destroyedAt);
    /// @notice An account may read; `nonce` counts the record's grants, so that a grant after a revocation is another
    /// one.
    event AccessGranted(
        bytes32 indexed digest,
        address indexed owner,
        address indexed grantee,
        uint64 until,
        uint64 nonce,
        string purpose,
        bytes envelope
    );
    /// @notice A grant, or an emergency access that was running, was taken back: `by` is the owner or the patient.
    event AccessRevoked(bytes32 indexed digest, address indexed owner, address indexed grantee, address by);
    /// @notice All active members of a role may read.
    event RoleAccessGranted(
        bytes32 indexed digest,
        address indexed owner,
        Consortium.Role indexed role,
        uint64 until,
        uint64 nonce,
        string purpose
    );
    /// @notice The members of a role may no longer read: `by` is the owner or the patient.
    event RoleAccessRevoked(
        bytes32 indexed digest, address indexed owner, Consortium.Role indexed role, address by
    );
    /// @notice A member that passes by its role or in an emergency got the sealed data key.
    event EnvelopeIssued(
        bytes32 indexed digest, address indexed owner, address indexed grantee, Basis basis, bytes envelope
    );
    /// @notice A member asked the owner for access.
    event AccessRequested(
        bytes32 indexed digest, address indexed owner, address indexed requester, string purpose
    );
    /// @notice The owner turned a request down.
    event RequestDenied(
        bytes32 indexed digest, address indexed owner, address indexed requester, string reason
    );
    /// @notice A doctor took emergency access without being asked.
    event GlassBroken(
        bytes32 indexed digest, address indexed owner, address indexed doctor, uint64 until, string reason
    );
    /// @notice The owner has seen that a doctor took emergency access.
    event EmergencyAcknowledged(bytes32 indexed digest, address indexed owner, address indexed doctor);
    /// @notice An account wrote down that it reads, and on which ground.
    event AccessLogged(bytes32 indexed digest, address indexed owner, address indexed reader, Basis basis);
    /// @notice The owner offered the record; `to` zero took the offer back.
    event OwnershipOffered(bytes32 indexed digest, address indexed owner, address indexed to);
    /// @notice The offer was accepted: the record has another owner.
    event OwnershipTransferred(bytes32 indexed digest, address indexed from, address indexed to);
    /// @notice The account stands behind a subject of the hospital's records; zero for nobody any more.
    event PatientBound(address indexed hospital, bytes32 indexed subject, address indexed patient);
    /// @notice An account's own log had this many entries, the last of them with this hash.
    event AuditAnchored(address indexed by, uint64 entries, bytes32 head);

    /// @notice Thirty-two zero bytes name no record.
    error ZeroDigest();
    /// @notice The zero address stands for nobody, and an address without code for no consortium.
    error ZeroAddress();
    /// @notice The codec is neither CODEC_RAW nor CODEC_DAG_PB.
    error BadCodec(uint8 codec);
    /// @notice The signature is not the sender's over this digest, chain and contract.
    error BadSignature();
    /// @notice An envelope has ENVELOPE_BYTES bytes.
    error BadEnvelope(uint256 length);
    /// @notice A purpose has at most MAX_PURPOSE_BYTES bytes.
    error BadPurpose(uint256 length);
    /// @notice A reason is empty where one must be given, or too long.
    error BadReason(uint256 length);
    /// @notice A batch has 1 to MAX_BATCH entries, and each of its lists as many.
    error BadBatch(uint256 length);
    /// @notice Nobody is a member in this role.
    error BadRole(Consortium.Role role);
    /// @notice Access would be over before it began.
    error ExpiryInPast(uint64 until);
    /// @notice The digest has an owner.
    error AlreadyRegistered(bytes32 digest);
    /// @notice The digest has no owner.
    error NotRegistered(bytes32 digest);
    /// @notice Another record took the place of this one.
    error RecordWasReplaced(bytes32 digest, bytes32 replacedBy);
    /// @notice The owner destroyed the record.
    error RecordWasDestroyed(bytes32 digest);
    /// @notice The caller does not own the record; where the patient may act, she is not the caller either.
    error NotOwner(address caller);
    /// @notice Only an active hospital registers records and binds patients.
    error NotHospital(address caller);
    /// @notice Only an active doctor breaks the glass.
    error NotDoctor(address caller);
    /// @notice Only an active patient under the hospital can stand behind its subjects.
    error NotPatient(address account);
    /// @notice Thirty-two zero bytes are no subject.
    error ZeroSubject();
    /// @notice The account is no active member.
    error NotActive(address account);
    /// @notice There is nothing to take back, or no ground to read on; the grantee is zero where a role is meant.
    error NotGranted(bytes32 digest, address grantee);
    /// @notice The account owns the record, holds a grant, or passes in an emergency that still runs.
    error AlreadyGranted(bytes32 digest, address grantee);
    /// @notice The account did not ask.
    error NotRequested(bytes32 digest, address requester);
    /// @notice The account asked before and waits for an answer.
    error AlreadyRequested(bytes32 digest, address requester);
    /// @notice There was no emergency of this doctor, or it is acknowledged.
    error NoEmergency(bytes32 digest, address doctor);
    /// @notice A log grows: `last` entries were anchored before.
    error AnchorNotLater(uint64 entries, uint64 last);
    /// @notice The record was not offered to the caller.
    error NotOffered(bytes32 digest, address caller);
    /// @notice The record already belongs to the account.
    error AlreadyOwner(bytes32 digest, address account);

    /// @param consortium_ a deployed Consortium
    constructor(address consortium_) {
        if (consortium_ == address(0) || consortium_.code.length == 0) revert ZeroAddress();
        consortium = Consortium(consortium_);
    }

    /// @notice An active hospital registers a record as its own.
    /// @param signature the owner's EIP-712 signature over RegisterRecord(digest, owner): it holds for this owner, this
    /// chain and this contract only, so a registration can not be copied or replayed in the owner's name. A member that
    /// learns a digest early can still register it as its own: readers compare the owner here with the owner in the
    /// record's authenticated header.
    function registerRecord(bytes32 digest, uint8 codec, uint8 category, bytes32 subject, bytes calldata signature)
        external
    {
        _requireHospital();
        _enter(digest, codec, category, subject, signature);
    }

    /// @notice Up to 100 registrations, all of them or none; the n-th entries of the lists belong together.
    /// @param signatures as in registerRecord, each over its own digest
    function registerRecordBatch(
        bytes32[] calldata digests,
        uint8[] calldata codecs,
        uint8[] calldata categories,
        bytes32[] calldata subjects,
        bytes[] calldata signatures
    ) external {
        _requireBatch(digests.length, codecs.length, categories.length);
        _requireBatch(digests.length, subjects.length, signatures.length);
        _requireHospital();
        for (uint256 i = 0; i < digests.length; ++i) {
            _enter(digests[i], codecs[i], categories[i], subjects[i], signatures[i]);
        }
    }

    /// @notice Puts a newly encrypted record in the place of an old one, of the same category and subject. Nobody but
    /// the owner passes for the old digest from now on, and no grant is carried over, neither of accounts nor of roles:
    /// they need envelopes with the new key.
    /// @param signature as in registerRecord, over the new digest
    function replaceRecord(bytes32 oldDigest, bytes32 newDigest, uint8 codec, bytes calldata signature) external {
        _replace(oldDigest, newDigest, codec, signature);
    }

    /// @notice Replaces a record and grants the new one to up to 100 members at once, so that none of those who keep
    /// access is without it in between; the n-th entries of the lists belong together. Only whose grant on the old one
    /// still stands keeps access: what was taken back while this call was on its way does not come back with it.
    /// @param signature as in registerRecord, over the new digest
    /// @param envelopes the new data key, as in grantAccessUntil
    function replaceRecordAndGrant(
        bytes32 oldDigest,
        bytes32 newDigest,
        uint8 codec,
        bytes memory signature,
        address[] calldata grantees,
        uint64[] calldata untils,
        string[] memory purposes,
        bytes[] memory envelopes
    ) external {
        _requireBatch(grantees.length, untils.length, purposes.length);
        _requireBatch(grantees.length, envelopes.length, envelopes.length);
        _replace(oldDigest, newDigest, codec, signature);
        for (uint256 i = 0; i < grantees.length; ++i) {
            if (!_runs(_grants[oldDigest][grantees[i]])) revert NotGranted(oldDigest, grantees[i]);
            _grantSealed(newDigest, grantees[i], untils[i], purposes[i], envelopes[i]);
        }
    }

    /// @notice Up to 100 tombstones, all of them or none: nobody passes any more, also not the owner, nothing can be
    /// done with the records, and their digests can never be registered again. Of data it destroys nothing: the owner
    /// destroys the keys.
    /// @dev Also by an owner that was removed: the duty to erase outlives a membership.
    function destroyRecord(bytes32[] calldata digests) external {
        _requireBatch(digests.length, digests.length, digests.length);
        for (uint256 i = 0; i < digests.length; ++i) {
            MedicalRecord storage entry = _own(digests[i]);
            if (entry.destroyed) revert RecordWasDestroyed(digests[i]);
            entry.destroyed = true;
            delete entry.pendingOwner;
            emit RecordDestroyed(digests[i], msg.sender, uint64(block.timestamp));
        }
    }

    /// @notice Opens the gate without end and without a key: the grantee must have got the key by other means.
    function grantAccess(bytes32 digest, address grantee) external {
        _grant(digest, grantee, 0, "", "");
    }

    /// @notice Grants a member access and hands over the sealed data key.
    /// @param until block time at which access ends; zero for no end
    /// @param purpose up to 64 bytes, naming nobody
    /// @param envelope the data key, HPKE-sealed for the grantee's registered key: 80 bytes
    function grantAccessUntil(
        bytes32 digest,
        address grantee,
        uint64 until,
        string calldata purpose,
        bytes calldata envelope
    ) external {
        _grantSealed(digest, grantee, until, purpose, envelope);
    }

    /// @notice Up to 100 grants, all of them or none; the n-th digest, grantee and envelope belong together.
    function grantAccessBatch(
        bytes32[] calldata digests,
        address[] calldata grantees,
        uint64 until,
        string calldata purpose,
        bytes[] calldata envelopes
    ) external {
        _requireBatch(digests.length, grantees.length, envelopes.length);
        for (uint256 i = 0; i < digests.length; ++i) {
            _grantSealed(digests[i], grantees[i], until, purpose, envelopes[i]);
        }
    }

    /// @notice Takes back a grant, and an emergency access that is still running: by the owner, or by the patient that
    /// the owner bound to the record's subject. What was read stays read.
    /// @dev Not on a record that was replaced: nobody passes there, and the grant that is meant stands on another one.
    function revokeAccess(bytes32 digest, address grantee) external {
        MedicalRecord storage entry = _ownOrAboutCaller(digest);
        _requireCurrent(digest, entry);
        Emergency storage emergency = _emergencies[digest][grantee];
        bool running = emergency.until > block.timestamp;
        if (_grants[digest][grantee].nonce == 0 && !running) revert NotGranted(digest, grantee);
        delete _grants[digest][grantee];
        if (running) emergency.until = uint64(block.timestamp);
        emit AccessRevoked(digest, entry.owner, grantee, msg.sender);
    }

    /// @notice Lets all active members of a role pass without end. It hands over no key.
    function grantRoleAccess(bytes32 digest, Consortium.Role role) external {
        _grantRole(digest, role, 0, "");
    }

    /// @notice Lets all active members of a role pass on up to 100 records, all of them or none; also members that are
    /// admitted later. It hands over no key: issueEnvelopes does.
    /// @param until block time at which access ends; zero for no end
    /// @param purpose up to 64 bytes, naming nobody
    function grantRoleAccessUntil(
        bytes32[] calldata digests,
        Consortium.Role role,
        uint64 until,
        string calldata purpose
    ) external {
        _requireBatch(digests.length, digests.length, digests.length);
        for (uint256 i = 0; i < digests.length; ++i) {
            _grantRole(digests[i], role, until, purpose);
        }
    }

    /// @notice Takes a role's access back: by the owner, or by the patient as in revokeAccess. What was read stays read.
    function revokeRoleAccess(bytes32 digest, Consortium.Role role) external {
        MedicalRecord storage entry = _ownOrAboutCaller(digest);
        _requireCurrent(digest, entry);
        if (entry.roles & _bit(role) == 0) revert NotGranted(digest, address(0));
        entry.roles &= ~_bit(role);
        delete _roleGrants[digest][role];
        emit RoleAccessRevoked(digest, entry.owner, role, msg.sender);
    }

    /// @notice Hands the sealed data key to up to 100 members that pass by their role or in an emergency, all of them
    /// or none; the n-th digest, grantee and envelope belong together. Who has a grant got the key with it.
    function issueEnvelopes(bytes32[] calldata digests, address[] calldata grantees, bytes[] calldata envelopes)
        external
    {
        _requireBatch(digests.length, grantees.length, envelopes.length);
        _requireActive(msg.sender);
        for (uint256 i = 0; i < digests.length; ++i) {
            _issue(digests[i], grantees[i], envelopes[i]);
        }
    }

    /// @notice An active member asks the owner for access.
    /// @dev Also one that passes by role or in an emergency: neither handed over a key.
    function requestAccess(bytes32 digest, string calldata purpose) external {
        MedicalRecord storage entry = _currentRecord(digest);
        _requireActive(msg.sender);
        if (bytes(purpose).length > MAX_PURPOSE_BYTES) revert BadPurpose(bytes(purpose).length);
        if (entry.owner == msg.sender || permissions(msg.sender, digest)) revert AlreadyGranted(digest, msg.sender);
        if (_requests[digest][msg.sender]) revert AlreadyRequested(digest, msg.sender);
        _requests[digest][msg.sender] = true;
        emit AccessRequested(digest, entry.owner, msg.sender, purpose);
    }

    /// @notice Turns a request down; the requester may ask again.
    /// @param reason up to 64 bytes, naming nobody; may be empty
    function denyRequest(bytes32 digest, address requester, string calldata reason) external {
        _own(digest);
        if (!_requests[digest][requester]) revert NotRequested(digest, requester);
        if (bytes(reason).length > MAX_DENIAL_BYTES) revert BadReason(bytes(reason).length);
        delete _requests[digest][requester];
        emit RequestDenied(digest, msg.sender, requester, reason);
    }

    /// @notice Emergency: a doctor passes for one hour without being asked, and everybody sees it.
    /// @dev Not again while the hour runs: a doctor could otherwise bury the emergencies of others under any number of
    /// its own.
    /// @param reason 1 to 256 bytes, naming nobody
    function breakGlass(bytes32 digest, string calldata reason) external {
        MedicalRecord storage entry = _currentRecord(digest);
        if (!consortium.isActiveAs(msg.sender, Consortium.Role.Doctor)) revert NotDoctor(msg.sender);
        uint256 length = bytes(reason).length;
        if (length == 0 || length > MAX_REASON_BYTES) revert BadReason(length);
        if (_emergencies[digest][msg.sender].until > block.timestamp) revert AlreadyGranted(digest, msg.sender);
        uint64 until = uint64(block.timestamp) + BREAK_GLASS_SECONDS;
        _emergencies[digest][msg.sender] = Emergency(until, true);
        emit GlassBroken(digest, entry.owner, msg.sender, until, reason);
    }

    /// @notice The owner has seen all that this doctor took on this record so far, running or over.
    function acknowledgeEmergency(bytes32 digest, address doctor) external {
        _own(digest);
        Emergency storage emergency = _emergencies[digest][doctor];
        if (!emergency.waiting) revert NoEmergency(digest, doctor);
        emergency.waiting = false;
        emit EmergencyAcknowledged(digest, msg.sender, doctor);
    }

    /// @notice Who may read writes down that it does.
    function logAccess(bytes32 digest) external {
        MedicalRecord storage entry = _existing(digest);
        Basis basis = basisOf(msg.sender, digest);
        if (basis == Basis.None) revert NotGranted(digest, msg.sender);
        emit AccessLogged(digest, entry.owner, msg.sender, basis);
    }

    /// @notice Offers a record to another active member; zero takes the offer back.
    /// @dev Who was removed can take an offer back but make none: it could otherwise still choose who reads.
    function transferOwnership(bytes32 digest, address to) external {
        MedicalRecord storage entry = _ownCurrent(digest);
        if (to == msg.sender) revert AlreadyOwner(digest, to);
        if (to != address(0)) {
            _requireActive(msg.sender);
            _requireActive(to);
        }
        entry.pendingOwner = to;
        emit OwnershipOffered(digest, msg.sender, to);
    }

    /// @notice Takes the record over as it stands: grants stay until the new owner revokes them.
    /// @dev What the new owner was granted, took or asked for before ends here: it must not outlive its ownership.
    function acceptOwnership(bytes32 digest) external {
        MedicalRecord storage entry = _currentRecord(digest);
        if (entry.pendingOwner != msg.sender) revert NotOffered(digest, msg.sender);
        _requireActive(msg.sender);
        address from = entry.owner;
        entry.owner = msg.sender;
        delete entry.pendingOwner;
        delete _grants[digest][msg.sender];
        delete _emergencies[digest][msg.sender];
        delete _requests[digest][msg.sender];
        emit OwnershipTransferred(digest, from, msg.sender);
    }

    /// @notice An active hospital says which patient stands behind a subject of its records; zero for nobody any more.
    /// The patient may revoke on all records of that subject that the hospital owns.
    /// @param patient an active patient under this hospital, or zero
    function bindPatient(bytes32 subject, address patient) external {
        _requireHospital();
        if (subject == bytes32(0)) revert ZeroSubject();
        if (patient != address(0)) {
            bool own = consortium.hospitalOf(patient) == msg.sender;
            if (!own || !consortium.isActiveAs(patient, Consortium.Role.Patient)) revert NotPatient(patient);
        }
        _patients[msg.sender][subject] = patient;
        emit PatientBound(msg.sender, subject, patient);
    }

    /// @notice An active member puts the head of its own log out of its own reach.
    /// @param entries how many the log has; more than it had the last time
    /// @param head hash of the last of them
    function anchorAudit(uint64 entries, bytes32 head) external {
        _requireActive(msg.sender);
        uint64 last = _anchored[msg.sender];
        if (entries <= last) revert AnchorNotLater(entries, last);
        _anchored[msg.sender] = entries;
        emit AuditAnchored(msg.sender, entries, head);
    }

    /// @notice May this account read this record now? Only active members may, the owner too; nobody where the record is
    /// destroyed.
    function checkAccess(address user, bytes32 digest) public view returns (bool) {
        return basisOf(user, digest) != Basis.None;
    }

    /// @notice The strongest ground on which this account may read this record now.
    function basisOf(address user, bytes32 digest) public view returns (Basis) {
        MedicalRecord storage entry = _records[digest];
        if (entry.owner == address(0) || entry.destroyed || !consortium.isActive(user)) return Basis.None;
        if (entry.owner == user) return Basis.Owner;
        if (entry.replacedBy != bytes32(0)) return Basis.None;
        if (_runs(_grants[digest][user])) return Basis.Grant;
        if (_opens(entry, digest, consortium.roleOf(user))) return Basis.Role;
        if (_emergencies[digest][user].until > block.timestamp) return Basis.BreakGlass;
        return Basis.None;
    }

    /// @notice True while a grant to this account is neither revoked nor over, and the record is not destroyed.
    function permissions(address grantee, bytes32 digest) public view returns (bool) {
        return _runs(_grants[digest][grantee]) && !_records[digest].destroyed;
    }

    /// @notice True while the active members of a role may read: its grant is neither revoked nor over, and the record
    /// is neither replaced nor destroyed.
    function roleMayRead(Consortium.Role role, bytes32 digest) external view returns (bool) {
        MedicalRecord storage entry = _records[digest];
        return !entry.destroyed && entry.replacedBy == bytes32(0) && _opens(entry, digest, role);
    }

    /// @notice Who owns the record; zero for a digest that is not registered.
    function cidToOwner(bytes32 digest) external view returns (address) {
        return _records[digest].owner;
    }

    /// @notice All zero for a digest that is not registered.
    function recordOf(bytes32 digest) external view returns (MedicalRecord memory) {
        return _records[digest];
    }

    /// @notice The grant as it stands, also when it is over; all zero for none.
    function grantOf(bytes32 digest, address grantee) external view returns (Grant memory) {
        return _grants[digest][grantee];
    }

    /// @notice The grant to a role as it stands, also when it is over; all zero for none.
    function roleGrantOf(bytes32 digest, Consortium.Role role) external view returns (Grant memory) {
        return _roleGrants[digest][role];
    }

    /// @notice The last emergency access of a doctor, running or over; all zero for none.
    function emergencyOf(bytes32 digest, address doctor) external view returns (Emergency memory) {
        return _emergencies[digest][doctor];
    }

    /// @notice The patient that the hospital bound to a subject of its records; zero for nobody.
    function patientOf(address hospital, bytes32 subject) external view returns (address) {
        return _patients[hospital][subject];
    }

    /// @notice How many entries an account's log had when it was anchored last.
    function anchoredEntries(address account) external view returns (uint64) {
        return _anchored[account];
    }

    /// @notice True while a request waits for an answer.
    function isRequested(bytes32 digest, address requester) external view returns (bool) {
        return _requests[digest][requester];
    }

    /// @notice What the owner signs to register a record: the EIP-712 hash of RegisterRecord(digest, owner).
    function registrationHash(bytes32 digest, address owner) public view returns (bytes32) {
        bytes32 content = keccak256(abi.encode(REGISTER_TYPEHASH, digest, owner));
        return keccak256(abi.encodePacked(hex"1901", domainSeparator(), content));
    }

    /// @notice EIP-712 domain: name "Xinglin MedicalAccess", version "1", this chain, this contract.
    /// @dev Computed anew each time, so that a fork of the chain has a domain of its own. OpenZeppelin's EIP712 needs
    /// an instruction that is not in Shanghai.
    function domainSeparator() public view returns (bytes32) {
        bytes32 name = keccak256("Xinglin MedicalAccess");
        bytes32 version = keccak256("1");
        return keccak256(abi.encode(DOMAIN_TYPEHASH, name, version, block.chainid, address(this)));
    }

    function _enter(bytes32 digest, uint8 codec, uint8 category, bytes32 subject, bytes memory signature) private {
        if (digest == bytes32(0)) revert ZeroDigest();
        if (codec != CODEC_RAW && codec != CODEC_DAG_PB) revert BadCodec(codec);
        MedicalRecord storage entry = _records[digest];
        if (entry.owner != address(0)) revert AlreadyRegistered(digest);
        _requireSigned(digest, signature);
        entry.owner = msg.sender;
        entry.codec = codec;
        entry.category = category;
        entry.registeredAt = uint64(block.timestamp);
        entry.subject = subject;
        emit RecordRegistered(digest, msg.sender, subject, codec, category);
    }

    function _replace(bytes32 oldDigest, bytes32 newDigest, uint8 codec, bytes memory signature) private {
        MedicalRecord storage old = _ownCurrent(oldDigest);
        _requireActive(msg.sender);
        _enter(newDigest, codec, old.category, old.subject, signature);
        old.replacedBy = newDigest;
        delete old.pendingOwner;
        emit RecordReplaced(oldDigest, newDigest, msg.sender);
    }

    function _requireSigned(bytes32 digest, bytes memory signature) private view {
        (address signer,,) = ECDSA.tryRecover(registrationHash(digest, msg.sender), signature);
        if (signer != msg.sender) revert BadSignature();
    }

    function _grantSealed(
        bytes32 digest,
        address grantee,
        uint64 until,
        string memory purpose,
        bytes memory envelope
    ) private {
        if (envelope.length != ENVELOPE_BYTES) revert BadEnvelope(envelope.length);
        _grant(digest, grantee, until, purpose, envelope);
    }

    function _grant(bytes32 digest, address grantee, uint64 until, string memory purpose, bytes memory envelope)
        private
    {
        MedicalRecord storage entry = _ownCurrent(digest);
        if (grantee == address(0)) revert ZeroAddress();
        if (grantee == msg.sender) revert AlreadyGranted(digest, grantee);
        _requireTerms(until, purpose);
        _requireActive(msg.sender);
        _requireActive(grantee);
        uint64 nonce = ++entry.grantNonce;
        _grants[digest][grantee] = Grant(nonce, until);
        delete _requests[digest][grantee];
        emit AccessGranted(digest, msg.sender, grantee, until, nonce, purpose, envelope);
    }

    function _grantRole(bytes32 digest, Consortium.Role role, uint64 until, string memory purpose) private {
        if (role == Consortium.Role.None) revert BadRole(role);
        MedicalRecord storage entry = _ownCurrent(digest);
        _requireTerms(until, purpose);
        _requireActive(msg.sender);
        uint64 nonce = ++entry.grantNonce;
        entry.roles |= _bit(role);
        _roleGrants[digest][role] = Grant(nonce, until);
        emit RoleAccessGranted(digest, msg.sender, role, until, nonce, purpose);
    }

    function _issue(bytes32 digest, address grantee, bytes calldata envelope) private {
        _ownCurrent(digest);
        if (envelope.length != ENVELOPE_BYTES) revert BadEnvelope(envelope.length);
        Basis basis = basisOf(grantee, digest);
        if (basis != Basis.Role && basis != Basis.BreakGlass) revert NotGranted(digest, grantee);
        emit EnvelopeIssued(digest, msg.sender, grantee, basis, envelope);
    }

    function _requireTerms(uint64 until, string memory purpose) private view {
        if (until != 0 && until <= block.timestamp) revert ExpiryInPast(until);
        if (bytes(purpose).length > MAX_PURPOSE_BYTES) revert BadPurpose(bytes(purpose).length);
    }

    function _requireBatch(uint256 count, uint256 second, uint256 third) private pure {
        if (count == 0 || count > MAX_BATCH) revert BadBatch(count);
        if (second != count) revert BadBatch(second);
        if (third != count) revert BadBatch(third);
    }

    function _requireHospital() private view {
        if (!consortium.isActiveAs(msg.sender, Consortium.Role.Hospital)) revert NotHospital(msg.sender);
    }

    function _requireActive(address account) private view {
        if (!consortium.isActive(account)) revert NotActive(account);
    }

    function _runs(Grant storage grant) private view returns (bool) {
        return grant.nonce != 0 && (grant.until == 0 || grant.until > block.timestamp);
    }

    function _opens(MedicalRecord storage entry, bytes32 digest, Consortium.Role role) private view returns (bool) {
        return entry.roles & _bit(role) != 0 && _runs(_roleGrants[digest][role]);
    }

    function _existing(bytes32 digest) private view returns (MedicalRecord storage entry) {
        if (digest == bytes32(0)) revert ZeroDigest();
        entry = _records[digest];
        if (entry.owner == address(0)) revert NotRegistered(digest);
    }

    function _currentRecord(bytes32 digest) private view returns (MedicalRecord storage entry) {
        entry = _existing(digest);
        _requireCurrent(digest, entry);
    }

    function _own(bytes32 digest) private view returns (MedicalRecord storage entry) {
        entry = _existing(digest);
        if (entry.owner != msg.sender) revert NotOwner(msg.sender);
    }

    function _ownCurrent(bytes32 digest) private view returns (MedicalRecord storage entry) {
        entry = _own(digest);
        _requireCurrent(digest, entry);
    }

    /// @dev The patient is bound by the owner of the moment, and must still be a member.
    function _ownOrAboutCaller(bytes32 digest) private view returns (MedicalRecord storage entry) {
        entry = _existing(digest);
        if (entry.owner == msg.sender) return entry;
        bool bound = _patients[entry.owner][entry.subject] == msg.sender;
        if (!bound || !consortium.isActive(msg.sender)) revert NotOwner(msg.sender);
    }

    function _requireCurrent(bytes32 digest, MedicalRecord storage entry) private view {
        if (entry.destroyed) revert RecordWasDestroyed(digest);
        if (entry.replacedBy != bytes32(0)) revert RecordWasReplaced(digest, entry.replacedBy);
    }

    function _bit(Consortium.Role role) private pure returns (uint8) {
        return uint8(1 << uint8(role));
    }
}
