// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Consortium} from "./Consortium.sol";

/// @title What was trained together, round by round
/// @notice Models and updates are named by digests; the blobs lie elsewhere. Rounds are counted from one and run
/// strictly in order. Losses and accuracies are in millionths.
contract FederationLedger {
    /// @notice Where a task stands.
    enum TaskState {
        None,
        Open,
        Finished
    }

    /// @notice Where a round stands.
    enum RoundState {
        None,
        Open,
        Closed
    }

    /// @notice One task: a model that hospitals train together.
    /// @param round the last round that was opened; zero before the first
    /// @param members how many hospitals have joined
    /// @param reason code given when the task was finished
    struct Task {
        address publisher;
        uint32 rounds;
        uint32 round;
        uint16 members;
        TaskState state;
        uint8 reason;
        address coordinator;
        bytes32 specDigest;
    }

    /// @notice What was measured, in millionths, and on how many samples.
    struct Metrics {
        uint32 accuracyMicro;
        uint64 lossMicro;
        uint64 samples;
    }

    /// @notice One round of a task.
    /// @param startDigest the global model the round began with
    /// @param globalDigest the global model the round ended with
    /// @param participants how many hospitals the coordinator measured when it closed the round
    struct Round {
        RoundState state;
        uint16 updates;
        uint16 participants;
        uint64 openedAt;
        uint64 closedAt;
        bytes32 startDigest;
        bytes32 globalDigest;
        Metrics metrics;
    }

    /// @notice What a hospital said it trained in a round.
    struct Update {
        bytes32 digest;
        uint64 samples;
        uint64 lossMicro;
        uint64 submittedAt;
    }

    /// @notice How often a hospital took part and how often it did not.
    /// @param takenPart rounds that counted the hospital's own update on this ledger
    /// @param missed rounds that named the hospital although it sent nothing (samples zero)
    struct Reputation {
        uint64 takenPart;
        uint64 missed;
    }

    /// @notice The most hospitals in one task.
    uint256 public constant MAX_MEMBERS = 100;
    /// @notice The most rounds in one task.
    uint32 public constant MAX_ROUNDS = 10_000;
    /// @notice One, in millionths.
    uint32 public constant MICRO = 1_000_000;

    /// @notice Who is a member, and in which role.
    Consortium public immutable consortium;

    mapping(bytes32 taskId => Task) private _tasks;
    mapping(bytes32 taskId => mapping(address hospital => bool)) private _joined;
    mapping(bytes32 taskId => mapping(uint32 round => Round)) private _rounds;
    mapping(bytes32 taskId => mapping(uint32 round => mapping(address hospital => Update))) private _updates;
    mapping(bytes32 taskId => mapping(uint32 round => mapping(address hospital => Metrics))) private _metrics;
    mapping(bytes32 taskId => mapping(uint32 round => mapping(address hospital => bool))) private _counted;
    mapping(address hospital => Reputation) private _reputations;

    /// @notice A task may be joined.
    event TaskPublished(
        bytes32 indexed taskId,
        address indexed publisher,
        address indexed coordinator,
        bytes32 specDigest,
        uint32 rounds
    );
    /// @notice A hospital takes part in a task.
    event TaskJoined(bytes32 indexed taskId, address indexed hospital);
    /// @notice Hospitals may train, starting from the model `globalDigest`.
    event RoundOpened(bytes32 indexed taskId, uint32 indexed round, bytes32 globalDigest);
    /// @notice A hospital recorded its own update.
    event UpdateSubmitted(
        bytes32 indexed taskId,
        uint32 indexed round,
        address indexed hospital,
        bytes32 updateDigest,
        uint64 samples,
        uint64 lossMicro
    );
    /// @notice The coordinator measured a hospital; samples zero says that it sent nothing.
    event HospitalMeasured(
        bytes32 indexed taskId,
        uint32 indexed round,
        address indexed hospital,
        uint32 accuracyMicro,
        uint64 lossMicro,
        uint64 samples
    );
    /// @notice A closed round changed a hospital's counts to these.
    event ReputationChanged(
        bytes32 indexed taskId, address indexed hospital, uint64 takenPart, uint64 missed
    );
    /// @notice A round ended with the model `globalDigest`.
    event RoundClosed(
        bytes32 indexed taskId,
        uint32 indexed round,
        bytes32 globalDigest,
        uint32 accuracyMicro,
        uint64 lossMicro,
        uint64 samples,
        uint16 participants
    );
    /// @notice Nothing more happens in this task.
    event TaskFinished(bytes32 indexed taskId, uint8 reason, address indexed by);

    /// @notice The zero address stands for nobody, and an address without code for no consortium.
    error ZeroAddress();
    /// @notice Thirty-two zero bytes name no task, specification, model or update.
    error ZeroDigest();
    /// @notice A task has 1 to MAX_ROUNDS rounds, and no round after its last.
    error BadRounds(uint32 rounds);
    /// @notice An accuracy is at most one.
    error BadMetrics(uint32 accuracyMicro);
    /// @notice A round has at most MAX_MEMBERS participants and as many measures.
    error BadParticipants(uint256 participants, uint256 metrics);
    /// @notice A hospital stands twice among the participants.
    error CountedTwice(address hospital);
    /// @notice There is a task with this identifier.
    error AlreadyPublished(bytes32 taskId);
    /// @notice There is no task with this identifier.
    error NotPublished(bytes32 taskId);
    /// @notice The task was finished.
    error TaskIsFinished(bytes32 taskId);
    /// @notice The hospital takes part already.
    error AlreadyJoined(bytes32 taskId, address hospital);
    /// @notice The hospital does not take part.
    error NotJoined(bytes32 taskId, address hospital);
    /// @notice MAX_MEMBERS hospitals take part.
    error TaskIsFull(bytes32 taskId);
    /// @notice The caller may neither publish tasks nor finish this one.
    error NotAllowed(address caller);
    /// @notice The caller is no active hospital.
    error NotHospital(address caller);
    /// @notice The caller is not the task's coordinator.
    error NotCoordinator(address caller);
    /// @notice Rounds run strictly in order.
    error WrongRound(uint32 asked, uint32 expected);
    /// @notice The round was not opened or is closed.
    error RoundNotOpen(bytes32 taskId, uint32 round);
    /// @notice The round before is not closed.
    error RoundStillOpen(bytes32 taskId, uint32 round);
    /// @notice The hospital's update of this round stands.
    error AlreadySubmitted(bytes32 taskId, uint32 round, address hospital);

    /// @param consortium_ a deployed Consortium
    constructor(address consortium_) {
        if (consortium_ == address(0) || consortium_.code.length == 0) revert ZeroAddress();
        consortium = Consortium(consortium_);
    }

    /// @notice An active hospital or researcher publishes a task and names who coordinates it: the publisher answers
    /// for the coordinator, which need not be a member.
    function publishTask(bytes32 taskId, bytes32 specDigest, address coordinator, uint32 rounds) external {
        bool entitled = consortium.isActiveAs(msg.sender, Consortium.Role.Hospital)
            || consortium.isActiveAs(msg.sender, Consortium.Role.Researcher);
        if (!entitled) revert NotAllowed(msg.sender);
        if (taskId == bytes32(0) || specDigest == bytes32(0)) revert ZeroDigest();
        if (coordinator == address(0)) revert ZeroAddress();
        if (rounds == 0 || rounds > MAX_ROUNDS) revert BadRounds(rounds);
        Task storage task = _tasks[taskId];
        if (task.state != TaskState.None) revert AlreadyPublished(taskId);
        task.publisher = msg.sender;
        task.coordinator = coordinator;
        task.specDigest = specDigest;
        task.rounds = rounds;
        task.state = TaskState.Open;
        emit TaskPublished(taskId, msg.sender, coordinator, specDigest, rounds);
    }

    /// @notice An active hospital joins; up to 100 may.
    function join(bytes32 taskId) external {
        Task storage task = _open(taskId);
        _requireHospital();
        if (_joined[taskId][msg.sender]) revert AlreadyJoined(taskId, msg.sender);
        if (task.members >= MAX_MEMBERS) revert TaskIsFull(taskId);
        _joined[taskId][msg.sender] = true;
        ++task.members;
        emit TaskJoined(taskId, msg.sender);
    }

    /// @notice The coordinator opens the next round.
    /// @param globalDigest the model the hospitals start from
    function openRound(bytes32 taskId, uint32 round, bytes32 globalDigest) external {
        Task storage task = _coordinated(taskId);
        if (globalDigest == bytes32(0)) revert ZeroDigest();
        if (_rounds[taskId][task.round].state == RoundState.Open) revert RoundStillOpen(taskId, task.round);
        if (round != task.round + 1) revert WrongRound(round, task.round + 1);
        if (round > task.rounds) revert BadRounds(round);
        task.round = round;
        Round storage entry = _rounds[taskId][round];
        entry.state = RoundState.Open;
        entry.openedAt = uint64(block.timestamp);
        entry.startDigest = globalDigest;
        emit RoundOpened(taskId, round, globalDigest);
    }

    /// @notice A hospital that joined records its own update, once a round.
    function submitUpdate(bytes32 taskId, uint32 round, bytes32 updateDigest, uint64 samples, uint64 lossMicro)
        external
    {
        _open(taskId);
        _requireHospital();
        if (!_joined[taskId][msg.sender]) revert NotJoined(taskId, msg.sender);
        if (updateDigest == bytes32(0)) revert ZeroDigest();
        Round storage entry = _openRound(taskId, round);
        if (_updates[taskId][round][msg.sender].digest != bytes32(0)) {
            revert AlreadySubmitted(taskId, round, msg.sender);
        }
        _updates[taskId][round][msg.sender] = Update(updateDigest, samples, lossMicro, uint64(block.timestamp));
        ++entry.updates;
        emit UpdateSubmitted(taskId, round, msg.sender, updateDigest, samples, lossMicro);
    }

    /// @notice The coordinator closes the round with the new global model and what it measured.
    /// @param participants up to 100 hospitals that were selected for the round
    /// @param measures one for each participant in the same order; samples zero says that it sent nothing
    function closeRound(
        bytes32 taskId,
        uint32 round,
        bytes32 globalDigest,
        Metrics calldata metrics,
        address[] calldata participants,
        Metrics[] calldata measures
    ) external {
        _coordinated(taskId);
        if (globalDigest == bytes32(0)) revert ZeroDigest();
        uint256 count = participants.length;
        if (count > MAX_MEMBERS || measures.length != count) revert BadParticipants(count, measures.length);
        _checkMetrics(metrics);
        Round storage entry = _openRound(taskId, round);
        entry.state = RoundState.Closed;
        entry.closedAt = uint64(block.timestamp);
        entry.globalDigest = globalDigest;
        entry.metrics = metrics;
        entry.participants = uint16(count);
        for (uint256 i = 0; i < count; ++i) {
            _measure(taskId, round, participants[i], measures[i]);
        }
        _announce(taskId, round, entry);
    }

    /// @notice Ends a task: by its coordinator or its publisher. A round that is still open stays without a result.
    function finishTask(bytes32 taskId, uint8 reason) external {
        Task storage task = _open(taskId);
        if (msg.sender != task.coordinator && msg.sender != task.publisher) revert NotAllowed(msg.sender);
        task.state = TaskState.Finished;
        task.reason = reason;
        emit TaskFinished(taskId, reason, msg.sender);
    }

    /// @notice All zero for a task that is not published.
    function taskOf(bytes32 taskId) external view returns (Task memory) {
        return _tasks[taskId];
    }

    /// @notice True for a hospital that joined the task.
    function hasJoined(bytes32 taskId, address hospital) external view returns (bool) {
        return _joined[taskId][hospital];
    }

    /// @notice All zero for a round that was not opened.
    function roundOf(bytes32 taskId, uint32 round) external view returns (Round memory) {
        return _rounds[taskId][round];
    }

    /// @notice What a hospital said itself.
    function updateOf(bytes32 taskId, uint32 round, address hospital) external view returns (Update memory) {
        return _updates[taskId][round][hospital];
    }

    /// @notice What the coordinator measured for a hospital.
    function metricsOf(bytes32 taskId, uint32 round, address hospital) external view returns (Metrics memory) {
        return _metrics[taskId][round][hospital];
    }

    /// @notice All zero for a hospital that no closed round changed.
    function reputationOf(address hospital) external view returns (Reputation memory) {
        return _reputations[hospital];
    }

    function _measure(bytes32 taskId, uint32 round, address hospital, Metrics calldata measure) private {
        if (!_joined[taskId][hospital]) revert NotJoined(taskId, hospital);
        if (_counted[taskId][round][hospital]) revert CountedTwice(hospital);
        _checkMetrics(measure);
        _counted[taskId][round][hospital] = true;
        _metrics[taskId][round][hospital] = measure;
        emit HospitalMeasured(
            taskId, round, hospital, measure.accuracyMicro, measure.lossMicro, measure.samples
        );
        _judge(taskId, round, hospital, measure.samples);
    }

    /// @dev A part counts only when the hospital's own update stands here; the coordinator's word alone changes nothing.
    function _judge(bytes32 taskId, uint32 round, address hospital, uint64 samples) private {
        bool submitted = _updates[taskId][round][hospital].digest != bytes32(0);
        if (submitted == (samples == 0)) return;
        Reputation storage reputation = _reputations[hospital];
        if (submitted) ++reputation.takenPart;
        else ++reputation.missed;
        emit ReputationChanged(taskId, hospital, reputation.takenPart, reputation.missed);
    }

    function _announce(bytes32 taskId, uint32 round, Round storage entry) private {
        emit RoundClosed(
            taskId,
            round,
            entry.globalDigest,
            entry.metrics.accuracyMicro,
            entry.metrics.lossMicro,
            entry.metrics.samples,
            entry.participants
        );
    }

    function _checkMetrics(Metrics calldata metrics) private pure {
        if (metrics.accuracyMicro > MICRO) revert BadMetrics(metrics.accuracyMicro);
    }

    function _requireHospital() private view {
        if (!consortium.isActiveAs(msg.sender, Consortium.Role.Hospital)) revert NotHospital(msg.sender);
    }

    function _open(bytes32 taskId) private view returns (Task storage task) {
        task = _tasks[taskId];
        if (task.state == TaskState.None) revert NotPublished(taskId);
        if (task.state == TaskState.Finished) revert TaskIsFinished(taskId);
    }

    function _coordinated(bytes32 taskId) private view returns (Task storage task) {
        task = _open(taskId);
        if (msg.sender != task.coordinator) revert NotCoordinator(msg.sender);
    }

    function _openRound(bytes32 taskId, uint32 round) private view returns (Round storage entry) {
        entry = _rounds[taskId][round];
        if (entry.state != RoundState.Open) revert RoundNotOpen(taskId, round);
    }
}
