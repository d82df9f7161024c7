"""mupdf.py FILE.pdf: each line of the pages as MuPDF finds it, in the order of the content: the types of the
elements that it is in, from the root on, a tab, and the text. A line "---" ends each page."""
import sys

try:
    import pymupdf
    FLAGS = pymupdf.TEXT_COLLECT_STRUCTURE | pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES
except (ImportError, AttributeError):
    sys.exit(9)


def walk(blocks, path):
    for b in blocks:
        if b["type"] == 2:
            walk(b["blocks"], path + [b["raw"] or b["std"]])
        elif b["type"] == 0:
            for line in b["lines"]:
                print("/".join(path), "".join(s["text"] for s in line["spans"]), sep="\t")


sys.stdout.reconfigure(encoding="utf-8")
for page in pymupdf.open(sys.argv[1]):
    walk(page.get_text("dict", flags=FLAGS)["blocks"], [])
    print("---")
