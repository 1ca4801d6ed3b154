// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Consortium} from "./Consortium.sol";

/// @title What was trained together, round by round
/// @notice Models and updates are named by digests; the blobs lie elsewhere. Rounds are counted from one and run
/// strictly in order. Losses, accuracies and scores are in millionths. A task's specification and a round's manifest
/// are one raw block each: their digest here is the SHA2-256 of the block, which an IPFS node gives out under the CID
/// of version 1, codec raw, with that digest. A manifest names every update and model of its round, so that whoever
/// has this contract and the blobs can compute the models again.
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
    /// @param silentSince when the coordinator last wrote, or its standby was named: from here patience counts
    /// @param standingRound the last round whose standings were recorded; zero before the first
    /// @param standby who may take over; zero for nobody
    /// @param patience how many seconds of silence the standby waits for
    struct Task {
        address publisher;
        uint32 rounds;
        uint32 round;
        uint16 members;
        TaskState state;
        uint8 reason;
        address coordinator;
        uint64 silentSince;
        uint32 standingRound;
        bytes32 specDigest;
        address standby;
        uint64 patience;
    }

    /// @notice What was measured, in millionths, and on how many samples.
    /// @param aucMicro area under the receiver operating characteristic, or UNMEASURED
    struct Metrics {
        uint32 accuracyMicro;
        uint32 aucMicro;
        uint64 lossMicro;
        uint64 samples;
    }

    /// @notice One round of a task.
    /// @param updates how many hospitals submitted an update
    /// @param participants how many hospitals the coordinator measured when it closed the round
    /// @param openedIn the block that opened it: all events of the round lie from here to closedIn
    /// @param startDigest the global model the round began with
    /// @param globalDigest the global model the round ended with
    /// @param manifest SHA2-256 of the block that says how the one became the other
    struct Round {
        RoundState state;
        uint16 updates;
        uint16 participants;
        uint64 openedAt;
        uint64 closedAt;
        uint40 openedIn;
        uint40 closedIn;
        bytes32 startDigest;
        bytes32 globalDigest;
        bytes32 manifest;
        Metrics metrics;
    }

    /// @notice What a hospital said last that it trained in a round.
    /// @param submittedIn the block
    struct Update {
        bytes32 digest;
        uint64 samples;
        uint64 lossMicro;
        uint64 submittedAt;
        uint40 submittedIn;
    }

    /// @notice How often a hospital took part and how often it did not.
    /// @param takenPart rounds that counted the hospital's own update on this ledger
    /// @param missed rounds that named the hospital although it sent nothing (samples zero)
    struct Reputation {
        uint64 takenPart;
        uint64 missed;
    }

    /// @notice What a hospital is worth to a task. A score is an opinion about somebody: it stands under an account and
    /// never with a name, and its reasons are a digest of what lies elsewhere and is shown to those whom it concerns.
    /// @param round the last round that changed it; zero before the first
    /// @param scoreMicro the last score
    /// @param reward the sum over all rounds
    struct Standing {
        uint32 round;
        uint32 scoreMicro;
        uint64 reward;
    }

    /// @notice A hospital in a task, in one word, so that a round of a hundred fits into a block.
    /// @param counted the last round that measured it; zero before the first
    struct Member {
        bool joined;
        uint32 counted;
        uint32 standingRound;
        uint32 scoreMicro;
        uint64 reward;
    }

    /// @notice Which rules these are: chains with the first ones know neither manifests nor a standby.
    uint256 public constant VERSION = 2;
    /// @notice The most hospitals in one task.
    uint256 public constant MAX_MEMBERS = 100;
    /// @notice The most rounds in one task.
    uint32 public constant MAX_ROUNDS = 10_000;
    /// @notice One, in millionths.
    uint32 public constant MICRO = 1_000_000;
    /// @notice Stands for an area under the curve that nobody could measure: all rows were of one class.
    uint32 public constant UNMEASURED = type(uint32).max;
    /// @notice A standby waits for at least as many seconds: a coordinator that is only slow keeps its task.
    uint64 public constant MIN_PATIENCE = 30;
    /// @notice A standby waits for at most as many seconds: thirty days.
    uint64 public constant MAX_PATIENCE = 2_592_000;

    /// @notice Who is a member, and in which role.
    Consortium public immutable consortium;

    mapping(bytes32 taskId => Task) private _tasks;
    mapping(bytes32 taskId => mapping(address hospital => Member)) private _members;
    mapping(bytes32 taskId => mapping(uint32 round => Round)) private _rounds;
    mapping(bytes32 taskId => mapping(uint32 round => mapping(address hospital => Update))) private _updates;
    mapping(bytes32 taskId => mapping(uint32 round => mapping(address hospital => Metrics))) private _metrics;
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
    /// @notice A hospital recorded its own update; of several in one round the last one counts.
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
        uint32 aucMicro,
        uint64 lossMicro,
        uint64 samples
    );
    /// @notice A closed round changed a hospital's counts to these.
    event ReputationChanged(
        bytes32 indexed taskId, address indexed hospital, uint64 takenPart, uint64 missed
    );
    /// @notice A round ended with the model `globalDigest`; `manifest` is the digest of how it came about.
    event RoundClosed(
        bytes32 indexed taskId,
        uint32 indexed round,
        bytes32 globalDigest,
        bytes32 manifest,
        uint32 accuracyMicro,
        uint32 aucMicro,
        uint64 lossMicro,
        uint64 samples,
        uint16 participants
    );
    /// @notice A hospital's score in this task is now `scoreMicro`, and the round earned it `reward`; `reasons` is the
    /// digest of why, for those whom it concerns. A score under an account is still an opinion about somebody.
    event StandingChanged(
        bytes32 indexed taskId,
        uint32 indexed round,
        address indexed hospital,
        uint32 scoreMicro,
        uint64 reward,
        bytes32 reasons
    );
    /// @notice `standby` may take over after `patience` seconds of silence; zero: nobody may.
    event StandbyNamed(bytes32 indexed taskId, address indexed standby, uint64 patience);
    /// @notice From here on `to` coordinates the task, and `from` no more.
    event CoordinatorChanged(bytes32 indexed taskId, address indexed from, address indexed to);
    /// @notice Nothing more happens in this task.
    event TaskFinished(bytes32 indexed taskId, uint8 reason, address indexed by);

    /// @notice The zero address stands for nobody, and an address without code for no consortium.
    error ZeroAddress();
    /// @notice Thirty-two zero bytes name no task, specification, model, update, manifest or reason.
    error ZeroDigest();
    /// @notice A task has 1 to MAX_ROUNDS rounds, and no round after its last.
    error BadRounds(uint32 rounds);
    /// @notice An accuracy, a score and an area under a curve are at most one.
    error BadMetrics(uint32 micro);
    /// @notice A round has at most MAX_MEMBERS participants and as many measures, scores and rewards.
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
    /// @notice The caller is not the task's standby.
    error NotStandby(address caller);
    /// @notice The caller did not publish the task.
    error NotPublisher(address caller);
    /// @notice The account coordinates the task already.
    error SameCoordinator(address coordinator);
    /// @notice A standby waits MIN_PATIENCE to MAX_PATIENCE seconds; nobody waits for none.
    error BadPatience(uint64 patience);
    /// @notice The coordinator may yet write, before `until`.
    error NotSilent(bytes32 taskId, uint256 until);
    /// @notice Rounds run strictly in order.
    error WrongRound(uint32 asked, uint32 expected);
    /// @notice The round was not opened or is closed.
    error RoundNotOpen(bytes32 taskId, uint32 round);
    /// @notice The round before is not closed.
    error RoundStillOpen(bytes32 taskId, uint32 round);
    /// @notice The round is not closed.
    error RoundNotClosed(bytes32 taskId, uint32 round);
    /// @notice The hospital put no update of this round on the chain: it can not be counted.
    error NotSubmitted(address hospital);
    /// @notice Standings of this round, or of a later one, stand.
    error AlreadyRecorded(bytes32 taskId, uint32 round);

    /// @param consortium_ a deployed Consortium
    constructor(address consortium_) {
        if (consortium_ == address(0) || consortium_.code.length == 0) revert ZeroAddress();
        consortium = Consortium(consortium_);
    }

    /// @notice An active hospital or researcher publishes a task and names who coordinates it: the publisher answers
    /// for the coordinator, which need not be a member.
    /// @param specDigest SHA2-256 of the specification's block
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
        task.silentSince = uint64(block.timestamp);
        emit TaskPublished(taskId, msg.sender, coordinator, specDigest, rounds);
    }

    /// @notice The publisher names who may take over when the coordinator is silent, and how long it waits. The
    /// coordinator's silence counts anew from here. Naming another replaces the one before.
    /// @param standby zero, with a patience of zero, for nobody
    /// @param patience seconds, MIN_PATIENCE to MAX_PATIENCE
    function nameStandby(bytes32 taskId, address standby, uint64 patience) external {
        Task storage task = _open(taskId);
        if (msg.sender != task.publisher) revert NotPublisher(msg.sender);
        if (standby == task.coordinator) revert SameCoordinator(standby);
        bool fits = standby == address(0) ? patience == 0 : patience >= MIN_PATIENCE && patience <= MAX_PATIENCE;
        if (!fits) revert BadPatience(patience);
        task.standby = standby;
        task.patience = patience;
        task.silentSince = uint64(block.timestamp);
        emit StandbyNamed(taskId, standby, patience);
    }

    /// @notice The standby becomes the coordinator once the other has been silent for its patience.
    function takeOver(bytes32 taskId) external {
        Task storage task = _open(taskId);
        if (msg.sender != task.standby) revert NotStandby(msg.sender);
        uint256 until = uint256(task.silentSince) + task.patience;
        if (block.timestamp < until) revert NotSilent(taskId, until);
        _change(taskId, task, msg.sender);
    }

    /// @notice The coordinator gives the task to another at once; a standby that was named for it remains, unless it is
    /// the one.
    function handOver(bytes32 taskId, address to) external {
        Task storage task = _coordinated(taskId);
        if (to == address(0)) revert ZeroAddress();
        if (to == task.coordinator) revert SameCoordinator(to);
        _change(taskId, task, to);
    }

    /// @notice The coordinator lives, though it has nothing to write.
    function heartbeat(bytes32 taskId) external {
        _coordinated(taskId);
    }

    /// @notice An active hospital joins; up to 100 may.
    function join(bytes32 taskId) external {
        Task storage task = _open(taskId);
        _requireHospital();
        if (_members[taskId][msg.sender].joined) revert AlreadyJoined(taskId, msg.sender);
        if (task.members >= MAX_MEMBERS) revert TaskIsFull(taskId);
        _members[taskId][msg.sender].joined = true;
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
        entry.openedIn = uint40(block.number);
        entry.startDigest = globalDigest;
        emit RoundOpened(taskId, round, globalDigest);
    }

    /// @notice A hospital that joined records its own update. While the round is open it may do so again, when it was
    /// asked again: the last one counts.
    function submitUpdate(bytes32 taskId, uint32 round, bytes32 updateDigest, uint64 samples, uint64 lossMicro)
        external
    {
        _open(taskId);
        _requireHospital();
        if (!_members[taskId][msg.sender].joined) revert NotJoined(taskId, msg.sender);
        if (updateDigest == bytes32(0)) revert ZeroDigest();
        Round storage entry = _openRound(taskId, round);
        if (_updates[taskId][round][msg.sender].digest == bytes32(0)) ++entry.updates;
        _updates[taskId][round][msg.sender] =
            Update(updateDigest, samples, lossMicro, uint64(block.timestamp), uint40(block.number));
        emit UpdateSubmitted(taskId, round, msg.sender, updateDigest, samples, lossMicro);
    }

    /// @notice The coordinator closes the round with the new global model, how it came about, and what it measured.
    /// @param manifest SHA2-256 of a raw block that names the updates, the models and the reasons of the round
    /// @param participants up to 100 hospitals that were selected for the round
    /// @param measures one for each participant in the same order; samples zero says that it sent nothing, and more
    /// says that its update counted, which must then stand here by the hospital's own hand
    function closeRound(
        bytes32 taskId,
        uint32 round,
        bytes32 globalDigest,
        bytes32 manifest,
        Metrics calldata metrics,
        address[] calldata participants,
        Metrics[] calldata measures
    ) external {
        _coordinated(taskId);
        if (globalDigest == bytes32(0) || manifest == bytes32(0)) revert ZeroDigest();
        uint256 count = participants.length;
        if (count > MAX_MEMBERS || measures.length != count) revert BadParticipants(count, measures.length);
        _checkMetrics(metrics);
        Round storage entry = _openRound(taskId, round);
        entry.state = RoundState.Closed;
        entry.closedAt = uint64(block.timestamp);
        entry.closedIn = uint40(block.number);
        entry.globalDigest = globalDigest;
        entry.manifest = manifest;
        entry.metrics = metrics;
        entry.participants = uint16(count);
        for (uint256 i = 0; i < count; ++i) {
            _measure(taskId, round, participants[i], measures[i]);
        }
        _announce(taskId, round, entry);
    }

    /// @notice The coordinator records what a closed round did to the hospitals' scores and what it earned them, once a
    /// round and in the order of rounds; a round may be left out.
    /// @param scoreMicro the new score of each hospital in the same order
    /// @param reward what the round added for each hospital in the same order
    /// @param reasons digest of why: never the reasons themselves
    function recordStanding(
        bytes32 taskId,
        uint32 round,
        address[] calldata hospitals,
        uint32[] calldata scoreMicro,
        uint64[] calldata reward,
        bytes32 reasons
    ) external {
        Task storage task = _coordinated(taskId);
        if (reasons == bytes32(0)) revert ZeroDigest();
        uint256 count = hospitals.length;
        if (count > MAX_MEMBERS || scoreMicro.length != count) revert BadParticipants(count, scoreMicro.length);
        if (reward.length != count) revert BadParticipants(count, reward.length);
        if (_rounds[taskId][round].state != RoundState.Closed) revert RoundNotClosed(taskId, round);
        if (round <= task.standingRound) revert AlreadyRecorded(taskId, round);
        task.standingRound = round;
        for (uint256 i = 0; i < count; ++i) {
            _stand(taskId, round, hospitals[i], scoreMicro[i], reward[i]);
            emit StandingChanged(taskId, round, hospitals[i], scoreMicro[i], reward[i], reasons);
        }
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
        return _members[taskId][hospital].joined;
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

    /// @notice All zero for a hospital whose standing in the task was not recorded.
    function standingOf(bytes32 taskId, address hospital) external view returns (Standing memory) {
        Member storage member = _members[taskId][hospital];
        return Standing(member.standingRound, member.scoreMicro, member.reward);
    }

    /// @notice All zero for a hospital that no closed round changed.
    function reputationOf(address hospital) external view returns (Reputation memory) {
        return _reputations[hospital];
    }

    function _measure(bytes32 taskId, uint32 round, address hospital, Metrics calldata measure) private {
        Member storage member = _members[taskId][hospital];
        if (!member.joined) revert NotJoined(taskId, hospital);
        if (member.counted == round) revert CountedTwice(hospital);
        _checkMetrics(measure);
        member.counted = round;
        _metrics[taskId][round][hospital] = measure;
        emit HospitalMeasured(
            taskId, round, hospital, measure.accuracyMicro, measure.aucMicro, measure.lossMicro, measure.samples
        );
        _judge(taskId, round, hospital, measure.samples);
    }

    /// @dev A part counts only when the hospital's own update stands here: nobody can count what its hospital did not
    /// put on the chain. One that was submitted and not counted changes nothing.
    function _judge(bytes32 taskId, uint32 round, address hospital, uint64 samples) private {
        bool submitted = _updates[taskId][round][hospital].digest != bytes32(0);
        if (!submitted && samples > 0) revert NotSubmitted(hospital);
        if (submitted && samples == 0) return;
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
            entry.manifest,
            entry.metrics.accuracyMicro,
            entry.metrics.aucMicro,
            entry.metrics.lossMicro,
            entry.metrics.samples,
            entry.participants
        );
    }

    /// @dev A round's standings come in one call, so the round on a standing tells a hospital that stands twice in it.
    function _stand(bytes32 taskId, uint32 round, address hospital, uint32 scoreMicro, uint64 reward) private {
        Member storage member = _members[taskId][hospital];
        if (!member.joined) revert NotJoined(taskId, hospital);
        if (member.standingRound == round) revert CountedTwice(hospital);
        if (scoreMicro > MICRO) revert BadMetrics(scoreMicro);
        member.standingRound = round;
        member.scoreMicro = scoreMicro;
        member.reward += reward;
    }

    /// @dev Whoever takes over has no standby until the publisher names one.
    function _change(bytes32 taskId, Task storage task, address to) private {
        address from = task.coordinator;
        task.coordinator = to;
        task.silentSince = uint64(block.timestamp);
        if (to == task.standby) {
            task.standby = address(0);
            task.patience = 0;
        }
        emit CoordinatorChanged(taskId, from, to);
    }

    function _checkMetrics(Metrics calldata metrics) private pure {
        if (metrics.accuracyMicro > MICRO) revert BadMetrics(metrics.accuracyMicro);
        if (metrics.aucMicro > MICRO && metrics.aucMicro != UNMEASURED) revert BadMetrics(metrics.aucMicro);
    }

    function _requireHospital() private view {
        if (!consortium.isActiveAs(msg.sender, Consortium.Role.Hospital)) revert NotHospital(msg.sender);
    }

    function _open(bytes32 taskId) private view returns (Task storage task) {
        task = _tasks[taskId];
        if (task.state == TaskState.None) revert NotPublished(taskId);
        if (task.state == TaskState.Finished) revert TaskIsFinished(taskId);
    }

    /// @dev Whatever its coordinator writes ends its silence.
    function _coordinated(bytes32 taskId) private returns (Task storage task) {
        task = _open(taskId);
        if (msg.sender != task.coordinator) revert NotCoordinator(msg.sender);
        task.silentSince = uint64(block.timestamp);
    }

    function _openRound(bytes32 taskId, uint32 round) private view returns (Round storage entry) {
        entry = _rounds[taskId][round];
        if (entry.state != RoundState.Open) revert RoundNotOpen(taskId, round);
    }
}
