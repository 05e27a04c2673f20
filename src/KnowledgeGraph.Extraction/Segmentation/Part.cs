using System.Text;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>A provision in the making.</summary>
internal sealed class Part(string label, ProvisionKind kind, string text, Part? parent)
{
    private readonly List<BlockPiece> _pieces = [];
    private StringBuilder? _more;
    private Dictionary<string, string>? _notes;

    /// <summary>Its label, unique in the document.</summary>
    public string Label { get; } = label;

    /// <summary>Its kind.</summary>
    public ProvisionKind Kind { get; } = kind;

    /// <summary>What it is a part of. A footnote's is found once all marks are known.</summary>
    public Part? Parent { get; set; } = parent;

    /// <summary>The number as printed.</summary>
    public string? Number { get; init; }

    /// <summary>Its opening words.</summary>
    public OpeningWords Opening { get; init; }

    /// <summary>Where the opening words begin: after the quotation mark and the subject, in a President's statement.</summary>
    public int OpeningStart { get; init; }

    /// <summary>The body that speaks in it.</summary>
    public KnownBody? Speaker { get; init; }

    /// <summary>Where footnotes are marked.</summary>
    public IReadOnlyList<NoteMark> Marks
    {
        get;
        set => (field, _notes) = (value, null);
    } = [];

    /// <summary>The text so far.</summary>
    public string Text { get; private set; } = text;

    /// <summary>The text as it is read, of the same length: in small letters where it is printed all in capitals.</summary>
    public string Words { get; private set; } = text;

    /// <summary>What its text is made of, in order.</summary>
    public IReadOnlyList<BlockPiece> Pieces => _pieces;

    /// <summary>Where it begins in its source.</summary>
    public SourcePlace Place { get; private set; }

    /// <summary>The opening words as printed.</summary>
    public string? Verb => Opening.Length > 0 ? Text.Substring(OpeningStart, Opening.Length) : null;

    /// <summary>Whether its words so far end with a comma, as paragraphs of a preamble do; marks of footnotes aside.</summary>
    public bool IsEndedByComma
    {
        get
        {
            int end = Length - 1;
            while (end > 0 && Superscript.IsDigit(At(end)))
            {
                end--;
            }

            return end >= 0 && Stops.IsComma(At(end));

            char At(int at) => _more is null ? Text[at] : _more[at];
        }
    }

    private int Length => _more?.Length ?? Text.Length;

    /// <summary>The label of the note that a marker in plain digits marks first; null where none does.</summary>
    public string? NoteOf(string marker)
    {
        if (_notes is null)
        {
            _notes = new Dictionary<string, string>(Marks.Count, StringComparer.Ordinal);
            foreach (NoteMark mark in Marks)
            {
                _notes.TryAdd(Superscript.ToPlain(mark.Span.Of(Text)), mark.Note);
            }
        }

        return _notes.GetValueOrDefault(marker);
    }

    /// <summary>Its first words, or all of them so far, stand in a block.</summary>
    public void Stand(BlockPiece piece, SourcePlace place)
    {
        _pieces.Add(piece);
        Place = _pieces.Count == 1 ? place : Place;
    }

    /// <summary>Adds a block that belongs to the same paragraph.</summary>
    /// <param name="block">Its words.</param>
    /// <param name="number">Its number.</param>
    /// <param name="start">Where the words begin in it.</param>
    public void Append(string block, int number, int start)
    {
        (_more ??= new StringBuilder(Text)).Append(' ');
        _pieces.Add(new BlockPiece(number, start, Length, block.Length));
        _more.Append(block);
    }

    /// <summary>Call once when the whole document has been read.</summary>
    public void Finish()
    {
        Text = _more?.ToString() ?? Text;
        Words = Capitals.InSmallLetters(Text);
        _more = null;
    }
}
