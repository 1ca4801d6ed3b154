package org.xinglin.core.session;

import java.util.Optional;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessRegistry;
import org.xinglin.core.access.EnrolRoleKey;
import org.xinglin.core.access.FindMember;
import org.xinglin.core.access.GrantAccess;
import org.xinglin.core.access.ListRoleProofs;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.access.OpenSharedRecord;
import org.xinglin.core.access.ProveRole;
import org.xinglin.core.access.RegisterMember;
import org.xinglin.core.access.RevokeAccess;
import org.xinglin.core.access.RoleProofs;
import org.xinglin.core.access.SendRoleProof;
import org.xinglin.core.access.ViewSharedRecord;
import org.xinglin.core.access.WithdrawRoleKey;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AnchorAudit;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.ExportAudit;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.VerifyAudit;
import org.xinglin.core.chain.Approvals;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.chain.ChainInspector;
import org.xinglin.core.chain.PendingTransactions;
import org.xinglin.core.chain.ProveAccess;
import org.xinglin.core.chain.ReplaceTransaction;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.chain.watch.AcknowledgeAlert;
import org.xinglin.core.chain.watch.AlertLog;
import org.xinglin.core.chain.watch.ChangeWatch;
import org.xinglin.core.chain.watch.WatchDog;
import org.xinglin.core.chain.watch.Watcher;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.operators.AddOperator;
import org.xinglin.core.operators.ChangePassword;
import org.xinglin.core.operators.ChangeRole;
import org.xinglin.core.operators.DisableOperator;
import org.xinglin.core.operators.EnableOperator;
import org.xinglin.core.operators.ListOperators;
import org.xinglin.core.operators.OperatorRegister;
import org.xinglin.core.operators.RotateMasterKey;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.records.EditRecord;
import org.xinglin.core.records.EraseRecord;
import org.xinglin.core.records.OpenRecord;
import org.xinglin.core.records.ProtectBatch;
import org.xinglin.core.records.ProtectRecord;
import org.xinglin.core.records.RebuildCatalogue;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.ResumeProtections;
import org.xinglin.core.records.VerifyRecord;
import org.xinglin.core.records.ViewRecord;
import org.xinglin.core.records.reading.FileReading;
import org.xinglin.core.records.reading.FolderReading;
import org.xinglin.core.recovery.BackUp;
import org.xinglin.core.recovery.HomeFiles;
import org.xinglin.core.recovery.MakeSheets;
import org.xinglin.core.recovery.RecoveryStanding;
import org.xinglin.core.recovery.RunDrill;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.storage.ChangeStorage;
import org.xinglin.core.storage.ExportCar;
import org.xinglin.core.storage.ImportCar;
import org.xinglin.core.storage.Replicate;
import org.xinglin.core.storage.Replicator;
import org.xinglin.core.storage.SampleReplicas;
import org.xinglin.core.storage.StoragePlan;
import org.xinglin.core.storage.StorageStatus;
import org.xinglin.core.training.ApproveTask;
import org.xinglin.core.training.ChangeCoordinators;
import org.xinglin.core.training.ChangeSitePolicy;
import org.xinglin.core.training.EnrolHospital;
import org.xinglin.core.training.JoinTask;
import org.xinglin.core.training.Membership;
import org.xinglin.core.training.NameStandby;
import org.xinglin.core.training.Preflight;
import org.xinglin.core.training.PublishTask;
import org.xinglin.core.training.ShowPrivacyBudget;
import org.xinglin.core.training.SiteForecasts;
import org.xinglin.core.training.SitePolicyBook;
import org.xinglin.core.training.StopTask;
import org.xinglin.core.training.TaskForecasts;
import org.xinglin.core.training.TrainingReplay;
import org.xinglin.core.training.TrainingTasks;

/** All that can be done while the home is unlocked. Closing it locks the home: keys are wiped, connections and files closed. */
public record Session(
        Identity identity,
        WalletAddress account,
        NodeAddresses node,
        Audit audit,
        Operators operators,
        Records records,
        Access access,
        Optional<Roles> roles,
        Training training,
        Chain chain,
        Archives archives,
        Storage storage,
        Recovery recovery,
        Runnable lock)
        implements AutoCloseable {

    /** Who is here, and the log of what was done. */
    public record Audit(Guard guard, AuditLog log, VerifyAudit verify, AnchorAudit anchor, ExportAudit export) {}

    /** What can be done about who may unlock this console. */
    public record Operators(
            ListOperators list,
            AddOperator add,
            DisableOperator disable,
            EnableOperator enable,
            ChangeRole changeRole,
            ChangePassword changePassword,
            RotateMasterKey rotate) {
        public static Operators of(Guard guard, OperatorRegister register) {
            return new Operators(
                    new ListOperators(register),
                    new AddOperator(guard, register),
                    new DisableOperator(guard, register),
                    new EnableOperator(guard, register),
                    new ChangeRole(guard, register),
                    new ChangePassword(guard, register),
                    new RotateMasterKey(guard, register));
        }
    }

    /** What can be done with records. */
    public record Records(
            ProtectRecord protect,
            ProtectBatch batch,
            OpenRecord open,
            ViewRecord view,
            RecordCatalogue catalogue,
            EditRecord edit,
            EraseRecord erase,
            VerifyRecord verify,
            RebuildCatalogue rebuild,
            ResumeProtections resume,
            ContentStore store,
            FileReading reading,
            FolderReading folders) {}

    /** What can be done about who may read. */
    public record Access(
            MemberRegistry members,
            FindMember find,
            RegisterMember register,
            GrantAccess grant,
            RevokeAccess revoke,
            AccessRegistry registry,
            OpenSharedRecord openShared,
            ViewSharedRecord viewShared,
            AccessDesk desk) {}

    /** What can be done about being one of many; not on every chain. */
    public record Roles(
            RoleProofs proofs,
            EnrolRoleKey enrol,
            WithdrawRoleKey withdraw,
            ProveRole prove,
            SendRoleProof send,
            ListRoleProofs list) {}

    /** What can be trained together. */
    public record Training(
            TrainingTasks tasks,
            PublishTask publish,
            JoinTask join,
            StopTask stop,
            NameStandby standby,
            ChangeCoordinators coordinators,
            TrainingReplay replay,
            Site site,
            Consortium consortium,
            Forecasts forecasts) {}

    /** What a task comes to before it is published, and before it is joined. */
    public record Forecasts(TaskForecasts tasks, SiteForecasts here) {}

    /** How this hospital is known to the coordinator, and whether the way there is free. */
    public record Consortium(Membership membership, EnrolHospital enrol, Preflight preflight) {}

    /** What this hospital demands of a task, and what it has left to spend of its patients' privacy. */
    public record Site(SitePolicyBook book, ChangeSitePolicy change, ApproveTask approve, ShowPrivacyBudget budget) {}

    /** What can be watched, checked and sent. */
    public record Chain(ChainFeed feed, ChainInspector inspector, Sending sending, ProveAccess prove, Watch watch) {}

    /** The watch-dog: it looks when it is called, and by itself once the watcher has begun. */
    public record Watch(
            WatchDog dog, AlertLog alerts, AcknowledgeAlert acknowledge, ChangeWatch change, Watcher watcher) {}

    /** Who is asked before a signature, and what became of what was sent. */
    public record Sending(
            Approvals approvals, PendingTransactions pending, ReplaceTransaction replace, SentTransactions journal) {}

    /** Where copies are wanted and where they are. */
    public record Storage(
            StoragePlan plan,
            ChangeStorage change,
            StorageStatus status,
            Replicate replicate,
            SampleReplicas sample,
            Replicator replicator) {}

    /** What brings the home back after a fire; {@code home} is what a backup takes in. */
    public record Recovery(
            MakeSheets sheets, BackUp backUp, RunDrill drill, RecoveryStanding standing, HomeFiles home) {}

    /** What goes to and comes from files for the archive. */
    public record Archives(ExportCar export, ImportCar take) {}

    /** Locks the home after writing down why; the keys are wiped as well when that can not be written. */
    public void lockUp(LockReason why) throws Failed {
        try {
            audit.guard().act(Act.LOCK, "", () -> why, LockReason::word);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        lock.run();
    }
}
