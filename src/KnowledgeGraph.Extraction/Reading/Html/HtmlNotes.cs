using AngleSharp.Dom;

namespace KnowledgeGraph.Extraction.Reading.Html;

/// <summary>
/// The footnotes of a page: a link in the text, raised or in brackets, whose words are a number and which leads to a place of the same page,
/// marks the note that stands there.
/// </summary>
internal sealed class HtmlNotes
{
    private const int MostSteps = 6;

    private readonly Dictionary<IElement, string> _notes = [];
    private readonly Dictionary<IElement, IElement> _marks = [];

    /// <summary>Finds them.</summary>
    public HtmlNotes(IDocument document)
    {
        var places = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (IElement element in document.All)
        {
            if (element.GetAttribute("id") is { Length: > 0 } id)
            {
                places.TryAdd(id, element);
            }
            else if (element.GetAttribute("name") is { Length: > 0 } place)
            {
                places.TryAdd(place, element);
            }
        }

        int order = 0;
        var orders = document.All.ToDictionary(e => e, _ => order++);
        foreach (IElement link in document.All.Where(e => e.LocalName == "a"))
        {
            if (link.GetAttribute("href") is ['#', .. var target] && places.TryGetValue(target, out IElement? at) && Mark(link) is { } mark
                && NoteAround(at) is { } note && !note.Contains(link) && orders[link] < orders[note]
                    && (_notes.GetValueOrDefault(note) ?? mark) == mark)
            {
                _notes[note] = mark;
                _marks[link] = note;
            }
        }
    }

    /// <summary>The number of the note that an element is; null where it is none.</summary>
    public string? NumberOf(IElement element) => _notes.GetValueOrDefault(element);

    /// <summary>The note that a link marks; null where it marks none.</summary>
    public IElement? MarkedBy(IElement link) => _marks.GetValueOrDefault(link);

    // Words that are a link's have to be raised or in brackets: "see paragraph 3" is no mark.
    private static string? Mark(IElement link)
    {
        string words = HtmlWords.FewOf(link);
        if (TypedNotes.MarkOf(words) is not { } mark)
        {
            return null;
        }

        bool isRaised = words.AsSpan().Trim() is ['[' or '(', ..] || link.QuerySelector("sup") is not null
            || link.ParentElement?.LocalName is "sup" || link.ParentElement?.ParentElement?.LocalName is "sup";
        return isRaised ? mark : null;
    }

    // The block that a place lies in.
    private static IElement? NoteAround(IElement place)
    {
        IElement? at = place;
        for (int steps = 0; at is not null && steps < MostSteps; steps++, at = at.ParentElement)
        {
            if (HtmlElements.Of(at.LocalName) is HtmlElement.Item || at.LocalName is "p" or "div" or "dd" or "aside")
            {
                return at;
            }
        }

        return null;
    }
}
