using System.Text;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>A block in the making.</summary>
internal sealed class TextPiece
{
    private readonly DraftingForms _forms;
    private readonly string _first;
    private string _last;
    private StringBuilder? _more;

    /// <summary>A block that begins with a line.</summary>
    public TextPiece(string first, string? note, int line, DraftingForms forms)
    {
        (_first, _last, Note, Line, _forms) = (first, first, note, line, forms);
        OpensBracket = first.StartsWith('[') && !first.Contains(']');
    }

    /// <summary>The marker of a footnote; null for anything else.</summary>
    public string? Note { get; }

    /// <summary>The line that it begins in.</summary>
    public int Line { get; }

    /// <summary>How long its last line is.</summary>
    public int LastLine => _last.Length;

    /// <summary>Whether it has several lines.</summary>
    public bool IsWrapped => _more is not null;

    /// <summary>Its last sign. A footnote's mark behind it is not the last sign: "the Host Country,1".</summary>
    public char Last
    {
        get
        {
            ReadOnlySpan<char> unmarked = _last.AsSpan().TrimEnd("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹ ");
            return unmarked.Length > 0 && (unmarked[^1] == '”' || Stops.Is(unmarked[^1])) ? unmarked[^1] : _last.Length > 0 ? _last[^1] : '\0';
        }
    }

    /// <summary>Whether a bracket opens it that is not closed yet.</summary>
    public bool OpensBracket { get; private set; }

    /// <summary>Whether it is a title with its number.</summary>
    public bool IsTitle => HeadLine.IsNumberedTitle(_first);

    /// <summary>Whether it is the heading of an annex and nothing else.</summary>
    public bool IsHeading => _more is null && _forms.Annexes.Is(_first);

    /// <summary>Whether it is the number of a paragraph and nothing else.</summary>
    public bool IsBareNumber => _more is null && _forms.Marks.TryNumber(_first, out int length, out _) && length == _first.Length;

    /// <summary>Whether a stroke ends it that parts the halves of a number or a symbol.</summary>
    public bool EndsInStroke => _last is [.., '/'];

    /// <summary>Its last line.</summary>
    public string LastWords => _last;

    /// <summary>Adds a line. A hyphen or a stroke at a line's end belongs to the word or the symbol that the line's end has cut.</summary>
    /// <param name="words">The line.</param>
    /// <param name="isHyphenated">Whether the hyphen before it is only there because the line ended.</param>
    /// <param name="isCut">Whether the line before it ended inside a word.</param>
    public void Append(string words, bool isHyphenated = false, bool isCut = false)
    {
        _more ??= new StringBuilder(_first, _first.Length + words.Length + 1);
        _more.Length -= isHyphenated ? 1 : 0;
        char last = _more.Length > 0 ? _more[^1] : ' ';
        bool cut = (last is '-' or '‑' && _more.Length > 1 && char.IsLetterOrDigit(_more[^2])) || last == '/';
        cut |= isCut || (words.Length > 0 && Letters.StandTogether(last, words[0]));
        if (!cut && last != ' ' && !isHyphenated)
        {
            _more.Append(' ');
        }

        _more.Append(words);
        _last = words;
        OpensBracket &= !words.Contains(']');
    }

    /// <inheritdoc />
    public override string ToString() => _more?.ToString() ?? _first;
}
