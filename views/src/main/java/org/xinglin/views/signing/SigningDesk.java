package org.xinglin.views.signing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import org.xinglin.core.chain.Approval;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.views.kit.FxThread;
import org.xinglin.views.kit.Texts;

/**
 * Shows each transaction to the person at the console and waits for the answer. Whoever trusts a kind of transaction says so
 * once; that holds until the console is locked. After locking every answer is no.
 */
public final class SigningDesk implements Approval, AutoCloseable {
    private final Executor screen = new FxThread();
    private final Supplier<Window> owner;
    private final Supplier<Texts> texts;
    private final Predicate<TransactionPreview> automatic;
    private final Set<String> trusted = new HashSet<>();
    /** More than one: what replaces a stuck transaction is asked for beside the ledger's thread. */
    private final Set<Asking> waiting = new HashSet<>();

    private boolean closed;

    /** One transaction that somebody is asked about. Its dialogue is touched on the FX thread only. */
    private static final class Asking {
        final CompletableFuture<Answer> answer = new CompletableFuture<>();
        Optional<SigningDialog> dialog = Optional.empty();

        void hide() {
            dialog.ifPresent(SigningDialog::close);
            dialog = Optional.empty();
        }
    }

    /** What a person can say. */
    enum Answer {
        NO,
        ONCE,
        ALWAYS
    }

    /**
     * @param owner the window that the dialogue belongs to; asked on the FX thread
     * @param texts in the language of the moment
     * @param automatic what the hospital decided to have done without a person, such as the daily anchor of the audit log
     */
    public SigningDesk(Supplier<Window> owner, Supplier<Texts> texts, Predicate<TransactionPreview> automatic) {
        this.owner = owner;
        this.texts = texts;
        this.automatic = automatic;
    }

    @Override
    public boolean approves(TransactionPreview preview) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("a transaction is never sent from the thread of the screen");
        }
        if (automatic.test(preview)) {
            return isOpen();
        }
        Asking asking = new Asking();
        synchronized (this) {
            if (closed) {
                return false;
            }
            if (trusted.contains(preview.what())) {
                return true;
            }
            waiting.add(asking);
        }
        screen.execute(() -> show(preview, asking));
        return decided(preview, asking);
    }

    private synchronized boolean isOpen() {
        return !closed;
    }

    private boolean decided(TransactionPreview preview, Asking asking) {
        try {
            Answer said = asking.answer.get();
            synchronized (this) {
                if (said == Answer.ALWAYS) {
                    trusted.add(preview.what());
                }
                return said != Answer.NO && !closed;
            }
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            asking.answer.complete(Answer.NO);
            screen.execute(asking::hide);
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("the dialogue only ever answers", impossible);
        } finally {
            forget(asking);
        }
    }

    private void show(TransactionPreview preview, Asking asking) {
        if (asking.answer.isDone()) {
            return;
        }
        SigningDialog dialog = new SigningDialog(preview, texts.get(), asking.answer::complete);
        asking.dialog = Optional.of(dialog);
        dialog.show(owner.get());
    }

    private synchronized void forget(Asking asking) {
        waiting.remove(asking);
    }

    /** On locking. On the FX thread. */
    @Override
    public void close() {
        List<Asking> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(waiting);
        }
        open.forEach(asking -> {
            asking.answer.complete(Answer.NO);
            asking.hide();
        });
    }
}
