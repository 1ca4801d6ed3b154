package org.xinglin.vault.recovery;

import java.io.IOException;
import java.util.List;
import org.xinglin.core.recovery.Sheet;
import org.xinglin.core.recovery.SheetPrinter.Heading;

/** One sheet on A4. */
final class SheetPage {
    private static final float LEFT = 50;
    private static final float WIDTH = 495;
    private static final float TOP = 790;
    private static final int ROWS = 11;
    private static final float COLUMN = 165;
    private static final float ROW = 19;
    private static final float CODE = 175;
    private static final SheetPen.Measure SMALL = new SheetPen.Measure(9.5f, 13.5f, WIDTH - CODE - 20);

    private final SheetPen pen;

    SheetPage(SheetPen pen) {
        this.pen = pen;
    }

    void draw(Heading heading, Sheet sheet) throws IOException {
        int needed = heading.set().needed();
        int made = heading.set().made();
        pen.text(LEFT, TOP, 22, "Recovery sheet  恢复单");
        pen.fitted(LEFT, TOP - 24, 13, WIDTH, heading.hospital());
        pen.text(
                LEFT,
                TOP - 46,
                11,
                "Set “%s”   sheet %d of %d   any %d are needed   %s"
                        .formatted(sheet.set(), sheet.number(), made, needed, heading.made()));
        pen.text(LEFT, TOP - 62, 11, "第 %d 张，共 %d 张；任意 %d 张即可恢复".formatted(sheet.number(), made, needed));
        pen.rule(LEFT, TOP - 74, WIDTH);
        words(sheet.words(), TOP - 98);
        float below = TOP - 98 - ROWS * ROW;
        pen.rule(LEFT, below, WIDTH);
        pen.code(LEFT + WIDTH - CODE, below - 20 - CODE, CODE, String.join(" ", sheet.words()));
        float y = below - 30;
        for (String line : instructions(needed, made)) {
            y = pen.paragraph(LEFT, y, SMALL, line) - 4;
        }
        signature();
    }

    private void words(List<String> words, float top) throws IOException {
        for (int i = 0; i < words.size(); i++) {
            int column = i / ROWS;
            int row = i % ROWS;
            float x = LEFT + column * COLUMN;
            float y = top - row * ROW;
            pen.text(x, y, 10, i + 1 + ".");
            pen.text(x + 24, y, 14, words.get(i));
        }
    }

    private static List<String> instructions(int needed, int made) {
        return List.of(
                "This sheet is a part of the master key of the vault named above. Any %d of the %d sheets open it; fewer open nothing."
                        .formatted(needed, made),
                "Keep it locked away and apart from the other sheets. Do not photograph it, and type it nowhere but at a restore.",
                "To restore: xinglin vault restore --sheets FILE... (or --type) --backup FILE. A backup file, or the vault file, is needed as well: the sheets hold the key only. The square code holds the same words.",
                "When a sheet is lost or its holder leaves: change the master key (xinglin vault rotate), make new sheets and a new backup, destroy the old ones.",
                "本单是上述保险库主密钥的一部分。%d 张中的任意 %d 张可以打开保险库；少于此数则什么也打不开。".formatted(made, needed),
                "请上锁保管，并与其他恢复单分开存放。不要拍照；除恢复时外不要在任何地方输入。",
                "恢复：xinglin vault restore --sheets 文件…（或 --type）--backup 文件。恢复单只包含密钥，还需要备份文件或保险库文件。方形码包含同样的单词。",
                "恢复单遗失或保管人离职时：更换主密钥（xinglin vault rotate），重新制作恢复单和备份，并销毁旧的。");
    }

    private void signature() throws IOException {
        float y = 70;
        pen.rule(LEFT, y, 220);
        pen.text(LEFT, y - 14, 9.5f, "Holder: name and signature  保管人：姓名和签名");
        pen.rule(LEFT + 290, y, 205);
        pen.text(LEFT + 290, y - 14, 9.5f, "Received on  领取日期");
    }
}
