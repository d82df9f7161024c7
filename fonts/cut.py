#!/usr/bin/env python3
"""Cut the full faces to what bantin ships.

    fonts/cut.py SOURCE_DIR [OUT_DIR]

SOURCE_DIR holds the full static TTFs: NotoSerif-{Regular,Italic,Bold,BoldItalic},
Tinos-{the same}, BeVietnamPro-{Medium,SemiBold,Bold}, NotoSans-{Medium,Bold} (from the
npm packages @expo-google-fonts/noto-serif, tinos, be-vietnam-pro, noto-sans, 0.4 or later:
`npm pack NAME`, then rename NotoSerif_400Regular.ttf and so on) and DejaVuSans.ttf (Debian's
fonts-dejavu-core), of which the fallback face is cut. Needs fonttools 4.
Same input, same bytes: no time stamp is changed.
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.reorderGlyphs import reorderGlyphs

FACES = ["NotoSerif-Regular", "NotoSerif-Italic", "NotoSerif-Bold", "NotoSerif-BoldItalic",
         "Tinos-Regular", "Tinos-Italic", "Tinos-Bold", "Tinos-BoldItalic",
         "BeVietnamPro-Medium", "BeVietnamPro-SemiBold", "BeVietnamPro-Bold", "NotoSans-Medium", "NotoSans-Bold"]
LATIN = (list(range(0x20, 0x7F)) + list(range(0xA0, 0x180)) + [0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x218, 0x219, 0x21A, 0x21B]
         + [0x2BC, 0x2C6, 0x2C7, 0x2D8, 0x2D9, 0x2DA, 0x2DB, 0x2DC, 0x2DD]
         + [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323] + list(range(0x1EA0, 0x1EFA))
         + list(range(0x2010, 0x2016)) + list(range(0x2018, 0x2023)) + [0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044]
         + [0x2070] + list(range(0x2074, 0x208F)) + [0x20AB, 0x20AC, 0x2116, 0x2122, 0x2126, 0x2190, 0x2192, 0x2202, 0x2206,
            0x2211, 0x2212, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0xFB01, 0xFB02]
         + list(range(0x2150, 0x215F)))
# Greek and the Cyrillic of today's languages: names of guests and of places, formulas.
# BeVietnamPro has neither and takes those of NotoSans. The accents of old Greek, rare
# even in books, are in one face.
OTHERS = list(range(0x370, 0x400)) + list(range(0x400, 0x460)) + list(range(0x490, 0x494))
POLYTONIC = list(range(0x1F00, 0x2000))
# What no text face has: arrows, mathematics, boxes, ticks, stars, circled
# figures, letters of languages that are rare in Vietnam.
FALLBACK = (list(range(0x20, 0x7F)) + list(range(0xA0, 0x250)) + list(range(0x2B0, 0x370)) + list(range(0x370, 0x400)) + list(range(0x400, 0x500))
            + [0xE3F] + list(range(0x1E00, 0x1F00)) + list(range(0x2010, 0x2060)) + list(range(0x2070, 0x20C0)) + list(range(0x2100, 0x2190))
            + list(range(0x2190, 0x2240)) + list(range(0x2248, 0x2270)) + list(range(0x2460, 0x2474)) + list(range(0x25A0, 0x2600))
            + list(range(0x2600, 0x2670)) + list(range(0x2700, 0x27BF)))


def subsetted(src, points, features):
    o = subset.Options()
    o.hinting = False
    o.desubroutinize = True
    o.layout_features = features
    o.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    o.notdef_outline = True
    o.glyph_names = False
    o.recalc_timestamp = False
    o.drop_tables += ["GSUB", "GDEF", "DSIG", "STAT", "MATH", "FFTM", "meta", "kern", "gasp"]
    font = TTFont(src, recalcTimestamp=False)
    s = subset.Subsetter(o)
    s.populate(unicodes=points)
    s.subset(font)
    return font


def cut(src, dst, points, more=()):
    """Cut a face to points, whose kerning it keeps, and more, which are not kerned.

    A pair of Latin letters is kerned by the first table that knows its first letter: tables
    with Greek and Cyrillic ones in them would take some Vietnamese letters from those behind.
    """
    font = subsetted(src, points, ["kern"])
    if more:
        font.ensureDecompiled()
        kerned = font
        font = subsetted(src, list(points) + list(more), [])
        if "GPOS" in kerned:
            font["GPOS"] = kerned["GPOS"]
        # The glyphs that are kerned keep their places: shapers look pairs up by these.
        font.ensureDecompiled()
        for g in font["glyf"].glyphs.values():
            g.expand(font["glyf"])
        first = kerned.getGlyphOrder()
        reorderGlyphs(font, first + [g for g in font.getGlyphOrder() if g not in set(first)])
    font["OS/2"].fsType = 0
    # One cmap of format 4 is all that is read.
    font["cmap"].tables = [t for t in font["cmap"].tables if t.platformID == 3 and t.format == 4]
    font.save(dst, reorderTables=True)


def main():
    src = sys.argv[1]
    out = sys.argv[2] if len(sys.argv) > 2 else os.path.dirname(os.path.abspath(__file__))
    for f in FACES:
        more = [] if f.startswith("BeVietnamPro") else OTHERS + POLYTONIC if f == "NotoSerif-Regular" else OTHERS
        cut(os.path.join(src, f + ".ttf"), os.path.join(out, f + ".ttf"), LATIN, more)
    cut(os.path.join(src, "DejaVuSans.ttf"), os.path.join(out, "Fallback-Regular.ttf"), FALLBACK)


main()
