using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// What a provision begins with: its own opening words, or, in a subparagraph without any, the verb that the paragraph above ends with
/// ("Welcomes the report, and requests the Secretary-General: (a) …").
/// </summary>
/// <param name="read">What opening words do: their class, in lower case, and the edge that their verb makes.</param>
internal sealed class OpeningWordsAbove(Func<string, RelationType, Opening> read)
{
    // What the provisions above the one that is read ended with, the nearest last: a text is read in its order.
    private readonly List<Closing> _closings = [];
    private readonly Dictionary<string, Opening> _openings = new(StringComparer.Ordinal);

    /// <summary>Begins a provision.</summary>
    public void Open(Part part, Clause clause)
    {
        if (part.Opening.Length > 0)
        {
            Opening own = Of(part);
            clause.Begin(new Governor(part.Verb, own.Relation), own.IsEmphasis, own.IsDeciding, own.Decision);
            return;
        }

        Closing? above = Above(part);
        clause.Begin(above?.Verb ?? Governor.None, isEmphatic: false, above?.IsDeciding ?? false, decision: null);
        if (above?.IsObject is false)
        {
            clause.EndObject();
        }
    }

    /// <summary>Keeps what a provision ends with.</summary>
    public void Close(Part part, Clause clause)
    {
        Leave(part);
        _closings.Add(new Closing(part, clause.Verb, clause.IsDeciding, clause.IsObject));
    }

    private void Leave(Part part)
    {
        while (_closings.Count > 0 && !Stands(part, _closings[^1].Part))
        {
            _closings.RemoveAt(_closings.Count - 1);
        }
    }

    private static bool Stands(Part part, Part under)
    {
        Part? above = part.Parent;
        while (above is not null && above != under)
        {
            above = above.Parent;
        }

        return above is not null;
    }

    private Closing? Above(Part part)
    {
        for (Part? above = part.Parent; above is not null; above = above.Parent)
        {
            if (_closings.FindLast(c => c.Part == above) is { } closing)
            {
                return closing;
            }

            if (above.Opening.Length > 0)
            {
                Opening opening = Of(above);
                return new Closing(above, new Governor(above.Verb, opening.Relation), opening.IsDeciding, IsObject: false);
            }
        }

        return null;
    }

    private Opening Of(Part part)
    {
        string action = part.Opening.Action ?? "";
        if (!_openings.TryGetValue(action, out Opening? opening))
        {
            _openings[action] = opening = read(action, part.Opening.Relation);
        }

        return opening;
    }

    private sealed record Closing(Part Part, Governor Verb, bool IsDeciding, bool IsObject);
}
