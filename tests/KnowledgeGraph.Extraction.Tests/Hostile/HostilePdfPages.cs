using System.Globalization;
using KnowledgeGraph.Extraction.Tests.Reading.Pdf;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>PDFs whose pages ask for work: their tree, what they draw, where their characters stand (ISO 32000-1, 7.7.3, 8, 9).</summary>
internal static class HostilePdfPages
{
    private const int Packed = 40;
    private const int Longest = 30 << 20;
    private const string Words = "BT /F1 10 Tf 72 700 Td (The General Assembly,) Tj ET ";
    private const string PageOf4 = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << " + RawPdf.Helvetica + " >> >>";

    /// <summary>The kinds.</summary>
    public static IEnumerable<HostileFile> Kinds() =>
    [
        Content("graphics states", "q "),
        Content("graphics states that end", "q Q "),
        Content("ends of graphics states", "Q "),
        Content("matrices", "1 0 0 1 0 0 cm "),
        Content("opened arrays", "["),
        Content("opened dictionaries", "<< /A "),
        Content("opened words", "("),
        Content("numbers", "1 "),
        Content("one number", "1"),
        Content("names", "/a "),
        Content("operators that no one knows", "zz "),
        Content("marked content", "/P BMC "),
        Content("marked content with properties", "/P << /MCID 1 >> BDC "),
        Content("lines", "0 0 m 99 0 l S "),
        Content("paths that are never drawn", "0 0 m 99 0 l "),
        Content("curves", "0 0 m 1 1 2 2 3 3 c S "),
        Content("rectangles that clip", "0 0 99 99 re W n "),
        Content("thin rectangles", "0 100 99 0.5 re f "),
        Content("fonts chosen", "/F1 10 Tf "),
        Content("fonts that are not there", "/F9 10 Tf "),
        Content("texts", "BT /F1 10 Tf (a) Tj ET "),
        Content("texts in texts", "BT "),
        Content("gaps", "1 ", "BT /F1 10 Tf [", "] TJ ET"),
        Content("gaps and letters", "(a) -9 ", "BT /F1 10 Tf 72 700 Td [", "] TJ ET"),
        Content("next lines", "T* (a) Tj ", "BT /F1 1 Tf 1 TL 72 700 Td ", "ET"),
        Content("characters at one place", "(a) Tj 1 0 0 1 0 0 Tm ", "BT /F1 10 Tf ", "ET"),
        Content("one row of characters", "(aaaaaaaaa) Tj ", "BT /F1 10 Tf ", "ET"),
        Content("pictures in the text", "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI "),
        Content("a picture in the text that never ends", "a", "BI /W 1 /H 1 ID "),
        Content("colours", "/Pattern cs /P1 scn "),
        Content("shadings", "/S1 sh "),
        Content("states by name", "/G1 gs "),
        Content("comments", "%\n"),
        Scattered("characters anywhere", 1, 612, 792),
        Scattered("characters anywhere on few rows", 2, 612, 9),
        Scattered("characters anywhere in few columns", 3, 9, 792),
        Scattered("characters anywhere far away", 4, 99_999_999, 99_999_999),
        Scattered("small characters anywhere", 5, 612, 792, "0.01"),
        Scattered("characters of any size", 6, 612, 792, null),
        new HostileFile("pdf: an array of contents", size => RawPdf.Page("").With(3, PageOf4.Replace("4 0 R", $"[{HostileFile.Repeated("4 0 R ", size)}]", StringComparison.Ordinal))
            .WithStream(4, "", System.Text.Encoding.Latin1.GetBytes(HostileFile.Repeated("q Q ", 1000))).ToBytes()),
        new HostileFile("pdf: an array of long contents", size => RawPdf.Page("").With(3, PageOf4.Replace("4 0 R", $"[{HostileFile.Repeated("4 0 R ", Math.Min(size, 9000))}]", StringComparison.Ordinal))
            .WithPacked(4, "", HostileFile.Repeated(Words, Math.Min(size * Packed, Longest))).ToBytes()),
        new HostileFile("pdf: pages that share a long content", size => Pages(Math.Max(2, size / 100), RawPdf.Page("").WithPacked(4, "", HostileFile.Repeated(Words, Math.Min(size * 4, Longest)))).ToBytes()),
        new HostileFile("pdf: pages", size => Pages(Math.Max(2, size / 100), RawPdf.Page(Words)).ToBytes()),
        new HostileFile("pdf: the same page again and again", size => RawPdf.Page(Words)
            .With(2, $"<< /Type /Pages /Count {size / 6} /Kids [{HostileFile.Repeated("3 0 R ", size)}] >>").ToBytes()),
        new HostileFile("pdf: a tree of pages that is a line", size => Line(Math.Max(2, size / 90)).ToBytes()),
        new HostileFile("pdf: a tree of pages that branches into itself", _ => Branching(28).ToBytes()),
        new HostileFile("pdf: a tree of pages in a ring", _ => RawPdf.Page(Words).With(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>").ToBytes()),
        new HostileFile("pdf: a tree of pages with a parent in a ring", _ => RawPdf.Page(Words).With(2, "<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>")
            .With(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>").ToBytes()),
        new HostileFile("pdf: forms that draw forms", _ => Doubling(24).ToBytes()),
        new HostileFile("pdf: a form drawn often", size => RawPdf.Page(HostileFile.Repeated("/X Do ", size), "/XObject << /X 10 0 R >>")
            .WithStream(10, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", System.Text.Encoding.Latin1.GetBytes(HostileFile.Repeated("q Q ", 4000))).ToBytes()),
        new HostileFile("pdf: a form of characters drawn often", size => RawPdf.Page(HostileFile.Repeated("/X Do ", size), "/XObject << /X 10 0 R >>")
            .WithStream(10, $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << {RawPdf.Helvetica} >>",
                System.Text.Encoding.Latin1.GetBytes($"BT /F1 10 Tf ({new string('a', 1000)}) Tj ET")).ToBytes()),
        new HostileFile("pdf: pictures", size => RawPdf.Page(HostileFile.Repeated("/X Do ", size), "/XObject << /X 10 0 R >>")
            .WithStream(10, "/Type /XObject /Subtype /Image /Width 99999 /Height 99999 /BitsPerComponent 8 /ColorSpace /DeviceRGB", new byte[100]).ToBytes()),
        new HostileFile("pdf: a colour space of functions", size => RawPdf.Page(HostileFile.Repeated("/C1 cs 1 sc ", size),
            "/ColorSpace << /C1 [/Separation /a /DeviceRGB 10 0 R] >>").WithStream(10, "/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]",
            System.Text.Encoding.Latin1.GetBytes("{" + HostileFile.Repeated("dup ", 4000) + "}")).ToBytes()),
        new HostileFile("pdf: a colour space of samples", size => RawPdf.Page(HostileFile.Repeated("/C1 cs 1 sc ", size),
            "/ColorSpace << /C1 [/Separation /a /DeviceRGB 10 0 R] >>").WithStream(10, "/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [99999999] /BitsPerSample 8",
            new byte[1000]).ToBytes()),
        new HostileFile("pdf: a colour space that is its own", _ => RawPdf.Page("/C1 cs 1 sc ", "/ColorSpace << /C1 10 0 R >>").With(10, "[/Indexed 10 0 R 255 (a)]").ToBytes()),
        new HostileFile("pdf: a huge page", _ => RawPdf.Page(Words).With(3, PageOf4.Replace("612 792", "1e300 1e300", StringComparison.Ordinal)).ToBytes()),
        new HostileFile("pdf: notes on every page", size => Pages(Math.Max(2, Math.Min(size / 100, 3000)),
            RawPdf.Page(HostileFile.Repeated("BT /F1 10 Tf 72 700 Td (word) Tj /F1 6 Tf 4 Ts (1) Tj ET BT /F1 6 Tf 72 50 Td (1 note) Tj ET ", 3000))).ToBytes()),
    ];

    private static HostileFile Content(string name, string piece, string before = "", string after = "") => new($"pdf: content of {name}",
        size => RawPdf.Page("").WithPacked(4, "", Words + before + HostileFile.Repeated(piece, Math.Min(size * Packed, Longest)) + after).ToBytes());

    private static HostileFile Scattered(string name, int seed, int width, int height, string? font = "10") => new($"pdf: {name}", size =>
    {
        var random = new Random(seed);
        string Size() => font ?? random.Next(1, 99).ToString(CultureInfo.InvariantCulture);
        return RawPdf.Page("").WithPacked(4, "", HostileFile.Numbered(Math.Min(size * 3, Longest), _ => string.Create(CultureInfo.InvariantCulture,
            $"BT /F1 {Size()} Tf {random.Next(width)}.{random.Next(99)} {random.Next(height)}.{random.Next(99)} Td (a) Tj ET "))).ToBytes();
    });

    private static RawPdf Pages(int count, RawPdf pdf)
    {
        pdf.With(2, $"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Range(10, count).Select(i => $"{i} 0 R"))}] >>");
        for (int i = 10; i < 10 + count; i++)
        {
            pdf.With(i, PageOf4);
        }

        return pdf;
    }

    private static RawPdf Line(int depth)
    {
        RawPdf pdf = RawPdf.Page(Words).With(2, "<< /Type /Pages /Kids [10 0 R] /Count 1 >>");
        for (int i = 10; i < 10 + depth; i++)
        {
            pdf.With(i, $"<< /Type /Pages /Parent {(i == 10 ? 2 : i - 1)} 0 R /Kids [{i + 1} 0 R] /Count 1 >>");
        }

        return pdf.With(10 + depth, PageOf4.Replace("/Parent 2", $"/Parent {9 + depth}", StringComparison.Ordinal));
    }

    private static RawPdf Branching(int depth)
    {
        RawPdf pdf = RawPdf.Page(Words).With(2, "<< /Type /Pages /Kids [10 0 R 10 0 R] /Count 9 >>");
        for (int i = 10; i < 10 + depth; i++)
        {
            pdf.With(i, $"<< /Type /Pages /Parent 2 0 R /Kids [{i + 1} 0 R {i + 1} 0 R] /Count 9 >>");
        }

        return pdf.With(10 + depth, PageOf4);
    }

    private static RawPdf Doubling(int depth)
    {
        RawPdf pdf = RawPdf.Page("/X Do", "/XObject << /X 10 0 R >>");
        for (int i = 10; i < 10 + depth; i++)
        {
            pdf.WithStream(i, $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {i + 1} 0 R >> >>", "/X Do /X Do"u8.ToArray());
        }

        return pdf.WithStream(10 + depth, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 m"u8.ToArray());
    }
}
