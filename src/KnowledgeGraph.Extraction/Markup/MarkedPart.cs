using System.Text;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>A provision as its marks say, in the making.</summary>
internal sealed class MarkedPart
{
    private readonly StringBuilder _text = new();
    private readonly List<NoteMark> _marks = [];
    private readonly List<(int At, int Length, BlockLook? Look)> _pieces = [];
    private TextSpan _italics;
    private bool _isBegun;

    /// <summary>Its label.</summary>
    public required string Label { get; init; }

    /// <summary>Its kind.</summary>
    public required ProvisionKind Kind { get; init; }

    /// <summary>Where it stands among the others.</summary>
    public required int Place { get; init; }

    /// <summary>The label of what it is a part of.</summary>
    public string? Parent { get; init; }

    /// <summary>The number that its mark says; null where the printed one says it.</summary>
    public string? Number { get; init; }

    /// <summary>The number that is printed in it.</summary>
    public string? Printed { get; set; }

    /// <summary>Where it begins in the source that it was first read from.</summary>
    public SourcePlace Source { get; init; }

    /// <summary>Who speaks, where a mark says so; empty for nobody.</summary>
    public string? Speaker { get; init; }

    /// <summary>The opening words and where they begin, where a mark says so.</summary>
    public (int Start, OpeningWords Words)? Opening { get; init; }

    /// <summary>Its words so far.</summary>
    public string Words => _text.ToString();

    /// <summary>Adds the words of an element.</summary>
    public void Add(MarkedLine line)
    {
        if (_isBegun)
        {
            _text.Append(' ');
        }

        int at = _text.Length;
        _italics = _isBegun ? _italics : line.FirstItalics;
        _isBegun = true;
        _text.Append(line.Take());
        _pieces.Add((at, _text.Length - at, line.Look));
        _marks.AddRange(line.Marks.Select(m => m with { Span = new TextSpan(m.Span.Start + at, m.Span.End + at) }));
    }

    /// <summary>The provision, without its parent.</summary>
    /// <param name="head">What the document is.</param>
    /// <param name="forms">The forms of its language.</param>
    /// <param name="blocks">Takes its blocks.</param>
    public Part Finish(DocumentHead head, DraftingForms forms, List<Block> blocks)
    {
        string text = _text.ToString();
        string? number = Number is null ? Printed is null ? null : ExpectedReading.NumberOf(Printed) : Number.Length > 0 ? Number : null;
        (int start, OpeningWords words) = Opening is { } marked && marked.Start + marked.Words.Length <= text.Length ? marked
            : (ExpectedReading.Opening(Kind, number, text, _italics, forms, out int at) is var read ? at : 0, read);
        var part = new Part(Label, Kind, text, null)
        {
            Number = number,
            Opening = words,
            OpeningStart = words.Length > 0 ? start : 0,
            Speaker = Speaker is null ? ExpectedReading.Speaker(head) : Bodies.Find(Speaker),
            Marks = _marks,
        };
        foreach ((int from, int length, BlockLook? look) in _pieces)
        {
            part.Stand(new BlockPiece(blocks.Count, 0, from, length), Source);
            blocks.Add(new Block(look is null ? "" : text.Substring(from, length), Look: look));
        }

        if (_pieces.Count == 0)
        {
            part.Stand(new BlockPiece(blocks.Count, 0, 0, 0), Source);
        }

        part.Finish();
        return part;
    }
}
