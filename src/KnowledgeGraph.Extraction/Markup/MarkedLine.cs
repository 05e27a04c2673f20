using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>The words of one element that takes words.</summary>
/// <param name="isExact">Whether every character counts; else white space is one space, and characters that look alike are one.</param>
internal sealed class MarkedLine(bool isExact)
{
    private readonly StringBuilder? _exact = isExact ? new StringBuilder() : null;
    private readonly Line _line = new();
    private readonly List<NoteMark> _marks = [];

    /// <summary>Where the next word will stand.</summary>
    public int Length => _exact?.Length ?? _line.Length;

    /// <summary>Where footnotes are marked.</summary>
    public IReadOnlyList<NoteMark> Marks => _marks;

    /// <summary>The first words in italics.</summary>
    public TextSpan FirstItalics { get; private set; }

    /// <summary>How the words look, where that is kept.</summary>
    public BlockLook? Look { get; set; }

    /// <summary>A part of the line ends.</summary>
    public void EndInline(AknLook look, AknFrame frame)
    {
        if (_exact is null)
        {
            look.EndInline(frame, _line);
        }
    }

    /// <summary>The element of the words ends.</summary>
    public void EndLook(AknLook look, int heading) => Look = look.Of(_line, 0) with { Heading = heading };

    /// <summary>Adds words.</summary>
    public void Append(string words)
    {
        if (_exact is null)
        {
            _line.Append(words);
        }
        else
        {
            _exact.Append(words);
        }
    }

    /// <summary>Adds the mark of a footnote.</summary>
    /// <param name="printed">The mark.</param>
    /// <param name="note">The footnote's label.</param>
    public void Mark(string printed, string note)
    {
        int start = Length;
        Append(printed);
        _marks.Add(new NoteMark(new TextSpan(start, Length), note));
    }

    /// <summary>Italics end that began at a place.</summary>
    public void EndItalics(int start)
    {
        if (start < Length && (FirstItalics.IsEmpty || start <= FirstItalics.End + 1))
        {
            FirstItalics = new TextSpan(FirstItalics.IsEmpty ? start : Math.Min(start, FirstItalics.Start), Length);
        }
    }

    /// <summary>Hands out the words.</summary>
    public string Take() => _exact?.ToString() ?? _line.Take();
}
