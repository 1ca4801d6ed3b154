package org.xinglin.views.shell;

import java.util.function.Supplier;
import javafx.stage.Window;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.signing.SigningDesk;
import org.xinglin.views.viewing.Viewer;

/** The windows beside the main one while a home is unlocked; none of them outlives it. */
record SessionWindows(SigningDesk desk, Viewer viewer) implements AutoCloseable {
    /** From now on every transaction of the session is shown before it is signed. */
    static SessionWindows of(Session session, Workbench bench, Supplier<Window> owner, Supplier<Texts> texts) {
        SigningDesk desk = new SigningDesk(owner, texts);
        session.chain().sending().approvals().ask(desk);
        return new SessionWindows(desk, new Viewer(bench, texts));
    }

    @Override
    public void close() {
        desk.close();
        viewer.close();
    }
}
