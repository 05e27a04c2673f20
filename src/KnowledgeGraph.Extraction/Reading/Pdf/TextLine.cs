namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>What parts a word from the one before it on its line.</summary>
internal enum RunGap : byte
{
    /// <summary>A printed space, or the line's beginning.</summary>
    Space,

    /// <summary>A gap in which nothing is printed.</summary>
    Empty,

    /// <summary>Nothing: only the print changes.</summary>
    None,
}

/// <summary>A word of a line.</summary>
/// <param name="Text">Its characters; a footnote's mark is in superscript digits.</param>
/// <param name="IsItalic">Whether it is printed in italics.</param>
/// <param name="Gap">What parts it from what stands before it.</param>
internal readonly record struct TextRun(string Text, bool IsItalic, RunGap Gap);

/// <summary>A line of words on a page, or the part of one between two wide gaps. Lengths are points.</summary>
/// <param name="Page">The page's number.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The height of its baseline.</param>
/// <param name="Size">The size of most of its characters.</param>
/// <param name="IsBold">Whether most of it is bold.</param>
/// <param name="Runs">Its words, in the order in which they are read.</param>
internal sealed record TextLine(int Page, double Left, double Right, double Baseline, double Size, bool IsBold, IReadOnlyList<TextRun> Runs)
{
    private string? _text;

    /// <summary>Its words.</summary>
    public string Text => _text ??= string.Concat(Runs.Select((r, i) => i == 0 || r.Gap == RunGap.None ? r.Text : " " + r.Text));

    /// <summary>The line as it would stand if the page were read from the left: where it begins and ends is told from the right.</summary>
    public TextLine FromTheRight(double pageWidth) => this with { Left = pageWidth - Right, Right = pageWidth - Left };

    /// <summary>Whether other words stand beside it on the page.</summary>
    public bool IsCell { get; init; }

    /// <summary>The column that it stands in: 0 for the whole page, 1 and 2 for its halves.</summary>
    public int Column { get; init; }
}
