package org.xinglin.views.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.xinglin.core.access.AccessRules.KeyRelease;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.signing.SigningDesk;
import org.xinglin.views.viewing.Viewer;

/** The windows beside the main one while a home is unlocked; none of them outlives it. */
record SessionWindows(SigningDesk desk, Viewer viewer, Supplier<Window> owner) implements AutoCloseable {
    /** From now on every transaction of the session is shown before it is signed. */
    static SessionWindows of(Session session, Workbench bench, Supplier<Window> owner, Supplier<Texts> texts) {
        SigningDesk desk = new SigningDesk(owner, texts, preview -> isAutomatic(session, preview));
        session.chain().sending().approvals().ask(desk);
        return new SessionWindows(desk, new Viewer(bench, texts), owner);
    }

    /** What the hospital decided beforehand: the daily anchor, and keys in an emergency where its rules say so. */
    private static boolean isAutomatic(Session session, TransactionPreview preview) {
        return switch (preview.function()) {
            case "anchorAudit" -> true;
            case "issueEnvelopes" ->
                session.access().desk().rules().book().rules().keyRelease() == KeyRelease.AUTOMATIC;
            default -> false;
        };
    }

    /** Dialogues as well: one that asks about a record names it, and acts on a session that is gone. */
    @Override
    public void close() {
        desk.close();
        viewer.close();
        hideAllOf(owner.get());
    }

    private static void hideAllOf(Window main) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (isOf(window, main)) {
                window.hide();
            }
        }
    }

    private static boolean isOf(Window window, Window main) {
        Window above =
                switch (window) {
                    case Stage stage -> stage.getOwner();
                    case PopupWindow popup -> popup.getOwnerWindow();
                    default -> null;
                };
        return above != null && (above.equals(main) || isOf(above, main));
    }
}
