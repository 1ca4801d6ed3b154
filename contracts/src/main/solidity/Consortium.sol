// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";

/// @title The members of the consortium
/// @notice Who takes part, in which role, and with which public key records are sealed for them.
/// @dev Display names are for institutions and staff. A patient registers under a pseudonymous display name and an
/// account that is used with one hospital only: links between accounts are health data by inference.
/// Administrators hold DEFAULT_ADMIN_ROLE.
contract Consortium is AccessControl {
    /// @notice What a member is in the consortium; fixed when it registers.
    enum Role {
        None,
        Hospital,
        Doctor,
        Researcher,
        Patient,
        Auditor,
        Coordinator
    }

    /// @notice Where a membership stands.
    enum Status {
        None,
        Pending,
        Active,
        Removed
    }

    /// @notice What the consortium knows of one account.
    /// @param hospital the hospital that vouches for a doctor or patient, or zero
    /// @param since block time of the last change of status
    /// @param encryptionKey X25519 public key (RFC 7748)
    /// @param endpoint where the member's services answer; may be empty
    /// @param keyProof shows that the account holds the key's private part: an Ed25519 key, whose point is the encryption
    /// key in another form, and its signature over chain, contract, account and key. No chain of this kind can check it:
    /// whoever seals for the key does
    struct Member {
        Role role;
        Status status;
        uint64 since;
        address hospital;
        bytes32 encryptionKey;
        string displayName;
        string endpoint;
        bytes keyProof;
    }

    /// @notice The longest display name, in bytes of UTF-8.
    uint256 public constant MAX_NAME_BYTES = 64;
    /// @notice The longest endpoint, in bytes.
    uint256 public constant MAX_ENDPOINT_BYTES = 256;
    /// @notice The length of a key proof: 32 bytes Ed25519 public key, 64 bytes signature (RFC 8032).
    uint256 public constant KEY_PROOF_BYTES = 96;

    /// @notice True: whoever registers is active at once (demonstration, local node). False: an administrator admits.
    bool public openEnrolment;

    mapping(address account => Member) private _members;
    address[] private _accounts;
    uint256 private _administrators;

    /// @notice An account registered itself; `status` says whether it is active at once.
    event MemberRegistered(
        address indexed account,
        Role indexed role,
        address indexed hospital,
        Status status,
        string displayName,
        bytes32 encryptionKey,
        string endpoint,
        bytes keyProof
    );
    /// @notice A pending or removed member became active.
    event MemberAdmitted(address indexed account, address indexed by);
    /// @notice A membership ended: `by` is the account itself, its hospital or an administrator.
    event MemberRemoved(address indexed account, address indexed by);
    /// @notice A member seals and opens with another key from now on.
    event KeyRotated(address indexed account, bytes32 oldKey, bytes32 newKey, bytes keyProof);
    /// @notice A member's services answer elsewhere from now on.
    event EndpointChanged(address indexed account, string endpoint);
    /// @notice Enrolment was opened or closed.
    event EnrolmentChanged(bool open);

    /// @notice The zero address stands for nobody.
    error ZeroAddress();
    /// @notice Thirty-two zero bytes are no key.
    error ZeroKey();
    /// @notice A key proof has KEY_PROOF_BYTES bytes.
    error BadKeyProof(uint256 length);
    /// @notice A display name has 1 to MAX_NAME_BYTES bytes.
    error BadName();
    /// @notice An endpoint has at most MAX_ENDPOINT_BYTES bytes.
    error BadEndpoint();
    /// @notice Nobody registers in this role, or not under a hospital.
    error BadRole(Role role);
    /// @notice The account registered before; a removed one is admitted again by an administrator.
    error AlreadyRegistered(address account);
    /// @notice The account never registered.
    error NotRegistered(address account);
    /// @notice The account needs no admission.
    error AlreadyActive(address account);
    /// @notice The account is pending or removed, its hospital is, or it is not the hospital it is named as.
    error NotActive(address account);
    /// @notice The caller may not decide about this member.
    error NotAllowed(address caller);
    /// @notice Fewer accounts have registered.
    error NoSuchMember(uint256 index);
    /// @notice A consortium without an administrator could admit and remove nobody for ever.
    error LastAdministrator();

    /// @param admin the first administrator
    /// @param openEnrolment_ what openEnrolment begins as
    constructor(address admin, bool openEnrolment_) {
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        openEnrolment = openEnrolment_;
        emit EnrolmentChanged(openEnrolment_);
    }

    /// @notice The sender registers itself.
    /// @param keyProof 96 bytes, as in Member; consoles check it before they seal for the key
    function register(
        Role role,
        string calldata displayName,
        bytes32 encryptionKey,
        string calldata endpoint,
        bytes calldata keyProof
    ) external {
        _register(role, address(0), displayName, encryptionKey, endpoint, keyProof);
    }

    /// @notice The sender, a doctor or a patient, registers under a hospital, which may admit and remove it.
    function registerUnder(
        address hospital,
        Role role,
        string calldata displayName,
        bytes32 encryptionKey,
        string calldata endpoint,
        bytes calldata keyProof
    ) external {
        if (role != Role.Doctor && role != Role.Patient) revert BadRole(role);
        if (!isActiveAs(hospital, Role.Hospital)) revert NotActive(hospital);
        _register(role, hospital, displayName, encryptionKey, endpoint, keyProof);
    }

    /// @notice Makes a pending or removed member active: by an administrator, or by the member's own hospital while pending.
    function admit(address account) external {
        Member storage member = _known(account);
        if (member.status == Status.Active) revert AlreadyActive(account);
        bool byOwnHospital = member.status == Status.Pending && _isOwnHospital(member, msg.sender);
        if (!byOwnHospital && !hasRole(DEFAULT_ADMIN_ROLE, msg.sender)) revert NotAllowed(msg.sender);
        member.status = Status.Active;
        member.since = uint64(block.timestamp);
        emit MemberAdmitted(account, msg.sender);
    }

    /// @notice Ends a membership: by an administrator, the member's own hospital, or the member itself.
    /// @dev A removed account can not register again; an administrator may admit it again.
    function remove(address account) external {
        Member storage member = _known(account);
        if (member.status == Status.Removed) revert NotActive(account);
        bool entitled = msg.sender == account || hasRole(DEFAULT_ADMIN_ROLE, msg.sender)
            || _isOwnHospital(member, msg.sender);
        if (!entitled) revert NotAllowed(msg.sender);
        member.status = Status.Removed;
        member.since = uint64(block.timestamp);
        emit MemberRemoved(account, msg.sender);
    }

    /// @notice Changes the sender's encryption key. What was sealed for the old key stays sealed for the old key.
    /// @param keyProof of the new key, as in register
    function rotateKey(bytes32 newKey, bytes calldata keyProof) external {
        _checkKey(newKey, keyProof);
        Member storage member = _current(msg.sender);
        bytes32 oldKey = member.encryptionKey;
        member.encryptionKey = newKey;
        member.keyProof = keyProof;
        emit KeyRotated(msg.sender, oldKey, newKey, keyProof);
    }

    /// @notice Changes where the sender's services answer.
    function setEndpoint(string calldata endpoint) external {
        if (bytes(endpoint).length > MAX_ENDPOINT_BYTES) revert BadEndpoint();
        _current(msg.sender).endpoint = endpoint;
        emit EndpointChanged(msg.sender, endpoint);
    }

    /// @notice Opens or closes the enrolment for those who register from now on.
    function setEnrolment(bool open) external onlyRole(DEFAULT_ADMIN_ROLE) {
        openEnrolment = open;
        emit EnrolmentChanged(open);
    }

    /// @notice A member under a hospital is active only while that hospital is.
    function isActive(address account) public view returns (bool) {
        Member storage member = _members[account];
        if (member.status != Status.Active) return false;
        return member.hospital == address(0) || _members[member.hospital].status == Status.Active;
    }

    /// @notice True for an active member of exactly this role.
    function isActiveAs(address account, Role role) public view returns (bool) {
        return _members[account].role == role && isActive(account);
    }

    /// @notice The role an account registered in, whether active or not; None for strangers.
    function roleOf(address account) external view returns (Role) {
        return _members[account].role;
    }

    /// @notice The hospital that a member registered under, whether active or not; zero for none.
    function hospitalOf(address account) external view returns (address) {
        return _members[account].hospital;
    }

    /// @notice What is known of an account; all zero for strangers.
    function memberOf(address account) external view returns (Member memory) {
        return _members[account];
    }

    /// @notice How many accounts have registered, whether active or not.
    function memberCount() external view returns (uint256) {
        return _accounts.length;
    }

    /// @notice The account that registered as number `index`, counted from zero.
    function memberAt(uint256 index) external view returns (address) {
        if (index >= _accounts.length) revert NoSuchMember(index);
        return _accounts[index];
    }

    /// @dev Every grant of OpenZeppelin's roles comes through here.
    function _grantRole(bytes32 role, address account) internal override returns (bool granted) {
        if (account == address(0)) revert ZeroAddress();
        granted = super._grantRole(role, account);
        if (granted && role == DEFAULT_ADMIN_ROLE) ++_administrators;
    }

    /// @dev Every revocation and renunciation comes through here.
    function _revokeRole(bytes32 role, address account) internal override returns (bool revoked) {
        revoked = super._revokeRole(role, account);
        if (!revoked || role != DEFAULT_ADMIN_ROLE) return revoked;
        if (_administrators == 1) revert LastAdministrator();
        --_administrators;
    }

    function _register(
        Role role,
        address hospital,
        string memory displayName,
        bytes32 encryptionKey,
        string memory endpoint,
        bytes memory keyProof
    ) private {
        if (role == Role.None) revert BadRole(role);
        if (_members[msg.sender].role != Role.None) revert AlreadyRegistered(msg.sender);
        _checkKey(encryptionKey, keyProof);
        _checkTexts(displayName, endpoint);
        Status status = _initialStatus(role);
        _members[msg.sender] =
            Member(role, status, uint64(block.timestamp), hospital, encryptionKey, displayName, endpoint, keyProof);
        _accounts.push(msg.sender);
        emit MemberRegistered(msg.sender, role, hospital, status, displayName, encryptionKey, endpoint, keyProof);
    }

    function _checkKey(bytes32 encryptionKey, bytes memory keyProof) private pure {
        if (encryptionKey == bytes32(0)) revert ZeroKey();
        if (keyProof.length != KEY_PROOF_BYTES) revert BadKeyProof(keyProof.length);
    }

    function _checkTexts(string memory displayName, string memory endpoint) private pure {
        uint256 nameBytes = bytes(displayName).length;
        if (nameBytes == 0 || nameBytes > MAX_NAME_BYTES) revert BadName();
        if (bytes(endpoint).length > MAX_ENDPOINT_BYTES) revert BadEndpoint();
    }

    /// @dev Those who watch over others never let themselves in, however open the enrolment is.
    function _initialStatus(Role role) private view returns (Status) {
        if (!openEnrolment || role == Role.Auditor || role == Role.Coordinator) return Status.Pending;
        return Status.Active;
    }

    function _isOwnHospital(Member storage member, address caller) private view returns (bool) {
        return member.hospital != address(0) && member.hospital == caller && isActive(caller);
    }

    function _known(address account) private view returns (Member storage member) {
        member = _members[account];
        if (member.role == Role.None) revert NotRegistered(account);
    }

    function _current(address account) private view returns (Member storage member) {
        member = _known(account);
        if (member.status == Status.Removed) revert NotActive(account);
    }
}
