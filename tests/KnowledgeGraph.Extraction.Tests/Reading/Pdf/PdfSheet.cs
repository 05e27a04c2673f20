using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace KnowledgeGraph.Extraction.Tests.Reading.Pdf;

/// <summary>A PDF in the making, line by line, until its bytes are taken. Places are points from the lower left corner of a page of 612 by
/// 792.</summary>
internal sealed class PdfSheet : IDisposable
{
    private readonly PdfDocumentBuilder _document = new();
    private readonly PdfDocumentBuilder.AddedFont _roman;
    private readonly PdfDocumentBuilder.AddedFont _italic;
    private PdfPageBuilder? _page;

    /// <summary>An empty document.</summary>
    public PdfSheet()
    {
        _roman = _document.AddStandard14Font(Standard14Font.TimesRoman);
        _italic = _document.AddStandard14Font(Standard14Font.TimesItalic);
    }

    /// <summary>A new page.</summary>
    public PdfSheet Page()
    {
        _page = _document.AddPage(612, 792);
        return this;
    }

    /// <summary>Words on a line. What stands between carets is raised and small, what stands between underscores in italics.</summary>
    public PdfSheet Line(double x, double y, string words, double size = 10)
    {
        bool isRaised = false, isItalic = false;
        foreach (string piece in System.Text.RegularExpressions.Regex.Split(words, "([\\^_])"))
        {
            if (piece is "^" or "_")
            {
                (isRaised, isItalic) = (isRaised != (piece == "^"), isItalic != (piece == "_"));
            }
            else if (piece.Length > 0)
            {
                IReadOnlyList<Letter> letters = _page!.AddText(
                    piece, isRaised ? size * 0.6 : size, new PdfPoint(x, isRaised ? y + (size * 0.3) : y), isItalic ? _italic : _roman);
                x = letters[^1].EndBaseLine.X;
            }
        }

        return this;
    }

    /// <summary>Lines of a paragraph below one another.</summary>
    public PdfSheet Lines(double x, double y, params string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            Line(x, y - (12 * i), lines[i]);
        }

        return this;
    }

    /// <summary>The short line above the notes.</summary>
    public PdfSheet Rule(double y)
    {
        _page!.DrawLine(new PdfPoint(72, y), new PdfPoint(160, y), 0.5);
        return this;
    }

    /// <summary>The file; the sheet is done with.</summary>
    public byte[] ToBytes()
    {
        using (this)
        {
            return _document.Build();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();
}
