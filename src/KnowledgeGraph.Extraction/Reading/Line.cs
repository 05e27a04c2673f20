using System.Text;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// The words of a block in the making, on one line: white space is one space, characters are folded, and those that nobody sees left out
/// (that a text is marked <c>xml:space="preserve"</c> keeps the typesetter's tabs, which mean nothing here). Spans are UTF-16 units of
/// the line.
/// </summary>
internal sealed class Line
{
    private readonly StringBuilder _line = new(256);
    private readonly List<EditorLink> _links = [];
    private List<StyledWords>? _styled;
    private bool _awaitsSpace;
    private bool _hasLookAlikes;

    /// <summary>Where the next word will stand.</summary>
    public int Length => _line.Length + (_awaitsSpace && _line.Length > 0 ? 1 : 0);

    /// <summary>Whether nothing has been printed.</summary>
    public bool IsEmpty => _line.Length == 0;

    /// <summary>Whether the last character was a soft hyphen.</summary>
    public bool EndsWithSoftHyphen { get; private set; }

    /// <summary>The first words in italics; empty where none are.</summary>
    public TextSpan FirstItalics { get; private set; }

    /// <summary>The links, by start.</summary>
    public IReadOnlyList<EditorLink> Links => _links;

    /// <summary>Adds words.</summary>
    public void Append(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                _awaitsSpace = true;
            }
            else if (SameCharacter.IsUnseen(c))
            {
                EndsWithSoftHyphen |= c == '\u00AD';
            }
            else
            {
                EndsWithSoftHyphen = false;
                if (_awaitsSpace && _line.Length > 0)
                {
                    _line.Append(' ');
                }

                _awaitsSpace = false;
                _hasLookAlikes |= LookAlike.Is(c);
                SameCharacter.Append(_line, c);
            }
        }
    }

    /// <summary>The words from a place on.</summary>
    public string From(int start) => start < _line.Length ? _line.ToString(start, _line.Length - start) : "";

    /// <summary>Takes the last character back.</summary>
    public void RemoveLast() => _line.Length--;

    /// <summary>Italics end that began at a place. Those that only a space parts are one: editors mark a verb in pieces.</summary>
    public void EndItalics(int start)
    {
        if (start < _line.Length && (FirstItalics.IsEmpty || start <= FirstItalics.End + 1))
        {
            FirstItalics = new TextSpan(FirstItalics.IsEmpty ? start : Math.Min(start, FirstItalics.Start), _line.Length);
        }
    }

    /// <summary>Bold words end that began at a place: in a script without italics they stand for them.</summary>
    public void EndBold(int start)
    {
        if (start < _line.Length && Letters.HaveNoItalics(_line[start]))
        {
            EndItalics(start);
        }
    }

    /// <summary>
    /// A link ends that began at a place. Links to the same place that only a space parts are one: the editors split some citations.
    /// </summary>
    public void EndLink(int start, string address)
    {
        if (start >= _line.Length)
        {
            return;
        }

        if (_links.Count > 0 && _links[^1] is var last && last.Address == address && start <= last.Span.End + 1)
        {
            _links[^1] = last with { Span = new TextSpan(last.Span.Start, _line.Length) };
        }
        else
        {
            _links.Add(new EditorLink(new TextSpan(start, _line.Length), address));
        }
    }

    /// <summary>Words end that began at a place and are printed in a way of their own.</summary>
    public void EndStyle(int start, InlineStyle style, string? address = null)
    {
        if (start >= _line.Length)
        {
            return;
        }

        _styled ??= [];
        int before = _styled.FindLastIndex(w => w.Style == style);
        if (before >= 0 && _styled[before].Address == address && start <= _styled[before].Span.End + 1)
        {
            _styled[before] = _styled[before] with { Span = new TextSpan(Math.Min(start, _styled[before].Span.Start), _line.Length) };
        }
        else
        {
            _styled.Add(new StyledWords(new TextSpan(start, _line.Length), style, address));
        }
    }

    /// <summary>Hands out what is printed in a way of its own, by start.</summary>
    public IReadOnlyList<StyledWords> TakeStyled()
    {
        IReadOnlyList<StyledWords> styled = _styled is null ? [] : [.. _styled.OrderBy(w => w.Span.Start)];
        _styled = null;
        return styled;
    }

    /// <summary>Hands out the line and begins a new one.</summary>
    public string Take()
    {
        if (_hasLookAlikes)
        {
            LookAlike.Mend(_line);
            _hasLookAlikes = false;
        }

        string line = _line.ToString();
        _line.Clear();
        _links.Clear();
        _styled = null;
        _awaitsSpace = false;
        FirstItalics = default;
        return line;
    }
}
